// Every published figure in cells, in the very numbers that /thong-ke.json gives.
import { monthPeriod, monthsOf, type Period, yearPeriod } from '../../domain/period.ts';
import type { Cell, Days } from '../../domain/recomputing.ts';
import { figuresRecord, periodFigures } from '../figures/index.server.ts';
import { COUNTS } from './dictionary.server.ts';
import { scopesNow } from './scopes.server.ts';
import { yearsNow } from './sources.server.ts';
import type { Row } from './types.ts';

type FiguresRecord = ReturnType<typeof figuresRecord>;

/** Name of the cut → where the published record has its groups. */
const GROUPS = {
  thang: 'theo_thang',
  co_quan: 'theo_co_quan',
  loai: 'theo_loai',
  linh_vuc: 'theo_linh_vuc',
  thu_tuc: 'theo_thu_tuc',
  xa_phuong: 'theo_xa_phuong',
  kenh: 'theo_kenh',
} as const satisfies Record<string, keyof FiguresRecord>;
type Cut = keyof typeof GROUPS;
const CUTS = Object.keys(GROUPS) as Cut[];

/** Cells of each year (the province, every office with those below it) and of each month (the province), a period at a time. */
export async function* figureCells(now: Date): AsyncIterable<Cell[]> {
  const scopesOf = await scopesNow();
  for (const year of await yearsNow(now)) {
    const period = yearPeriod(year);
    const province = await recordOf(period, null, now);
    if (!province) continue;
    yield cellsOf(String(year), '', province);
    for (const month of monthsOf(period)) {
      const record = await recordOf(monthPeriod(month), null, now);
      if (record) yield cellsOf(month, '', record).filter(({ theo }) => theo !== 'thang');
    }
    for (const unit of scopesIn(province, scopesOf)) {
      const record = await recordOf(period, unit, now);
      if (record) yield cellsOf(String(year), unit, record);
    }
  }
}

/** Every office that the figures of a year count something of. */
const scopesIn = ({ theo_co_quan }: FiguresRecord, scopesOf: (unit: string) => readonly string[]): Set<string> =>
  new Set(theo_co_quan.filter(({ da_nhan }) => da_nhan > 0).flatMap(({ ma }) => scopesOf(ma)));

/** Null for a period in which nothing was received. */
async function recordOf(period: Period, unit: string | null, now: Date): Promise<FiguresRecord | null> {
  const figures = await periodFigures({ ...period, unit }, 'vi', now);
  return figures && figures.counts.received > 0 ? figuresRecord(figures, 'vi') : null;
}

function cellsOf(ky: string, pham_vi: string, record: FiguresRecord): Cell[] {
  const about = { ky, pham_vi };
  const nothing = { ty_le: {}, ngay_lam_viec: null, phan_hoi_dau_tien: null, qua_han_bao_lau: null };
  // Counts that stand under no figure of their own are read from the months, which add up to the whole.
  const so_lieu = sumOf(record.theo_thang.map(countsIn));
  return [
    {
      ...{ ...about, theo: 'tat_ca', ma: '', so_lieu },
      ty_le: Object.fromEntries(record.so_lieu.flatMap(({ ma, mau_so, ty_le }) => (mau_so ? [[ma, ty_le]] : []))),
      ngay_lam_viec: record.ngay_lam_viec,
      phan_hoi_dau_tien: record.phan_hoi_dau_tien,
      qua_han_bao_lau: Object.fromEntries(record.qua_han_bao_lau.map(({ ngay_lam_viec, so }) => [ngay_lam_viec, so])),
    },
    ...CUTS.flatMap((theo) =>
      record[GROUPS[theo]]
        .filter(({ da_nhan }) => da_nhan > 0)
        .map((group) => ({
          ...{ ...about, theo, ma: group.ma, so_lieu: countsIn(group) },
          ...{ ...nothing, ngay_lam_viec: group.ngay_lam_viec, phan_hoi_dau_tien: group.phan_hoi_dau_tien },
        })),
    ),
    ...record.ly_do_khong_tiep_nhan.flatMap(
      ({ ma, so, ty_le_tren_khong_tiep_nhan, ty_le_tren_da_nhan, theo_co_quan }) => [
        {
          ...{ ...about, ...nothing, theo: 'ly_do', ma, so_lieu: { khong_tiep_nhan: so } },
          ty_le: { tren_khong_tiep_nhan: ty_le_tren_khong_tiep_nhan, tren_da_nhan: ty_le_tren_da_nhan },
        },
        ...theo_co_quan.map((unit) => ({
          ...{ ...about, ...nothing, theo: 'ly_do_va_co_quan', ma: `${ma} ${unit.ma}` },
          so_lieu: { khong_tiep_nhan: unit.so },
        })),
      ],
    ),
  ];
}

const sumOf = (all: Record<string, number>[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const one of all) for (const [name, count] of Object.entries(one)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

const countsIn = (group: object): Record<string, number> =>
  Object.fromEntries(Object.entries(group).filter(([name]) => COUNTS.includes(name)));

/** The months as rows of a table: of the province cut each way, and of every office with those below it. */
export async function* timelinessRows(now: Date): AsyncIterable<Row[]> {
  const scopesOf = await scopesNow();
  for (const year of await yearsNow(now)) {
    const period = yearPeriod(year);
    const province = await recordOf(period, null, now);
    if (!province) continue;
    for (const month of monthsOf(period)) {
      const record = await recordOf(monthPeriod(month), null, now);
      if (!record) continue;
      const names = new Map(CUTS.flatMap((cut) => record[GROUPS[cut]].map(({ ma, ten }) => [`${cut} ${ma}`, ten])));
      yield cellsOf(month, '', record)
        .filter(({ theo }) => theo !== 'thang' && !theo.startsWith('ly_do'))
        .map((cell) => rowOf(cell, names.get(`${cell.theo} ${cell.ma}`) ?? null));
    }
    for (const unit of scopesIn(province, scopesOf)) {
      const record = await recordOf(period, unit, now);
      if (!record) continue;
      const months = cellsOf(String(year), unit, record).filter(({ theo }) => theo === 'thang');
      yield months.map((cell) => rowOf({ ...cell, ky: cell.ma, theo: 'tat_ca', ma: '' }, null));
    }
  }
}

const rowOf = (
  { ky, pham_vi, theo, ma, so_lieu, ngay_lam_viec, phan_hoi_dau_tien }: Cell,
  ten: string | null,
): Row => ({
  ...{ ky, pham_vi, theo, ma, ten },
  ...so_lieu,
  ...flat('tra_loi', ngay_lam_viec),
  ...flat('phan_hoi_dau', phan_hoi_dau_tien),
});

const flat = (name: string, days: Days | null): Row => ({
  [`${name}_n`]: days?.n ?? 0,
  [`${name}_o_giua`]: days?.o_giua ?? null,
  [`${name}_p90`]: days?.p90 ?? null,
});
