// Every published figure in cells, in the very numbers that /thong-ke.json and /thong-ke/hai-long.json give.

import { monthsOf, type Period, yearPeriod } from '../../domain/period.ts';
import type { Cell, Days } from '../../domain/recomputing.ts';
import { scopesFrom } from '../../domain/recomputing-calendar.ts';
import type { SourceRecord } from '../../domain/recomputing-satisfaction.ts';
import { figuresRecord, periodFigures } from '../figures/index.server.ts';
import { surveyFigures, figuresRecord as surveyRecord } from '../surveys/index.server.ts';
import { COUNTS } from './dictionary.server.ts';
import { officeRows } from './reference.server.ts';
import { sourcesNow, yearsNow } from './sources.server.ts';
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
  const scopesOf = scopesFrom(await linesOf(officeRows()));
  for (const year of await yearsNow(now)) {
    const period = yearPeriod(year);
    const province = await recordOf(period, null, now);
    if (!province) continue;
    yield cellsOf(String(year), '', province);
    for (const month of monthsOf(period)) {
      const record = await recordOf(monthPeriod(month), null, now);
      if (record) yield cellsOf(month, '', record).filter(({ theo }) => theo !== 'thang');
    }
    const scopes = new Set(
      province.theo_co_quan.filter(({ da_nhan }) => da_nhan > 0).flatMap(({ ma }) => scopesOf(ma)),
    );
    for (const unit of scopes) {
      const record = await recordOf(period, unit, now);
      if (record) yield cellsOf(String(year), unit, record);
    }
  }
}

/** Null for a period in which nothing was received. */
async function recordOf(period: Period, unit: string | null, now: Date): Promise<FiguresRecord | null> {
  const figures = await periodFigures({ ...period, unit }, 'vi', now);
  return figures && figures.counts.received > 0 ? figuresRecord(figures, 'vi') : null;
}

function monthPeriod(month: string): Period {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
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

/** The months, cut each way, as rows of a table. */
export async function* timelinessRows(now: Date): AsyncIterable<Row[]> {
  const flat = (name: string, days: Days | null): Row => ({
    [`${name}_n`]: days?.n ?? 0,
    [`${name}_o_giua`]: days?.o_giua ?? null,
    [`${name}_p90`]: days?.p90 ?? null,
  });
  for (const year of await yearsNow(now))
    for (const month of monthsOf(yearPeriod(year))) {
      const record = await recordOf(monthPeriod(month), null, now);
      if (!record) continue;
      const names = new Map(CUTS.flatMap((cut) => record[GROUPS[cut]].map(({ ma, ten }) => [`${cut} ${ma}`, ten])));
      yield cellsOf(month, '', record)
        .filter(({ theo }) => theo !== 'thang' && !theo.startsWith('ly_do'))
        .map(({ ky, theo, ma, so_lieu, ngay_lam_viec, phan_hoi_dau_tien }) => ({
          ...{ ky, theo, ma, ten: names.get(`${theo} ${ma}`) ?? null },
          ...so_lieu,
          ...flat('tra_loi', ngay_lam_viec),
          ...flat('phan_hoi_dau', phan_hoi_dau_tien),
        }));
    }
}

/** Satisfaction by source; units that have to be silent are absent. */
export async function* satisfactionSources(now: Date): AsyncIterable<SourceRecord> {
  for (const { name, source } of await sourcesNow(now)) {
    const figures = await surveyFigures(source, 'vi', now);
    if (!figures?.questionnaire || figures.n === 0) continue;
    const record = surveyRecord(figures);
    const year = source.kind === 'petition' ? await periodFigures(yearPeriod(source.year), 'vi', now) : null;
    const resolved = year && figuresRecord(year, 'vi').hai_long.da_duoc_giai_quyet;
    yield {
      nguon: name,
      phieu_hoi: `${figures.questionnaire.code}@${figures.questionnaire.version}`,
      so_phieu: record.so_phieu,
      chi_so: record.chi_so,
      yeu_to: record.yeu_to.map(({ ma, chi_so }) => ({ ma, chi_so })),
      tieu_chi: record.tieu_chi.map(({ ma, n, lua_chon, hai_long, trung_binh }) => ({
        ...{ ma, n, hai_long, trung_binh },
        lua_chon: lua_chon && [...lua_chon],
      })),
      da_duoc_giai_quyet: resolved,
      co_quan: record.theo_co_quan
        .flatMap(({ ma, so_phieu, chi_so }) => (so_phieu !== null ? [{ ma, so_phieu, chi_so }] : []))
        .sort((a, b) => (a.ma < b.ma ? -1 : 1)),
    };
  }
}

/** The same as rows, one a criterion. */
export async function* satisfactionRows(now: Date): AsyncIterable<Row[]> {
  for await (const { nguon, phieu_hoi, tieu_chi } of satisfactionSources(now))
    yield tieu_chi.map(({ ma, n, lua_chon, hai_long, trung_binh }) => ({
      ...{ nguon, phieu_hoi, ma, n },
      ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`muc_${level}`, lua_chon?.[level - 1] ?? null])),
      ...{ hai_long: hai_long?.ty_le ?? null, thap: hai_long?.thap ?? null, cao: hai_long?.cao ?? null, trung_binh },
    }));
}

/** Rows of a small table as they stand in its CSV file. */
async function linesOf(pages: AsyncIterable<Row[]>): Promise<Record<string, string>[]> {
  const lines: Record<string, string>[] = [];
  for await (const rows of pages)
    for (const row of rows)
      lines.push(
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])),
      );
  return lines;
}
