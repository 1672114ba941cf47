// The kept sums of ballots, compared with the ballots themselves and put right; reads across ratings.
import { eq, type SQL, sql } from 'drizzle-orm';
import { FACTORS, LEVELS, RESOLVED } from '#app/domain/satisfaction.ts';
import type { Reader, Writer } from './index.ts';
import { BALLOT_COUNTS, ballotTally, UNNAMED_UNIT } from './schema/figures.ts';
import { ballot } from './schema/ratings.ts';

const MOST_UNITS = 10_000;

const isCounted: Record<string, SQL> = {
  ...Object.fromEntries(
    FACTORS.flatMap((factor) =>
      LEVELS.map((level) => [`${factor}${level}`, sql`${ballot[factor]} = ${sql.raw(String(level))}`]),
    ),
  ),
  ...Object.fromEntries(RESOLVED.map((how) => [how, sql`${ballot.resolved} = ${sql.raw(`'${how}'`)}`])),
};
type Named = Record<(typeof BALLOT_COUNTS)[number], SQL<number>>;
const named = (of: (name: (typeof BALLOT_COUNTS)[number]) => SQL) =>
  Object.fromEntries(BALLOT_COUNTS.map((name) => [name, sql<number>`${of(name)}`.mapWith(Number)])) as Named;

export type BallotSums = typeof ballotTally.$inferSelect;

/** By unit: what the kept sums of a month lack. One question, so that a ballot written meanwhile is in both or in neither. */
export async function ballotsLessKept(month: string, on: Reader): Promise<BallotSums[]> {
  const unit =
    sql<number>`case when ${ballot.isUnitHidden} then ${sql.raw(String(UNNAMED_UNIT))} else ${ballot.organisationId} end`.mapWith(
      Number,
    );
  const counted = on
    .select({
      unit,
      n: sql<number>`count(*)`.mapWith(Number).as('n'),
      ...named((name) => sql`sum(case when ${isCounted[name]} then 1 else 0 end)`),
    })
    .from(ballot)
    .where(eq(ballot.month, month))
    .groupBy(unit);
  const kept = on
    .select({
      unit: ballotTally.unit,
      n: sql<number>`-${ballotTally.n}`.mapWith(Number),
      ...named((name) => sql`-${ballotTally[name]}`),
    })
    .from(ballotTally)
    .where(eq(ballotTally.month, month));
  const rows = await counted.unionAll(kept as never).limit(MOST_UNITS);
  return [...Map.groupBy(rows, (row) => row.unit)].flatMap(([key, parts]) => {
    const sum = (name: 'n' | (typeof BALLOT_COUNTS)[number]) => parts.reduce((total, part) => total + part[name], 0);
    const sums = Object.fromEntries(BALLOT_COUNTS.map((name) => [name, sum(name)])) as Record<
      (typeof BALLOT_COUNTS)[number],
      number
    >;
    const isRight = sum('n') === 0 && BALLOT_COUNTS.every((name) => sums[name] === 0);
    return isRight ? [] : [{ month, unit: key, n: sum('n'), ...sums }];
  });
}

/** Adds what was lacking. */
export async function addToBallotTally(tx: Writer, sums: readonly BallotSums[]): Promise<void> {
  for (const one of sums)
    await tx
      .insert(ballotTally)
      .values(one)
      .onConflictDoUpdate({
        target: [ballotTally.month, ballotTally.unit],
        set: Object.fromEntries(
          (['n', ...BALLOT_COUNTS] as const).map((name) => [name, sql`${ballotTally[name]} + ${one[name]}`]),
        ),
      });
}
