// Published cases as data: field names that stay (explained at /gioi-thieu#du-lieu).
import { publicState } from './public-words.ts';
import type { Coded, PublicCase, PublicLine } from './types.ts';

const coded = (one: Coded | null) => one && { ma: one.code, ten: one.name };

export const lineRecord = (line: PublicLine) => ({
  ma: line.code,
  loai: line.kind,
  trang_thai: publicState(line.state),
  tieu_de: line.title,
  co_quan: coded(line.unit),
  linh_vuc: coded(line.field),
  dia_ban: coded(line.commune),
  ngay_nhan: line.receivedDay,
  ngay_tiep_nhan: line.acceptedDay,
  han_tra_loi: line.dueDay,
  han_ban_dau: line.firstDueDay,
  ngay_tra_loi: line.answeredDay,
  dung_han: line.isOnTime,
  ngay_cong_khai: line.publishedDay,
});

export const caseRecord = (one: PublicCase) => ({
  ...lineRecord(one),
  thu_tuc: coded(one.procedure),
  noi_dung: one.body,
  tra_loi_tom_tat: one.summary,
  tra_loi: one.answer,
  da_lam_gi: one.done,
  ket_qua_khieu_nai: one.outcome,
});

/** The same in one line: what holds code and name becomes two columns. */
export const lineRow = (line: PublicLine) => {
  const { co_quan, linh_vuc, dia_ban, ...flat } = lineRecord(line);
  return {
    ...flat,
    co_quan_ma: co_quan?.ma ?? null,
    co_quan: co_quan?.ten ?? null,
    linh_vuc_ma: linh_vuc?.ma ?? null,
    linh_vuc: linh_vuc?.ten ?? null,
    dia_ban_ma: dia_ban?.ma ?? null,
    dia_ban: dia_ban?.ten ?? null,
  };
};

export const LINE_COLUMNS = [
  'ma',
  'loai',
  'trang_thai',
  'tieu_de',
  'co_quan_ma',
  'co_quan',
  'linh_vuc_ma',
  'linh_vuc',
  'dia_ban_ma',
  'dia_ban',
  'ngay_nhan',
  'ngay_tiep_nhan',
  'han_tra_loi',
  'han_ban_dau',
  'ngay_tra_loi',
  'dung_han',
  'ngay_cong_khai',
] as const satisfies readonly (keyof ReturnType<typeof lineRow>)[];
