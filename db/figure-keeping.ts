// Writing the kept sums: changes folded into cells, cells recounted and put right. One writer at a time, which the keeper's row sees to.
import { asc, between, eq, inArray, or, sql } from 'drizzle-orm';
import {
  addCell,
  addCellDays,
  type CellSum,
  type DaysSum,
  LASTING_COUNTS,
  type LastingCount,
  noSums,
  type Sums,
  sumsThatCount,
} from '#app/domain/figure-cells.ts';
import type { FactRow } from '#app/domain/figure-groups.ts';
import type { Reader, Writer } from './index.ts';
import { figureCell, figureChange, figureDays, figureKeeper, figureSpan } from './schema/figures.ts';

const ROWS_AT_ONCE = 400;
const MOST_SUMS = 1_000_000;

/** Waits until nobody else folds or recounts, and keeps others from it until the end of the transaction. */
export async function holdKeeper(tx: Writer): Promise<typeof figureKeeper.$inferSelect> {
  const [keeper] = await tx.update(figureKeeper).set({ id: 1 }).where(eq(figureKeeper.id, 1)).returning();
  return keeper!;
}

export type Change = FactRow & { id: number; sign: number };

/** Takes away the oldest changes, as many as asked at most. */
export const takeChanges = (tx: Writer, atMost: number): Promise<Change[]> =>
  tx
    .delete(figureChange)
    .where(
      inArray(
        figureChange.id,
        tx.select({ id: figureChange.id }).from(figureChange).orderBy(asc(figureChange.id)).limit(atMost),
      ),
    )
    .returning();

/** Adds to the kept sums; what is not there yet comes into being. */
export async function addToKept(tx: Writer, sums: Sums): Promise<number> {
  const { cells, days } = sumsThatCount(sums);
  for (let i = 0; i < cells.length; i += ROWS_AT_ONCE) await addCells(tx, cells.slice(i, i + ROWS_AT_ONCE));
  for (let i = 0; i < days.length; i += ROWS_AT_ONCE) await addDays(tx, days.slice(i, i + ROWS_AT_ONCE));
  return cells.length + days.length;
}

async function addCells(tx: Writer, cells: CellSum[]): Promise<void> {
  await tx
    .insert(figureCell)
    .values(cells)
    .onConflictDoUpdate({
      target: [figureCell.span, figureCell.cut, figureCell.unit, figureCell.value],
      set: Object.fromEntries(
        LASTING_COUNTS.map((name) => [
          name,
          sql`${figureCell[name]} + ${sql.raw(`excluded."${figureCell[name].name}"`)}`,
        ]),
      ),
    });
}

async function addDays(tx: Writer, days: DaysSum[]): Promise<void> {
  const { span, cut, unit, measure, value, days: length, n } = figureDays;
  await tx
    .insert(figureDays)
    .values(days)
    .onConflictDoUpdate({
      target: [span, cut, unit, measure, value, length],
      set: { n: sql`${n} + ${sql.raw('excluded."n"')}` },
    });
}

export const cellsOfSpan = (on: Reader, span: string) =>
  on.select().from(figureCell).where(eq(figureCell.span, span)).limit(MOST_SUMS) as unknown as Promise<CellSum[]>;

export const daysOfSpan = (on: Reader, span: string) =>
  on.select().from(figureDays).where(eq(figureDays.span, span)).limit(MOST_SUMS) as unknown as Promise<DaysSum[]>;

/** Where the sums of the months of a year, and what is kept of the year, are not the same: by how much. */
export async function yearLessMonths(on: Reader, year: string): Promise<Sums> {
  const lacking = (column: typeof figureDays.n, span: typeof figureDays.span) =>
    sql<number>`sum(case when ${span} = ${year} then -${column} else ${column} end)`.mapWith(Number);
  const lacks = Object.fromEntries(
    LASTING_COUNTS.map((name) => [name, lacking(figureCell[name] as never, figureCell.span as never)]),
  ) as Record<LastingCount, ReturnType<typeof lacking>>;
  const ofYear = ({ span }: typeof figureCell | typeof figureDays) => between(span, year, `${year}-12`);
  const cells = await on
    .select({ cut: figureCell.cut, unit: figureCell.unit, value: figureCell.value, ...lacks })
    .from(figureCell)
    .where(ofYear(figureCell))
    .groupBy(figureCell.cut, figureCell.unit, figureCell.value)
    .having(or(...LASTING_COUNTS.map((name) => sql`${lacks[name]} <> 0`)))
    .limit(MOST_SUMS);
  const n = lacking(figureDays.n, figureDays.span);
  const { cut, unit, value, measure, days: length } = figureDays;
  const days = await on
    .select({ cut, unit, value, measure, days: length, n })
    .from(figureDays)
    .where(ofYear(figureDays))
    .groupBy(cut, unit, value, measure, length)
    .having(sql`${n} <> 0`)
    .limit(MOST_SUMS);
  const sums = noSums();
  for (const cell of cells) addCell(sums, { span: year, ...cell } as CellSum);
  for (const one of days) addCellDays(sums, { span: year, ...one } as DaysSum);
  return sums;
}

/** Every span there is something kept of. */
export async function keptSpans(on: Reader): Promise<string[]> {
  const spans = await on.selectDistinct({ span: figureCell.span }).from(figureCell).limit(10_000);
  return spans.map(({ span }) => span);
}

export type SpanMark = typeof figureSpan.$inferSelect;

export const spanMarks = (on: Reader): Promise<SpanMark[]> =>
  on.select().from(figureSpan).orderBy(asc(figureSpan.span)).limit(10_000);

/** Says of a span what its recount found; `mended` adds up. */
export async function markSpan(
  tx: Writer,
  span: string,
  isFilled: boolean,
  at: Date | null,
  mended: number,
): Promise<void> {
  const found = { isFilled, checkedAt: at, ...(mended > 0 && { mendedAt: at }) };
  await tx
    .insert(figureSpan)
    .values({ span, mended, ...found })
    .onConflictDoUpdate({ target: figureSpan.span, set: { ...found, mended: sql`${figureSpan.mended} + ${mended}` } });
}
