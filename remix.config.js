/**
 * The site on one page: every URL, and Remix's options. vite.config.ts passes this object on.
 * Each page exists in Vietnamese at its address and in English under /en. `x.json` and `x.csv` are served by `x/json` and `x/csv`.
 *
 * @type {Pick<import('@remix-run/dev').VitePluginConfig & object, 'appDirectory' | 'ignoredRouteFiles' | 'routes' | 'future' | 'serverModuleFormat'>}
 */
const config = {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/*'],
  routes: (defineRoutes) =>
    defineRoutes((route) => {
      route('en?', 'routes/site.tsx', () => {
        route('', 'routes/home.tsx', { index: true });
        route('tra-cuu', 'routes/look-up.tsx');
        route('ho-so/:code', 'routes/case.tsx');
        route('ho-so/:code/json', 'routes/case-json.ts');
        route('ho-so/:code/bo-sung', 'routes/case-information.tsx');
        route('ho-so/:code/mo-lai', 'routes/case-reopening.tsx');
        route('ho-so/:code/rut-don', 'routes/case-withdrawal.tsx');
        route('ho-so/:code/tep/:attachment', 'routes/case-attachment.ts');
        route('danh-gia/:token', 'routes/rate.tsx');
        route('tinh-thoi-han', 'routes/calculator.tsx');
      });
      route('en?/tinh-thoi-han/json', 'routes/calculator-json.ts');
      route('en?/can-bo', 'routes/desk.tsx', () => {
        route('', 'routes/desk-queue.tsx', { index: true });
        route('dang-nhap', 'routes/desk-sign-in.tsx');
        route('dang-xuat', 'routes/desk-sign-out.ts');
        route('mat-khau', 'routes/desk-password.tsx');
        route('tai-khoan', 'routes/desk-accounts.tsx');
        route('ho-so/:code', 'routes/desk-case.tsx');
        route('ho-so/:code/tep/:attachment', 'routes/desk-attachment.ts');
      });
    }),
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // Their code has known holes and Remix 2 gets no more fixes (README, "Why it is so").
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};

export default config;
