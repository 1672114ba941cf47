// Every URL of the portal, built here and nowhere else.
import type { Language } from '../i18n/translate.ts';

/** A periodic report: which duty, of which year, of which office. */
interface ReportKey {
  duty: string;
  year: number;
  unit: string;
}

type Query = Record<string, string | number | boolean | null | undefined>;

/** Appends what is set; empty values are left out so that equal lists have equal addresses. */
export function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '' && value !== false) params.set(name, String(value));
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

export const SEND_STEPS = ['loai', 'noi', 'su-viec', 'quyet-dinh', 'nguoi-gui', 'cong-khai', 'kiem-tra'] as const;
export type SendStep = (typeof SEND_STEPS)[number];

const WITHDRAWING = { withdraw: 'rut-don', askWithdrawal: 'rut-don', dropWithdrawal: 'rut-don' } as const;
export const SENDER_MOVE_PAGES = { giveInformation: 'bo-sung', ...WITHDRAWING, reopen: 'mo-lai' } as const;
export type SenderMove = keyof typeof SENDER_MOVE_PAGES;

/** In the addresses of the first two steps: the procedure that the reader came from. */
export const ABOUT_PROCEDURE = 'thu-tuc';

/** In the address of drafts: one of them is to be thrown away. */
export const DISCARD = 'xoa';

/** In the addresses of the steps: which of this browser's drafts. */
export const DRAFT = 'don';

/** The procedure that an address names; '' when it names none, or nothing that could be one. */
export const procedureAskedFor = (url: string): string =>
  /^[\w.-]{1,40}$/.exec(new URL(url).searchParams.get(ABOUT_PROCEDURE) ?? '')?.[0] ?? '';

export function pathsIn(language: Language) {
  // What is put into a path may have come from an address: an answer's header carries none of it but in percent signs.
  const at = (path: string) => encodeURI(language === 'en' ? (path === '/' ? '/en' : `/en${path}`) : path);
  return {
    home: () => at('/'),
    about: () => at('/gioi-thieu'),
    privacy: () => at('/quyen-rieng-tu'),

    /** `draft`: which of the drafts of this browser; a new one when left out. */
    send: (step?: SendStep | null, draft?: string | null, query: Query = {}) =>
      withQuery(at(step ? `/gui/${step}` : '/gui'), { [DRAFT]: draft, ...query }),
    /** Sending about a procedure: the choice of kind, which hands the procedure on to the next step. */
    sendAbout: (procedureCode: string) => withQuery(at('/gui/loai'), { [ABOUT_PROCEDURE]: procedureCode }),
    deflected: (why: 'to-cao' | 'khan-cap') => at(`/gui/${why}`),
    draftAttachment: (draft: string, attachmentId: number) =>
      withQuery(at(`/gui/tep/${attachmentId}`), { [DRAFT]: draft }),

    /** `ma`: a code to begin with; `sai`: its key was wrong. */
    lookUp: (query: Query = {}) => withQuery(at('/tra-cuu'), query),
    /** The sender's own case (with the key in a cookie), or only its state and dates. */
    case: (code: string, done?: SenderMove) => withQuery(at(`/ho-so/${code}`), { xong: done }),
    /** Where the sender makes a move: a page of its own each. */
    senderMove: (code: string, move: SenderMove) => at(`/ho-so/${code}/${SENDER_MOVE_PAGES[move]}`),
    /** The link in receipts: it puts the key into a cookie and leads to `case`. */
    caseWithKey: (code: string, key: string) => at(`/ho-so/${code}?khoa=${encodeURIComponent(key)}`),
    /** From one part of a mixed letter to another: the key goes along in its cookie. */
    casePart: (code: string, other: string) => withQuery(at(`/ho-so/${other}`), { tu: code }),
    receipt: (code: string) => at(`/ho-so/${code}/bien-nhan`),
    caseAttachment: (code: string, attachmentId: number) => at(`/ho-so/${code}/tep/${attachmentId}`),
    /** The letter of a sent answer; `round` where there are several. */
    caseLetter: (code: string, slug: string, format: string, round: number) =>
      withQuery(at(`/ho-so/${code}/van-ban/${slug}.${format}`), { lan: round }),
    rate: (token: string) => at(`/danh-gia/${token}`),

    /** The petitions of a citizen who has signed in. */
    myCases: (query: Query = {}) => withQuery(at('/ho-so-cua-toi'), query),
    citizenSignIn: (next?: string) => withQuery(at('/dang-nhap'), { tiep: next }),
    citizenSignInBack: () => '/dang-nhap/ve',
    citizenSignOut: () => at('/dang-xuat'),

    cases: (query: Query = {}) => withQuery(at('/cong-khai'), query),
    publicCase: (code: string) => at(`/cong-khai/${code}`),
    figures: (query: Query = {}) => withQuery(at('/thong-ke'), query),
    /** `theo`: what the figures are cut by. */
    timeliness: (query: Query = {}) => withQuery(at('/thong-ke/thoi-han'), query),
    figuresOfOffices: (query: Query = {}) => withQuery(at('/thong-ke/co-quan'), query),
    /** By commune; `theo`: which measure its colours show. */
    map: (query: Query = {}) => withQuery(at('/thong-ke/ban-do'), query),
    /** The cases behind a figure: `so` which, `theo` and `ma` of which group. */
    figureCases: (query: Query = {}) => withQuery(at('/thong-ke/ho-so'), query),
    /** Issued reports on official forms; `sau`: behind which one. */
    publishedReports: (query: Query = {}) => withQuery(at('/thong-ke/bao-cao'), query),
    publishedReport: (id: number) => at(`/thong-ke/bao-cao/${id}`),
    /** `dot`: a round; `quay` and `nam`: a counter's year; `nam`: the petitions of a year. */
    satisfaction: (query: Query = {}) => withQuery(at('/thong-ke/hai-long'), query),
    /** The evaluation of how procedures are handled; `ky`: a quarter or a year. */
    evaluation: (query: Query = {}) => withQuery(at('/thong-ke/giai-quyet-thu-tuc'), query),
    /** A dossier judged by whoever handed it in. */
    judgeDossier: (procedureCode: string, query: Query = {}) => withQuery(at(`/danh-gia-tthc/${procedureCode}`), query),
    /** Who has sent which periodic report; `nam`: a year. */
    reporting: (query: Query = {}) => withQuery(at('/thong-ke/bao-cao-dinh-ky'), query),
    reportingIcal: () => at('/thong-ke/bao-cao-dinh-ky.ics'),
    /** An issued report, or its file. */
    issuedReport: ({ duty, year, unit }: ReportKey, format?: string) =>
      at(`/thong-ke/bao-cao-dinh-ky/${duty}/${year}/${unit}${format ? `.${format}` : ''}`),
    /** At the counter; `don-vi`: which, `quay`: on a tablet that stands there. */
    survey: (procedureCode: string, query: Query = {}) => withQuery(at(`/khao-sat/${procedureCode}`), query),
    surveyThanks: (procedureCode: string, query: Query = {}) =>
      withQuery(at(`/khao-sat/${procedureCode}/cam-on`), query),
    surveyPoster: (procedureCode: string, query: Query = {}) =>
      withQuery(at(`/khao-sat/${procedureCode}/ma-qr`), query),
    surveyLink: (token: string) => at(`/phieu/${token}`),
    organisations: (query: Query = {}) => withQuery(at('/co-quan'), query),
    organisation: (code: string, query: Query = {}) => withQuery(at(`/co-quan/${code}`), query),
    procedures: (query: Query = {}) => withQuery(at('/thu-tuc'), query),
    openData: () => at('/du-lieu-mo'),
    openDataset: (name: string, format: 'csv' | 'json') => at(`/du-lieu-mo/${name}.${format}`),
    /** The bundle of a day, or of `moi-nhat`. */
    openDataBundle: (day: string) => at(`/du-lieu-mo/goi/${day}.zip`),
    openDataCatalogue: () => at('/du-lieu-mo/dcat.jsonld'),
    openDataPackage: () => at('/du-lieu-mo/datapackage.json'),
    calculator: (query: Query = {}) => withQuery(at('/tinh-thoi-han'), query),

    desk: (query: Query = {}) => withQuery(at('/can-bo'), query),
    /** Where forms of the queue are sent: without `index` they would be the frame's. */
    deskForm: (query: Query = {}) => withQuery(at('/can-bo'), query).replace(/\?|$/, '?index&').replace(/&$/, ''),
    /** `next`: the address to go on to afterwards. */
    signIn: (next?: string) => withQuery(at('/can-bo/dang-nhap'), { tiep: next }),
    secondStep: (next?: string) => withQuery(at('/can-bo/dang-nhap/buoc-hai'), { tiep: next }),
    /** Where a browser asks for what a passkey is to sign. */
    passkeyChallenge: () => at('/can-bo/khoa-truy-cap'),
    /** To the province's sign-on; `lien-ket`: to link it to the account that is signed in. */
    signOn: (query: Query = {}) => withQuery(at('/can-bo/dang-nhap/sso'), query),
    /** Registered at the provider, hence in one language. */
    signOnBack: () => '/can-bo/dang-nhap/sso/ve',
    invitation: (token: string) => at(`/can-bo/loi-moi/${token}`),
    signOut: () => at('/can-bo/dang-xuat'),
    password: () => at('/can-bo/mat-khau'),
    /** Second factors of one's own account. */
    security: (query: Query = {}) => withQuery(at('/can-bo/bao-mat'), query),
    /** Where one is signed in. */
    browsers: (query: Query = {}) => withQuery(at('/can-bo/phien'), query),
    /** Who must have a second factor. */
    signInRules: (query: Query = {}) => withQuery(at('/can-bo/quy-dinh-dang-nhap'), query),
    /** `done`: the move that was just made. */
    deskCase: (code: string, done?: string) => withQuery(at(`/can-bo/ho-so/${code}`), { xong: done }),
    /** A case opened from a queue: the way back, and where it stood there, so that the next one is found. */
    deskCaseFrom: (code: string, queue: string, place: string, done: Query = {}) =>
      withQuery(at(`/can-bo/ho-so/${code}`), { tu: queue.split('?')[1], vt: place, ...done }),
    /** One action on many cases: `tu` the queue one came from, `ket-qua` the key of what was done. */
    bulk: (query: Query = {}) => withQuery(at('/can-bo/hang-loat'), query),
    tags: (query: Query = {}) => withQuery(at('/can-bo/nhan'), query),
    caseTags: (code: string) => at(`/can-bo/ho-so/${code}/nhan`),
    savedViews: (query: Query = {}) => withQuery(at('/can-bo/che-do-xem'), query),
    deskAttachment: (code: string, attachmentId: number) => at(`/can-bo/ho-so/${code}/tep/${attachmentId}`),
    /** Where what is typed of an answer is kept. */
    deskWriting: (code: string) => at(`/can-bo/ho-so/${code}/soan`),
    /** The versions of an answer. */
    deskVersions: (code: string, query: Query = {}) => withQuery(at(`/can-bo/ho-so/${code}/du-thao`), query),
    templates: (query: Query = {}) => withQuery(at('/can-bo/mau'), query),
    /** An official letter: the page that shows it, or its file. */
    deskLetter: (code: string, slug: string, format?: string) =>
      at(`/can-bo/ho-so/${code}/van-ban/${slug}${format ? `.${format}` : ''}`),
    /** Where the officer was named in notes. */
    mentions: () => at('/can-bo/nhac-ten'),
    accounts: () => at('/can-bo/tai-khoan'),
    account: (id: number, query: Query = {}) => withQuery(at(`/can-bo/tai-khoan/${id}`), query),
    deputies: (query: Query = {}) => withQuery(at('/can-bo/vang-mat'), query),
    /** Where a deputy takes a seat at another's desk, or goes back. */
    seat: () => at('/can-bo/lam-thay'),
    /** The working calendar of a year. */
    workCalendar: (query: Query = {}) => withQuery(at('/can-bo/lich'), query),
    /** Who read, changed, signed in. */
    audit: (query: Query = {}) => withQuery(at('/can-bo/nhat-ky'), query),
    /** Typing in what came by paper, counter, telephone …; `phieu`: one that was begun, `kenh`: the channel of the one before. */
    entry: (query: Query = {}) => withQuery(at('/can-bo/nhap-don'), query),
    entryReceipt: (code: string) => at(`/can-bo/nhap-don/bien-nhan/${code}`),
    /** Mail that does not go; `xong`: what was done with one. */
    failingMail: (query: Query = {}) => withQuery(at('/can-bo/thu-loi'), query),
    voters: () => at('/can-bo/nhap-don/cu-tri'),
    votersSample: () => at('/can-bo/nhap-don/cu-tri/mau.csv'),
    votersList: (list: number) => at(`/can-bo/nhap-don/cu-tri/${list}`),
    votersData: (list: number) => at(`/can-bo/nhap-don/cu-tri/${list}.csv`),
    deskSurveys: (query: Query = {}) => withQuery(at('/can-bo/khao-sat'), query),
    surveyRound: (code: string, query: Query = {}) => withQuery(at(`/can-bo/khao-sat/dot/${code}`), query),
    surveyRoundLinks: (code: string) => at(`/can-bo/khao-sat/dot/${code}/lien-ket`),
    surveyRoundBallots: (code: string) => at(`/can-bo/khao-sat/dot/${code}/phieu.csv`),
    /** Where an officer hands out a link after a procedure; `q`: what to find, `thu-tuc`: the one that was chosen. */
    handOutSurvey: (query: Query = {}) => withQuery(at('/can-bo/khao-sat/phat-link'), query),
    questionnaire: (id: number, query: Query = {}) => withQuery(at(`/can-bo/khao-sat/phieu-hoi/${id}`), query),
    otherIndices: (query: Query = {}) => withQuery(at('/can-bo/khao-sat/chi-so'), query),
    otherIndicesData: () => at('/can-bo/khao-sat/chi-so.csv'),
    /** The points of a quarter (`ky`) and, with `don-vi`, the form of a unit. */
    deskEvaluation: (query: Query = {}) => withQuery(at('/can-bo/danh-gia-tthc'), query),
    /** `can-bo`: of officers instead of units. */
    deskEvaluationData: (query: Query = {}) => withQuery(at('/can-bo/danh-gia-tthc.csv'), query),
    evaluationRules: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/danh-gia-tthc'), query),
    policies: (query: Query = {}) => withQuery(at('/can-bo/quy-dinh-thoi-han'), query),
    /** Reports on official forms; `sau`: behind which one. */
    deskReports: (query: Query = {}) => withQuery(at('/can-bo/bao-cao'), query),
    deskReport: (id: number, query: Query = {}) => withQuery(at(`/can-bo/bao-cao/${id}`), query),
    reportSettings: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/bao-cao'), query),

    /** The calendar of periodic reports. */
    reportingCalendar: (query: Query = {}) => withQuery(at('/can-bo/lich-bao-cao'), query),
    /** A report that an office owes: its state, and how it was sent. */
    owedReport: ({ duty, year, unit }: ReportKey, query: Query = {}) =>
      withQuery(at(`/can-bo/lich-bao-cao/${duty}/${year}/${unit}`), query),
    sentReportFile: ({ duty, year, unit }: ReportKey) => at(`/can-bo/lich-bao-cao/${duty}/${year}/${unit}/tep`),
    /** Writing a report on the portal, and its file. */
    report: ({ duty, year, unit }: ReportKey, query: Query = {}) =>
      withQuery(at(`/can-bo/lich-bao-cao/${duty}/${year}/${unit}/van-ban`), query),
    reportFile: ({ duty, year, unit }: ReportKey, format: string) =>
      at(`/can-bo/lich-bao-cao/${duty}/${year}/${unit}/van-ban.${format}`),
    reportingDuties: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/bao-cao-dinh-ky'), query),

    administration: () => at('/can-bo/quan-tri'),
    keptOrganisations: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/co-quan'), query),
    keptOrganisation: (code: string, query: Query = {}) => withQuery(at(`/can-bo/quan-tri/co-quan/${code}`), query),
    keptFields: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/linh-vuc'), query),
    keptProcedures: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/thu-tuc'), query),
    keptProcedure: (code: string, query: Query = {}) => withQuery(at(`/can-bo/quan-tri/thu-tuc/sua/${code}`), query),
    procedureImport: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/thu-tuc/nhap'), query),
    routingRules: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/phan-luong'), query),
    refusalReasons: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/ly-do'), query),
    targets: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/chi-tieu'), query),
    banners: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/thong-bao'), query),
    province: (query: Query = {}) => withQuery(at('/can-bo/quan-tri/tinh'), query),
    /** A picture of the portal itself, by the hash of its content. */
    portalPicture: (sha256: string) => `/hinh/${sha256}.png`,
  };
}
export type Paths = ReturnType<typeof pathsIn>;

/** The machine twin of a page: '/cong-khai?loai=x' → '/cong-khai.json?loai=x'. */
export function twinOf(path: string, format: 'json' | 'csv'): string {
  const [pathname = '', query] = path.split('?');
  return `${pathname.replace(/\/$/, '')}.${format}${query ? `?${query}` : ''}`;
}

/** The picture shown where a page is shared: '/thong-ke' → '/thong-ke/anh.png'. */
export const shareCardOf = (path: string, year?: number): string => withQuery(`${path}/anh.png`, { nam: year });

/** The same page in the other language. */
export function inLanguage(language: Language, pathname: string): string {
  const bare = pathname.replace(/^\/en(?=\/|$)/, '').replace(/^[/\\]*/, '/');
  if (language === 'vi') return bare;
  return bare === '/' ? '/en' : `/en${bare}`;
}
