// The cases behind a figure as data: field names that stay (explained at /gioi-thieu#du-lieu).
import type { Difference } from '../../domain/satisfaction-difference.ts';
import type { CountedShare } from '../../domain/unit-comparison.ts';
import { COUNT_WORD } from '../figures/forms.ts';
import { publicState } from '../publications/index.server.ts';
import type { CaseBehind, Coded, UnitBesideProvince } from './types.ts';

const coded = (one: Coded | null) => one && { ma: one.code, ten: one.name };

/** A case that is not public has neither code nor title. */
export const caseRecord = (one: CaseBehind) => ({
  cong_khai: one.published !== null,
  ma: one.published?.code ?? null,
  tieu_de: one.published?.title ?? null,
  loai: one.kind,
  trang_thai: one.state && publicState(one.state),
  co_quan: coded(one.unit),
  linh_vuc: coded(one.field),
  ngay_nhan: one.receivedDay,
  han_tra_loi: one.dueDay,
  ngay_tra_loi: one.answeredDay,
  dung_han: one.isOnTime,
  ngay_lam_viec: one.answerDays,
  phan_hoi_dau_tien: one.contactDays,
});

export const caseRow = (one: CaseBehind) => {
  const { co_quan, linh_vuc, ...flat } = caseRecord(one);
  return {
    ...flat,
    co_quan_ma: co_quan?.ma ?? null,
    co_quan: co_quan?.ten ?? null,
    linh_vuc_ma: linh_vuc?.ma ?? null,
    linh_vuc: linh_vuc?.ten ?? null,
  };
};

export const CASE_COLUMNS = [
  'cong_khai',
  'ma',
  'tieu_de',
  'loai',
  'trang_thai',
  'co_quan_ma',
  'co_quan',
  'linh_vuc_ma',
  'linh_vuc',
  'ngay_nhan',
  'han_tra_loi',
  'ngay_tra_loi',
  'dung_han',
  'ngay_lam_viec',
  'phan_hoi_dau_tien',
] as const satisfies readonly (keyof ReturnType<typeof caseRow>)[];

const shareRecord = (one: CountedShare | null) =>
  one && { so: one.count, mau_so: one.of, ty_le: one.share, thap: one.low, cao: one.high };
const VERDICT_WORD = { higher: 'cao_hon', lower: 'thap_hon', none: 'khong_thay_khac' } as const;
const differenceRecord = (one: Difference | null) =>
  one && { chenh_lech: one.by, thap: one.low, cao: one.high, ket_luan: VERDICT_WORD[one.verdict] };

/** Each share of the unit and of the province; `so_voi_noi_khac`: the unit less all other units together. */
export const comparisonRecord = ({ compared, satisfaction }: UnitBesideProvince) => [
  ...compared.map(({ name, unit, province, difference }) => ({
    ma: name === 'onTimeOfDue' ? 'dung_han_tren_den_han' : COUNT_WORD[name],
    co_quan: shareRecord(unit),
    toan_tinh: shareRecord(province),
    so_voi_noi_khac: differenceRecord(difference),
  })),
  { ma: 'hai_long', so_voi_noi_khac: differenceRecord(satisfaction) },
];
