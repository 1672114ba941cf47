// The cells that a petition is counted in: of its unit and of the province, by everything it is cut by; and sums of many petitions in them.
import type { FactRow, Measure } from './figure-groups.ts';
import { COUNTS, type CountName } from './statistics.ts';

/** What is cut inside a unit; `all` is the whole. Units and spans are in the key of every cell. */
export const CELL_CUTS = ['all', 'kind', 'field', 'procedure', 'commune', 'channel', 'reason'] as const;
export type CellCut = (typeof CELL_CUTS)[number];

/** The unit that stands for the whole province. */
export const PROVINCE = 0;

export type LastingCount = Exclude<CountName, 'overdue'>;
export const LASTING_COUNTS = COUNTS.filter((name): name is LastingCount => name !== 'overdue');

export interface CellKey {
  /** A month '2026-03' or a year '2026' of receipt. */
  span: string;
  cut: CellCut;
  unit: number;
  /** A key or a word; '' for none. */
  value: string;
}
export type CellSum = CellKey & Record<LastingCount, number>;
export type DaysSum = CellKey & { measure: Measure; days: number; n: number };

/** Sums by their keys: one entry a cell, and one a cell, measure and number of working days. */
export interface Sums {
  cells: Map<string, CellSum>;
  days: Map<string, DaysSum>;
}

export const noSums = (): Sums => ({ cells: new Map(), days: new Map() });

/** A month, and the year it is in. */
export const spansOf = (month: string): string[] => [month, month.slice(0, 4)];

/** Adds petitions that are alike to every cell of these spans that they belong to; taken away with `factor` −1. */
export function addToSums(sums: Sums, row: FactRow, spans: readonly string[], factor: 1 | -1 = 1): void {
  for (const span of spans)
    for (const unit of [row.unit, PROVINCE])
      for (const cut of CELL_CUTS) {
        const key = { span, cut, unit, value: cut === 'all' ? '' : String(row[cut] ?? '') };
        addCell(sums, { ...row, ...key }, factor);
        // Nobody asks how long refusals of one reason took.
        if (cut === 'reason') continue;
        const n = row.received;
        if (row.answerDays !== null) addCellDays(sums, { ...key, measure: 'answer', days: row.answerDays, n }, factor);
        if (row.contactDays !== null)
          addCellDays(sums, { ...key, measure: 'contact', days: row.contactDays, n }, factor);
      }
}

export function addCell(sums: Sums, { span, cut, unit, value, ...counts }: CellSum, factor: 1 | -1 = 1): void {
  const key = `${span}|${cut}|${unit}|${value}`;
  const sum = sums.cells.get(key) ?? { span, cut, unit, value, ...NOTHING };
  for (const name of LASTING_COUNTS) sum[name] += factor * counts[name];
  sums.cells.set(key, sum);
}

export function addCellDays(sums: Sums, one: DaysSum, factor: 1 | -1 = 1): void {
  const { span, cut, unit, value, measure, days, n } = one;
  const key = `${span}|${cut}|${unit}|${value}|${measure}|${days}`;
  const sum = sums.days.get(key) ?? { span, cut, unit, value, measure, days, n: 0 };
  sum.n += factor * n;
  sums.days.set(key, sum);
}

const NOTHING = Object.fromEntries(LASTING_COUNTS.map((name) => [name, 0])) as Record<LastingCount, number>;

/** What is not nothing, in the order of the keys: writers that go through it in one order do not block each other. */
export const sumsThatCount = ({ cells, days }: Sums): { cells: CellSum[]; days: DaysSum[] } => ({
  cells: inOrder(cells).filter((sum) => LASTING_COUNTS.some((name) => sum[name] !== 0)),
  days: inOrder(days).filter(({ n }) => n !== 0),
});

const inOrder = <T>(sums: ReadonlyMap<string, T>): T[] =>
  [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
