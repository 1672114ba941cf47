// Satisfaction as data: field names that stay (explained at /gioi-thieu#du-lieu).
import type { Share } from '../../domain/satisfaction.ts';
import type { Difference } from '../../domain/satisfaction-difference.ts';
import type { CriterionFigure, SurveyComparison, SurveyFigures } from './types.ts';

const share = (one: Share | null) => one && { ty_le: one.share, thap: one.low, cao: one.high };

const criterionRecord = ({ code, factor, text, n, shown }: CriterionFigure) => ({
  ma: code,
  yeu_to: factor,
  noi_dung: text,
  n,
  lua_chon: shown?.counts ?? null,
  hai_long: share(shown?.satisfied ?? null),
  trung_binh: shown?.mean ?? null,
});

const difference = (one: Difference | null) =>
  one && { chenh_lech: one.by, thap: one.low, cao: one.high, khac_biet: one.verdict !== 'none' };

const comparisonRecord = ({ title, unit, n, why, index, isSameQuestionnaire, criteria }: SurveyComparison) => ({
  ...{ ten: title, co_quan: unit, so_phieu: n, khong_so_sanh_vi: why, cung_phieu_hoi: isSameQuestionnaire },
  chi_so: index && { nay: share(index.here), kia: share(index.there), ...difference(index.difference) },
  tieu_chi: criteria.map((one) => ({
    ...{ ma: one.code, nay: share(one.here), kia: share(one.there) },
    khac: difference(one.difference),
  })),
});

/** Everything on the page, rates as fractions with full precision; null where there are fewer than five. */
export const figuresRecord = (figures: SurveyFigures, comparison: SurveyComparison | null = null) => ({
  ten: figures.title,
  phuong_phap: 'chi_so_hai_long_theo_phuong_phap_cua_cong',
  co_quan: figures.unit && { ma: figures.unit.code, ten: figures.unit.name },
  phieu_hoi: { ma: figures.questionnaire.code, phien_ban: figures.questionnaire.version },
  tu: figures.period.from,
  den: figures.period.to,
  chua_ket_thuc: figures.isOpen,
  so_phieu: figures.n,
  chua_tinh: figures.uncounted && { tu: figures.uncounted.from, den: figures.uncounted.to },
  mau: figures.sample && {
    tong_the: figures.sample.population,
    co_mau: figures.sample.size,
    sai_so: figures.sample.error,
  },
  tra_loi: figures.response && {
    da_tra_loi: figures.response.answered,
    da_hoi: figures.response.asked,
    ty_le: figures.response.rate,
  },
  chi_so: share(figures.index),
  yeu_to: figures.factors.map(({ code, name, index }) => ({ ma: code, ten: name, chi_so: share(index) })),
  tieu_chi: figures.criteria.map(criterionRecord),
  theo_co_quan: figures.units.map(({ code, name, n, index, difference }) => ({
    ma: code,
    ten: name,
    so_phieu: n,
    chi_so: share(index),
    so_voi_cac_co_quan_khac: difference && {
      chenh_lech: difference.by,
      thap: difference.low,
      cao: difference.high,
      khac_biet: difference.verdict !== 'none',
    },
  })),
  ket_qua: figures.outcomes.flatMap(({ options }) => options.map(({ code, text, n }) => ({ ma: code, ten: text, n }))),
  can_cai_thien: figures.priorities.flatMap(({ options }) =>
    options.map(({ code, text, n }) => ({ ma: code, ten: text, n })),
  ),
  ky_truoc: figures.previous && {
    ten: figures.previous.title,
    chi_so: share(figures.previous.index),
    chenh_lech: figures.previous.difference.by,
    khac_biet: figures.previous.difference.verdict !== 'none',
  },
  so_sanh: comparison && comparisonRecord(comparison),
});

/** One line a criterion. */
export const criterionRows = ({ criteria }: SurveyFigures) =>
  criteria.map(({ code, factor, text, n, shown }) => ({
    ma: code,
    yeu_to: factor,
    noi_dung: text,
    n,
    muc_1: shown?.counts[0] ?? null,
    muc_2: shown?.counts[1] ?? null,
    muc_3: shown?.counts[2] ?? null,
    muc_4: shown?.counts[3] ?? null,
    muc_5: shown?.counts[4] ?? null,
    hai_long: shown?.satisfied.share ?? null,
    thap: shown?.satisfied.low ?? null,
    cao: shown?.satisfied.high ?? null,
    trung_binh: shown?.mean ?? null,
  }));

export const CRITERION_COLUMNS = [
  ...(['ma', 'yeu_to', 'noi_dung', 'n', 'muc_1', 'muc_2', 'muc_3', 'muc_4', 'muc_5'] as const),
  ...(['hai_long', 'thap', 'cao', 'trung_binh'] as const),
];
