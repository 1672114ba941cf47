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
