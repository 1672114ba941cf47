// The figures as data: field names that stay (explained at /gioi-thieu#du-lieu).
import { wholeYear } from '../../domain/period.ts';
import {
  COUNTS,
  type Counts,
  type DaysSummary,
  type Figure,
  type FigureName,
  noCounts,
  undecidedIn,
} from '../../domain/statistics.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { COUNT_WORD, type CountWord } from './forms.ts';
import type { FigureGroup, PeriodFigures, RefusalGroup, SatisfactionSummary, UnitGroup } from './types.ts';

const FIGURE_WORD: Record<FigureName, string> = {
  ...COUNT_WORD,
  onTimeOfDue: 'dung_han_tren_den_han',
  undecided: 'con_trong_han',
};
const WHOLE_WORD = {
  received: 'da_nhan',
  answered: 'da_tra_loi',
  due: 'den_han',
  everAnswered: 'tung_tra_loi',
} as const;

const countsRecord = (counts: Counts) =>
  Object.fromEntries(COUNTS.map((name) => [COUNT_WORD[name], counts[name]])) as Record<CountWord, number>;

const figureRecord = (figure: Figure, language: Language) => ({
  ma: FIGURE_WORD[figure.name],
  ten: wordsOf(language)(`public:figures.name.${figure.name}`),
  so: figure.count,
  mau_so: figure.of && { ma: WHOLE_WORD[figure.of.name], so: figure.of.count },
  ty_le: figure.share,
  dinh_nghia: wordsOf(language)(`public:figures.meaning.${figure.name}`),
});

export const satisfactionRecord = ({ n, index, factors, resolved }: SatisfactionSummary) => ({
  so_phieu: n,
  chi_so: index && { ty_le: index.share, thap: index.low, cao: index.high },
  yeu_to: factors.map(({ factor, satisfaction }) => ({
    ma: factor,
    n: satisfaction.n,
    lua_chon: satisfaction.isShown ? satisfaction.counts : null,
    hai_long: satisfaction.isShown
      ? {
          ty_le: satisfaction.satisfied.share,
          thap: satisfaction.satisfied.low,
          cao: satisfaction.satisfied.high,
        }
      : null,
    trung_binh: satisfaction.isShown ? satisfaction.mean : null,
  })),
  da_duoc_giai_quyet: resolved && { ty_le: resolved.share, thap: resolved.low, cao: resolved.high },
});

const daysRecord = (days: DaysSummary | null) => days && { n: days.n, o_giua: days.median, p90: days.p90 };

const groupRecord = ({ code, name, counts, answerDays, contactDays }: FigureGroup) => ({
  ma: code,
  ten: name,
  ...countsRecord(counts),
  con_trong_han: undecidedIn(counts),
  ngay_lam_viec: daysRecord(answerDays),
  phan_hoi_dau_tien: daysRecord(contactDays),
});

const unitRecord = (group: UnitGroup) => ({
  ...groupRecord(group),
  ngay_lam_viec_o_giua: group.answerDays?.median ?? null,
  hai_long: { so_phieu: group.satisfaction.n, ty_le: group.satisfaction.index?.share ?? null },
});

const refusalRecord = ({ code, name, article, count, ofRefused, ofReceived, byUnit }: RefusalGroup) => ({
  ma: code,
  ten: name,
  dieu_luat: article,
  so: count,
  ty_le_tren_khong_tiep_nhan: ofRefused,
  ty_le_tren_da_nhan: ofReceived,
  theo_co_quan: byUnit.map((unit) => ({ ma: unit.code, ten: unit.name, so: unit.count })),
});

const periodRecord = ({ period, unit, today }: PeriodFigures) => ({
  nam: wholeYear(period),
  tu: period.from,
  den: period.to,
  co_quan: unit?.code ?? null,
  tinh_den: today,
});

/** Everything on the page, with full precision. */
export const figuresRecord = (figures: PeriodFigures, language: Language) => ({
  ...periodRecord(figures),
  so_lieu: figures.figures.map((figure) => figureRecord(figure, language)),
  ngay_lam_viec_o_giua: figures.answerDays && { so: figures.answerDays.median, n: figures.answerDays.n },
  ngay_lam_viec: daysRecord(figures.answerDays),
  phan_hoi_dau_tien: daysRecord(figures.contactDays),
  qua_han_bao_lau: figures.overdueFor.map(({ code, count }) => ({ ngay_lam_viec: code, so: count })),
  hai_long: satisfactionRecord(figures.satisfaction),
  theo_thang: figures.byMonth.map((month) => ({ ...groupRecord(month), tron_thang: month.isWhole })),
  theo_co_quan: figures.byUnit.map(unitRecord),
  theo_loai: figures.byKind.map(groupRecord),
  theo_linh_vuc: figures.byField.map(groupRecord),
  theo_thu_tuc: figures.byProcedure.map(groupRecord),
  theo_xa_phuong: figures.byCommune.map(groupRecord),
  theo_kenh: figures.byChannel.map(groupRecord),
  ly_do_khong_tiep_nhan: figures.byRefusal.map(refusalRecord),
});

/** Of petitions that were all refused; it adds up like every other line. */
const refusedAlone = (code: string, name: string, count: number): FigureGroup => ({
  code,
  name,
  counts: { ...noCounts(), received: count, refused: count },
  answerDays: null,
  contactDays: null,
});

/** One line a group: the whole, each month, unit, kind … and reason to refuse; every line adds up by itself. */
export function figureRows(figures: PeriodFigures) {
  const { nam, tinh_den, tu, den, co_quan } = periodRecord(figures);
  const row = (cut: string, { code, name, counts, answerDays, contactDays }: FigureGroup) => ({
    ...{ nam, tinh_den, theo: cut, ma: code, ten: name },
    ...countsRecord(counts),
    con_trong_han: undecidedIn(counts),
    ...{ tu, den, co_quan },
    ngay_lam_viec_o_giua: answerDays?.median ?? null,
    ngay_lam_viec_p90: answerDays?.p90 ?? null,
    phan_hoi_dau_tien_o_giua: contactDays?.median ?? null,
    phan_hoi_dau_tien_p90: contactDays?.p90 ?? null,
  });
  const { counts, answerDays, contactDays } = figures;
  return [
    row('tat_ca', { code: '', name: '', counts, answerDays, contactDays }),
    ...figures.byMonth.map((group) => row('thang', group)),
    ...figures.byUnit.map((group) => row('co_quan', group)),
    ...figures.byKind.map((group) => row('loai', group)),
    ...figures.byField.map((group) => row('linh_vuc', group)),
    ...figures.byProcedure.map((group) => row('thu_tuc', group)),
    ...figures.byCommune.map((group) => row('xa_phuong', group)),
    ...figures.byChannel.map((group) => row('kenh', group)),
    ...figures.byRefusal.flatMap(({ code, name, count, byUnit }) => [
      row('ly_do', refusedAlone(code, name, count)),
      ...byUnit.map((unit) =>
        row('ly_do_va_co_quan', refusedAlone(`${code} ${unit.code}`, `${name}: ${unit.name}`, unit.count)),
      ),
    ]),
  ];
}

export const FIGURE_COLUMNS = [
  ...(['nam', 'tinh_den', 'theo', 'ma', 'ten'] as const),
  ...COUNTS.map((name) => COUNT_WORD[name]),
  'con_trong_han' as const,
  ...(['tu', 'den', 'co_quan'] as const),
  ...(['ngay_lam_viec_o_giua', 'ngay_lam_viec_p90', 'phan_hoi_dau_tien_o_giua', 'phan_hoi_dau_tien_p90'] as const),
];
