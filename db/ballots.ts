// The pot of cast ballots: put in sealed, counted, taken out a batch at a time.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { ballotPot } from './schema/surveys.ts';

/** More batches than units and open rounds ever make in a month. */
const BATCHES_AT_MOST = 10_000;

export type InPot = typeof ballotPot.$inferSelect;

/** False when the drawn key is taken. */
export async function insertIntoPot(tx: Writer, row: InPot): Promise<boolean> {
  const added = await tx.insert(ballotPot).values(row).onConflictDoNothing().returning({ id: ballotPot.id });
  return added.length === 1;
}

/** How many wait in each batch. */
export const batchesInPot = (kind: string, batch?: string, on: Reader = read) =>
  on
    .select({ batch: ballotPot.batch, month: ballotPot.month, n: sql<number>`count(*)`.mapWith(Number) })
    .from(ballotPot)
    .where(and(eq(ballotPot.kind, kind), batch === undefined ? undefined : eq(ballotPot.batch, batch)))
    .groupBy(ballotPot.batch, ballotPot.month)
    .orderBy(asc(ballotPot.batch))
    .limit(BATCHES_AT_MOST);

/** Takes the batches out whole; of two that try at once one gets them. */
export const takeFromPot = (tx: Writer, kind: string, batches: readonly string[]): Promise<InPot[]> =>
  tx
    .delete(ballotPot)
    .where(and(eq(ballotPot.kind, kind), inArray(ballotPot.batch, [...batches])))
    .returning();
