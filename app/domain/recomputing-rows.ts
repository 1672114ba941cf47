// The rows of thoi-han.csv and hai-long.csv beside what was counted again: each is a published figure written in another way.
import { type Cell, COUNT_NAMES, cellKey, type Days, type Line } from './recomputing.ts';
import type { CriterionRecord } from './recomputing-answers.ts';

/** The numbers of a row. */
export interface RowRecord {
  so_lieu: Record<string, number>;
  ngay_lam_viec: Days | null;
  phan_hoi_dau_tien: Days | null;
}

/** Which cell a row is: a month of the province in its cut, or of an office (with those below it) among the months of its year. */
export const cellOfRow = ({ ky = '', pham_vi = '', theo = '', ma = '' }: Line): string =>
  cellKey(pham_vi === '' ? { ky, pham_vi, theo, ma } : { ky: ky.slice(0, 4), pham_vi, theo: 'thang', ma: ky });

export const numbersOfRow = (line: Line): RowRecord => ({
  so_lieu: Object.fromEntries(COUNT_NAMES.map((name) => [name, Number(line[name])])),
  ngay_lam_viec: daysIn(line, 'tra_loi'),
  phan_hoi_dau_tien: daysIn(line, 'phan_hoi_dau'),
});

function daysIn(line: Line, name: string): Days | null {
  const [n = 0, o_giua = 0, p90 = 0] = [`${name}_n`, `${name}_o_giua`, `${name}_p90`].map((one) => Number(line[one]));
  return n === 0 ? null : { n, o_giua, p90 };
}

/** Null for a cell that has no row. */
export function numbersOfCell({
  ky,
  pham_vi,
  theo,
  so_lieu,
  ngay_lam_viec,
  phan_hoi_dau_tien,
}: Cell): RowRecord | null {
  const isMonth = pham_vi === '' ? ky.length === 7 && !theo.startsWith('ly_do') : theo === 'thang';
  return isMonth ? { so_lieu, ngay_lam_viec, phan_hoi_dau_tien } : null;
}

/** A row of hai-long.csv. */
export function criterionOfRow(line: Line): CriterionRecord {
  const levels = [1, 2, 3, 4, 5].map((level) => line[`muc_${level}`] ?? '');
  const [ty_le = 0, thap = 0, cao = 0] = [line.hai_long, line.thap, line.cao].map(Number);
  return {
    ...{ ma: line.ma!, n: Number(line.n) },
    lua_chon: levels.includes('') ? null : levels.map(Number),
    hai_long: line.hai_long === '' ? null : { ty_le, thap, cao },
    trung_binh: line.trung_binh === '' ? null : Number(line.trung_binh),
  };
}
