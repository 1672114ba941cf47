// The pot of cast ballots: put in sealed, counted, taken out a batch at a time; and the ratings that came out of it, by month and unit.
import { and, asc, between, eq, inArray, ne, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { BALLOT_COUNTS, ballotTally, UNNAMED_UNIT } from './schema/figures.ts';
import { ballotPot } from './schema/surveys.ts';

/** More batches than units and open rounds ever make in a month. */
const BATCHES_AT_MOST = 10_000;

export type InPot = typeof ballotPot.$inferSelect;

/** False when the drawn key is taken. */
export async function insertIntoPot(tx: Writer, row: InPot): Promise<boolean> {
  const added = await tx.insert(ballotPot).values(row).onConflictDoNothing().returning({ id: ballotPot.id });
  return added.length === 1;
}

/** How many wait in each batch, and the month in which the last of them was cast. */
export const batchesInPot = (kind: string, batch?: string, on: Reader = read) =>
  on
    .select({
      batch: ballotPot.batch,
      month: sql<string>`max(${ballotPot.month})`,
      n: sql<number>`count(*)`.mapWith(Number),
    })
    .from(ballotPot)
    .where(and(eq(ballotPot.kind, kind), batch === undefined ? undefined : eq(ballotPot.batch, batch)))
    .groupBy(ballotPot.batch)
    .orderBy(asc(ballotPot.batch))
    .limit(BATCHES_AT_MOST);

/** Takes the batches out whole; of two that try at once one gets them. */
export const takeFromPot = (tx: Writer, kind: string, batches: readonly string[]): Promise<InPot[]> =>
  tx
    .delete(ballotPot)
    .where(and(eq(ballotPot.kind, kind), inArray(ballotPot.batch, [...batches])))
    .returning();

/** More than units × months × whether the unit is named. */
const CELLS_AT_MOST = 200_000;

const chosen = Object.fromEntries(BALLOT_COUNTS.map((name) => [name, ballotTally[name]])) as Pick<
  typeof ballotTally,
  (typeof BALLOT_COUNTS)[number]
>;

/** Ballots of whole months, by month and unit (null: not named): how many chose each option. */
export const ratingCells = async (from: string, to: string, on: Reader = read) => {
  const rows = await on
    .select({ month: ballotTally.month, unit: ballotTally.unit, ...chosen })
    .from(ballotTally)
    .where(and(between(ballotTally.month, from, to), ne(ballotTally.n, 0)))
    .limit(CELLS_AT_MOST);
  return rows.map(({ unit, ...row }) => ({ ...row, unit: unit === UNNAMED_UNIT ? null : unit }));
};
