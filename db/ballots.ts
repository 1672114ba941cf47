// The pot of cast ballots: put in sealed, counted, taken out a batch at a time; and the ratings that came out of it, by month and unit.
import { and, asc, between, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { BALLOT_COUNTS, ballotPublished, ballotTally, UNNAMED_UNIT } from './schema/figures.ts';
import { ballotPot } from './schema/surveys.ts';

export { UNNAMED_UNIT };

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

/** How many wait that were cast in these months. */
export async function countInPot(kind: string, from: string, to: string, on: Reader = read): Promise<number> {
  const [found] = await on
    .select({ n: count() })
    .from(ballotPot)
    .where(and(eq(ballotPot.kind, kind), between(ballotPot.month, from, to)));
  return found?.n ?? 0;
}

/** More than units × months × whether the unit is named. */
const CELLS_AT_MOST = 200_000;

type Chosen = Record<(typeof BALLOT_COUNTS)[number], number>;
const chosenIn = (from: typeof ballotTally | typeof ballotPublished) =>
  Object.fromEntries(BALLOT_COUNTS.map((name) => [name, from[name]])) as Pick<
    typeof ballotTally,
    (typeof BALLOT_COUNTS)[number]
  >;

/** What is public of the ballots of these months, by month and unit (null: not named): how many chose each option. */
export const ratingCells = async (from: string, to: string, on: Reader = read) => {
  const { month, unit } = ballotPublished;
  const rows = await on
    .select({ month, unit, ...chosenIn(ballotPublished) })
    .from(ballotPublished)
    .where(between(month, from, to))
    .limit(CELLS_AT_MOST);
  return rows.map(({ unit: id, ...row }) => ({ ...row, unit: id === UNNAMED_UNIT ? null : id }));
};

/** By unit: what written-down ballots say that is not public yet. */
export async function unitsInPart(on: Reader): Promise<({ unit: number } & Chosen)[]> {
  const sums = (from: typeof ballotTally | typeof ballotPublished, sign: 1 | -1) =>
    on
      .select({
        unit: from.unit,
        ...(Object.fromEntries(
          BALLOT_COUNTS.map((name) => [name, sql`${sign} * sum(${from[name]})`.mapWith(Number)]),
        ) as Record<keyof Chosen, SQL<number>>),
      })
      .from(from)
      .groupBy(from.unit);
  const rows = await sums(ballotTally, 1)
    .unionAll(sums(ballotPublished, -1) as never)
    .limit(CELLS_AT_MOST);
  return [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, parts]) => {
    const left = (name: keyof Chosen) => parts.reduce((sum, one) => sum + one[name], 0);
    return { unit, ...(Object.fromEntries(BALLOT_COUNTS.map((name) => [name, left(name)])) as Chosen) };
  });
}

/** All months of a unit: what its ballots say, and what of it is public. Holds others who would publish of it until the transaction ends. */
export async function monthsToPublish(tx: Writer, unit: number) {
  await tx.update(ballotTally).set({ unit }).where(eq(ballotTally.unit, unit));
  const [given, published] = await Promise.all([
    tx.select().from(ballotTally).where(eq(ballotTally.unit, unit)).limit(CELLS_AT_MOST),
    tx.select().from(ballotPublished).where(eq(ballotPublished.unit, unit)).limit(CELLS_AT_MOST),
  ]);
  return { given, published };
}

export async function addToPublished(tx: Writer, rows: ({ month: string; unit: number } & Chosen)[]): Promise<void> {
  for (const row of rows)
    await tx
      .insert(ballotPublished)
      .values(row)
      .onConflictDoUpdate({
        target: [ballotPublished.month, ballotPublished.unit],
        set: Object.fromEntries(BALLOT_COUNTS.map((name) => [name, sql`${ballotPublished[name]} + ${row[name]}`])),
      });
}
