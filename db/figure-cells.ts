// The kept sums of the figures as they are read: cells of whole spans, working days, and the changes that wait to be folded into them.
import { and, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { CELL_CUTS, type CellCut, PROVINCE } from '#app/domain/figure-cells.ts';
import type { FactRow, Measure } from '#app/domain/figure-groups.ts';
import { LASTING_NAMES, type LastingName } from './figure-facts.ts';
import { type Reader, read } from './index.ts';
import { figureCell, figureChange, figureDays, figureSpan } from './schema/figures.ts';

/** More than all values of all cuts together. */
const MOST_SUMS = 1_000_000;

const SHOWN_CUTS = CELL_CUTS.filter((cut) => cut !== 'reason');

/** The whole spans of a period, of the province (`unitIds` undefined) or of these units together. */
export interface Kept {
  spans: readonly string[];
  unitIds: readonly number[] | undefined;
}

const summed = (columns: Record<LastingName, unknown>, factor: SQL = sql``) =>
  Object.fromEntries(
    LASTING_NAMES.map((name) => [name, sql<number>`sum(${factor}${columns[name]})`.mapWith(Number)]),
  ) as Record<LastingName, SQL<number>>;

type Table = typeof figureCell | typeof figureDays;

const inSpans = (table: Table, { spans }: Kept, cuts: readonly CellCut[]) =>
  and(inArray(table.span, [...spans]), inArray(table.cut, [...cuts]));
const together = (table: Table, { unitIds }: Kept) =>
  unitIds ? inArray(table.unit, [...unitIds]) : eq(table.unit, PROVINCE);
const apart = (table: Table, { unitIds }: Kept) =>
  unitIds ? inArray(table.unit, [...unitIds]) : ne(table.unit, PROVINCE);
const n = sql<number>`sum(${figureDays.n})`.mapWith(Number);
const measure = sql<Measure>`${figureDays.measure}`;

export const keptCounts = (kept: Kept, on: Reader = read) =>
  on
    .select({ cut: sql<CellCut>`${figureCell.cut}`, value: figureCell.value, ...summed(figureCell) })
    .from(figureCell)
    .where(and(inSpans(figureCell, kept, SHOWN_CUTS), together(figureCell, kept)))
    .groupBy(figureCell.cut, figureCell.value)
    .limit(MOST_SUMS);

export const keptDays = (kept: Kept, on: Reader = read) =>
  on
    .select({ cut: sql<CellCut>`${figureDays.cut}`, value: figureDays.value, measure, days: figureDays.days, n })
    .from(figureDays)
    .where(and(inSpans(figureDays, kept, SHOWN_CUTS), together(figureDays, kept)))
    .groupBy(figureDays.cut, figureDays.value, figureDays.measure, figureDays.days)
    .limit(MOST_SUMS);

export const keptCountsOfUnits = (kept: Kept, on: Reader = read) =>
  on
    .select({ unit: figureCell.unit, ...summed(figureCell) })
    .from(figureCell)
    .where(and(inSpans(figureCell, kept, ['all']), apart(figureCell, kept)))
    .groupBy(figureCell.unit)
    .limit(MOST_SUMS);

export const keptDaysOfUnits = (kept: Kept, on: Reader = read) =>
  on
    .select({ unit: figureDays.unit, measure, days: figureDays.days, n })
    .from(figureDays)
    .where(and(inSpans(figureDays, kept, ['all']), apart(figureDays, kept)))
    .groupBy(figureDays.unit, figureDays.measure, figureDays.days)
    .limit(MOST_SUMS);

/** Month by month: the spans are months. */
export const keptCountsOfMonths = (kept: Kept, on: Reader = read) =>
  on
    .select({ month: figureCell.span, ...summed(figureCell) })
    .from(figureCell)
    .where(and(inSpans(figureCell, kept, ['all']), together(figureCell, kept)))
    .groupBy(figureCell.span)
    .limit(MOST_SUMS);

export const keptDaysOfMonths = (kept: Kept, on: Reader = read) =>
  on
    .select({ month: figureDays.span, measure, days: figureDays.days, n })
    .from(figureDays)
    .where(and(inSpans(figureDays, kept, ['all']), together(figureDays, kept)))
    .groupBy(figureDays.span, figureDays.measure, figureDays.days)
    .limit(MOST_SUMS);

/** How many petitions each unit received, month by month. */
export const keptReceived = (kept: Kept, on: Reader = read) =>
  on
    .select({ unit: figureCell.unit, month: figureCell.span, received: figureCell.received })
    .from(figureCell)
    .where(and(inSpans(figureCell, kept, ['all']), apart(figureCell, kept)))
    .limit(MOST_SUMS);

export const keptRefusals = (kept: Kept, on: Reader = read) =>
  on
    .select({
      unitId: figureCell.unit,
      reasonId: sql<number>`${figureCell.value}`.mapWith(Number),
      n: sql<number>`sum(${figureCell.refused})`.mapWith(Number),
    })
    .from(figureCell)
    .where(and(inSpans(figureCell, kept, ['reason']), apart(figureCell, kept), ne(figureCell.value, '')))
    .groupBy(figureCell.unit, figureCell.value)
    .limit(MOST_SUMS);

const alike = {
  unit: figureChange.unit,
  month: figureChange.month,
  kind: figureChange.kind,
  field: figureChange.field,
  procedure: figureChange.procedure,
  commune: figureChange.commune,
  channel: figureChange.channel,
  reason: figureChange.reason,
  answerDays: figureChange.answerDays,
  contactDays: figureChange.contactDays,
};

const changes = (sign: SQL, where: SQL | undefined, on: Reader) =>
  on
    .select({ ...alike, ...summed(figureChange, sign) })
    .from(figureChange)
    .where(where)
    .groupBy(...Object.values(alike));

/** What has changed in these months since the cells were last folded: to be added to them; numbers may be negative. */
export const waitingChanges = (
  months: readonly string[],
  unitIds: Kept['unitIds'],
  on: Reader = read,
): Promise<FactRow[]> =>
  changes(
    sql`${figureChange.sign} * `,
    and(inArray(figureChange.month, [...months]), unitIds ? inArray(figureChange.unit, [...unitIds]) : undefined),
    on,
  ).limit(MOST_SUMS);

/** The same of one month, turned round: to be taken away from what was counted. */
export const changesAsRows = (month: string, on: Reader) =>
  changes(sql`-1 * ${figureChange.sign} * `, eq(figureChange.month, month), on);

/** Months and years whose sums are not complete. */
export async function unfilledSpans(on: Reader = read): Promise<Set<string>> {
  const spans = await on
    .select({ span: figureSpan.span })
    .from(figureSpan)
    .where(eq(figureSpan.isFilled, false))
    .limit(10_000);
  return new Set(spans.map(({ span }) => span));
}
