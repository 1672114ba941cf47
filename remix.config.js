/**
 * The site on one page: every URL, and Remix's options. vite.config.ts passes this object on.
 * Each page exists in Vietnamese at its address and in English under /en. `x.json`, `x.csv`, `x.pdf`, `x.docx`, `x.xlsx` and
 * `anh.png` are served by `x/json` and so on.
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
        route('gui', 'routes/send.tsx');
        route('gui/loai', 'routes/send-kind.tsx');
        route('gui/noi', 'routes/send-place.tsx');
        route('gui/su-viec', 'routes/send-matter.tsx');
        route('gui/quyet-dinh', 'routes/send-decision.tsx');
        route('gui/nguoi-gui', 'routes/send-sender.tsx');
        route('gui/cong-khai', 'routes/send-publication.tsx');
        route('gui/kiem-tra', 'routes/send-check.tsx');
        route('gui/to-cao', 'routes/send-denunciation.tsx');
        route('gui/khan-cap', 'routes/send-emergency.tsx');
        route('gui/tep/:attachment', 'routes/send-attachment.ts');
        route('ho-so/:code/bien-nhan', 'routes/receipt.tsx');
        route('cong-khai', 'routes/cases.tsx');
        route('cong-khai/json', 'routes/cases-data.ts', { id: 'cases.json' });
        route('cong-khai/csv', 'routes/cases-data.ts', { id: 'cases.csv' });
        route('cong-khai/:code', 'routes/public-case.tsx');
        route('cong-khai/:code/json', 'routes/public-case-data.ts');
        route('thong-ke', 'routes/figures.tsx');
        route('thong-ke/json', 'routes/figures-data.ts', { id: 'figures.json' });
        route('thong-ke/csv', 'routes/figures-data.ts', { id: 'figures.csv' });
        route('thong-ke/anh/png', 'routes/share-card.ts', { id: 'figures.png' });
        route('thong-ke/hai-long/anh/png', 'routes/share-card.ts', { id: 'satisfaction.png' });
        route('thong-ke/thoi-han/anh/png', 'routes/share-card.ts', { id: 'timeliness.png' });
        route('thong-ke/thoi-han', 'routes/timeliness.tsx');
        route('thong-ke/thoi-han/json', 'routes/timeliness-data.ts', { id: 'timeliness.json' });
        route('thong-ke/thoi-han/csv', 'routes/timeliness-data.ts', { id: 'timeliness.csv' });
        route('thong-ke/ban-do', 'routes/commune-map.tsx');
        route('thong-ke/co-quan', 'routes/figures-of-offices.tsx');
        route('thong-ke/ho-so', 'routes/figure-cases.tsx');
        route('thong-ke/ho-so/json', 'routes/figure-cases-data.ts', { id: 'figure-cases.json' });
        route('thong-ke/ho-so/csv', 'routes/figure-cases-data.ts', { id: 'figure-cases.csv' });
        route('thong-ke/hai-long', 'routes/survey-figures.tsx');
        route('thong-ke/hai-long/json', 'routes/survey-figures-data.ts', { id: 'satisfaction.json' });
        route('thong-ke/hai-long/csv', 'routes/survey-figures-data.ts', { id: 'satisfaction.csv' });
        route('thong-ke/giai-quyet-thu-tuc', 'routes/evaluation.tsx');
        route('thong-ke/giai-quyet-thu-tuc/json', 'routes/evaluation-data.ts', { id: 'evaluation.json' });
        route('thong-ke/giai-quyet-thu-tuc/csv', 'routes/evaluation-data.ts', { id: 'evaluation.csv' });
        route('thong-ke/bao-cao-dinh-ky', 'routes/reporting.tsx');
        route('thong-ke/bao-cao-dinh-ky/json', 'routes/reporting-data.ts', { id: 'reporting.json' });
        route('thong-ke/bao-cao-dinh-ky/csv', 'routes/reporting-data.ts', { id: 'reporting.csv' });
        route('thong-ke/bao-cao-dinh-ky/ics', 'routes/reporting-ical.ts');
        route('thong-ke/bao-cao-dinh-ky/:duty/:year/:unit', 'routes/issued-report.tsx');
        route('thong-ke/bao-cao-dinh-ky/:duty/:year/:unit/:format', 'routes/issued-report-file.ts');
        route('thong-ke/bao-cao', 'routes/published-reports.tsx');
        route('thong-ke/bao-cao/json', 'routes/published-reports-data.ts', { id: 'published-reports.json' });
        route('thong-ke/bao-cao/csv', 'routes/published-reports-data.ts', { id: 'published-reports.csv' });
        route('thong-ke/bao-cao/:report', 'routes/published-report.tsx');
        route('thong-ke/bao-cao/:report/json', 'routes/published-report-data.ts', { id: 'published-report.json' });
        route('thong-ke/bao-cao/:report/csv', 'routes/published-report-data.ts', { id: 'published-report.csv' });
        route('thong-ke/bao-cao/:report/:format', 'routes/published-report-file.ts');
        route('co-quan', 'routes/organisations.tsx');
        route('co-quan/json', 'routes/organisations-data.ts', { id: 'organisations.json' });
        route('co-quan/csv', 'routes/organisations-data.ts', { id: 'organisations.csv' });
        route('co-quan/:code', 'routes/organisation.tsx');
        route('co-quan/:code/anh/png', 'routes/share-card.ts', { id: 'organisation.png' });
        route('co-quan/:code/json', 'routes/organisation-data.ts');
        route('thu-tuc', 'routes/procedures.tsx');
        route('thu-tuc/json', 'routes/procedures-data.ts', { id: 'procedures.json' });
        route('thu-tuc/csv', 'routes/procedures-data.ts', { id: 'procedures.csv' });
        route('du-lieu-mo', 'routes/open-data.tsx');
        route('du-lieu-mo/dcat.jsonld', 'routes/open-data-catalogue.ts');
        route('du-lieu-mo/datapackage/json', 'routes/open-data-package.ts');
        route('du-lieu-mo/goi/:file', 'routes/open-data-bundle.ts');
        route('du-lieu-mo/:dataset/json', 'routes/open-data-set.ts', { id: 'open-data.json' });
        route('du-lieu-mo/:dataset/csv', 'routes/open-data-set.ts', { id: 'open-data.csv' });
        route('gioi-thieu', 'routes/about.tsx');
        route('quyen-rieng-tu', 'routes/privacy.tsx');
        route('tra-cuu', 'routes/look-up.tsx');
        route('ho-so-cua-toi', 'routes/my-cases.tsx');
        route('dang-nhap', 'routes/citizen-sign-in.ts');
        route('dang-nhap/ve', 'routes/citizen-sign-in-back.ts');
        route('dang-xuat', 'routes/citizen-sign-out.ts');
        route('ho-so/:code', 'routes/case.tsx');
        route('ho-so/:code/json', 'routes/case-json.ts');
        route('ho-so/:code/bo-sung', 'routes/case-information.tsx');
        route('ho-so/:code/mo-lai', 'routes/case-reopening.tsx');
        route('ho-so/:code/rut-don', 'routes/case-withdrawal.tsx');
        route('ho-so/:code/tep/:attachment', 'routes/case-attachment.ts');
        route('ho-so/:code/van-ban/:what/:format', 'routes/case-letter.ts');
        route('danh-gia/:token', 'routes/rate.tsx');
        route('phieu/:token', 'routes/survey-link.tsx');
        route('khao-sat/:code/ma-qr', 'routes/survey-poster.tsx');
        route('danh-gia-tthc/:code', 'routes/dossier-evaluation.tsx');
        route('tinh-thoi-han', 'routes/calculator.tsx');
      });
      route('en?/tinh-thoi-han/json', 'routes/calculator-json.ts');
      route('hinh/:name', 'routes/portal-picture.ts');
      // Without the frame of the site: on a tablet at a counter nothing may lead away.
      route('en?/khao-sat/:code', 'routes/survey-counter.tsx');
      route('en?/khao-sat/:code/cam-on', 'routes/survey-thanks.tsx');
      route('en?/can-bo', 'routes/desk.tsx', () => {
        route('', 'routes/desk-queue.tsx', { index: true });
        route('dang-nhap', 'routes/desk-sign-in.tsx');
        route('dang-nhap/buoc-hai', 'routes/desk-second-step.tsx');
        route('dang-nhap/sso', 'routes/desk-sign-on.ts');
        route('dang-nhap/sso/ve', 'routes/desk-sign-on-back.ts');
        route('khoa-truy-cap', 'routes/desk-passkey-challenge.ts');
        route('loi-moi/:token', 'routes/desk-invitation.tsx');
        route('bao-mat', 'routes/desk-security.tsx');
        route('phien', 'routes/desk-browsers.tsx');
        route('quy-dinh-dang-nhap', 'routes/desk-sign-in-rules.tsx');
        route('dang-xuat', 'routes/desk-sign-out.ts');
        route('mat-khau', 'routes/desk-password.tsx');
        route('tai-khoan', 'routes/desk-accounts.tsx');
        route('tai-khoan/:account', 'routes/desk-account.tsx');
        route('vang-mat', 'routes/desk-deputies.tsx');
        route('lam-thay', 'routes/desk-seat.ts');
        route('nhac-ten', 'routes/desk-mentions.tsx');
        route('lich', 'routes/desk-calendar.tsx');
        route('quy-dinh-thoi-han', 'routes/desk-policies.tsx');
        route('khao-sat', 'routes/desk-surveys.tsx');
        route('khao-sat/phat-link', 'routes/desk-survey-hand-out.tsx');
        route('khao-sat/chi-so', 'routes/desk-survey-indices.tsx');
        route('khao-sat/chi-so/csv', 'routes/desk-survey-indices-data.ts');
        route('danh-gia-tthc', 'routes/desk-evaluation.tsx');
        route('danh-gia-tthc/csv', 'routes/desk-evaluation-data.ts');
        route('quan-tri/danh-gia-tthc', 'routes/desk-evaluation-rules.tsx');
        route('khao-sat/phieu-hoi/:id', 'routes/desk-survey-questionnaire.tsx');
        route('khao-sat/dot/:code', 'routes/desk-survey-round.tsx');
        route('khao-sat/dot/:code/lien-ket', 'routes/desk-survey-links.ts');
        route('khao-sat/dot/:code/phieu/csv', 'routes/desk-survey-ballots.ts');
        route('lich-bao-cao', 'routes/desk-reporting.tsx');
        route('lich-bao-cao/csv', 'routes/desk-reporting-data.ts');
        route('lich-bao-cao/:duty/:year/:unit', 'routes/desk-owed-report.tsx');
        route('lich-bao-cao/:duty/:year/:unit/tep', 'routes/desk-sent-report-file.ts');
        route('lich-bao-cao/:duty/:year/:unit/van-ban', 'routes/desk-report.tsx');
        route('lich-bao-cao/:duty/:year/:unit/van-ban/:format', 'routes/desk-report-file.ts');
        route('quan-tri/bao-cao-dinh-ky', 'routes/desk-duties.tsx');
        route('bao-cao', 'routes/desk-form-reports.tsx');
        route('bao-cao/:report', 'routes/desk-form-report.tsx');
        route('bao-cao/:report/:format', 'routes/desk-form-report-file.ts');
        route('quan-tri/bao-cao', 'routes/desk-form-report-settings.tsx');
        route('nhat-ky', 'routes/desk-audit.tsx');
        route('nhat-ky/csv', 'routes/desk-audit-data.ts');
        route('nhap-don', 'routes/desk-entry.tsx');
        route('nhap-don/bien-nhan/:code', 'routes/desk-entry-receipt.tsx');
        route('quan-tri', 'routes/desk-administration.tsx');
        route('quan-tri/co-quan', 'routes/desk-organisations.tsx');
        route('quan-tri/co-quan/:code', 'routes/desk-organisation.tsx');
        route('quan-tri/phan-luong', 'routes/desk-routing.tsx');
        route('thu-loi', 'routes/desk-failing-mail.tsx');
        route('nhap-don/cu-tri', 'routes/desk-entry-voters.tsx');
        route('nhap-don/cu-tri/mau/csv', 'routes/desk-entry-voters-data.ts', { id: 'voters-sample' });
        route('nhap-don/cu-tri/:list', 'routes/desk-entry-voters-list.tsx');
        route('nhap-don/cu-tri/:list/csv', 'routes/desk-entry-voters-data.ts', { id: 'voters-list' });
        route('che-do-xem', 'routes/desk-views.tsx');
        route('nhan', 'routes/desk-tags.tsx');
        route('hang-loat', 'routes/desk-bulk.tsx');
        route('ho-so/:code/nhan', 'routes/desk-case-tags.ts');
        route('quan-tri/linh-vuc', 'routes/desk-fields.tsx');
        route('quan-tri/thu-tuc', 'routes/desk-procedures.tsx');
        route('quan-tri/thu-tuc/nhap', 'routes/desk-procedure-import.tsx');
        route('quan-tri/thu-tuc/sua/:code', 'routes/desk-procedure.tsx');
        route('quan-tri/ly-do', 'routes/desk-refusals.tsx');
        route('quan-tri/thong-bao', 'routes/desk-banners.tsx');
        route('quan-tri/chi-tieu', 'routes/desk-targets.tsx');
        route('quan-tri/tinh', 'routes/desk-province.tsx');
        route('ho-so/:code', 'routes/desk-case.tsx');
        route('ho-so/:code/tep/:attachment', 'routes/desk-attachment.ts');
        route('mau', 'routes/desk-templates.tsx');
        route('ho-so/:code/soan', 'routes/desk-writing.ts');
        route('ho-so/:code/du-thao', 'routes/desk-versions.tsx');
        route('ho-so/:code/van-ban/:what', 'routes/desk-letter.tsx');
        route('ho-so/:code/van-ban/:what/:format', 'routes/desk-letter-file.ts');
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
