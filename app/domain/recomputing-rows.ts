// The rows of thoi-han.csv beside the cells counted again: each row is one of them written in another way.
import { type Cell, COUNT_NAMES, cellKey, type Days, type Line } from './recomputing.ts';

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
