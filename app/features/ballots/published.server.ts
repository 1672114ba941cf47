// Ratings as they are published: for any office and any months, sums of groups of five and more (domain/satisfaction-cuts.ts).
import { addToPublished, countInPot, monthsToPublish, ratingCells, UNNAMED_UNIT, unitsInPart } from '#db/ballots.ts';
import { read, type Writer } from '#db/index.ts';
import {
  FACTORS,
  type Factor,
  FEWEST_SHOWN,
  LEVELS,
  type LevelCounts,
  RESOLVED,
  type Resolved,
} from '../../domain/satisfaction.ts';
import { type About, about, nextMonths } from '../../domain/satisfaction-cuts.ts';
import { type BallotCell, sizeOf } from '../../domain/satisfaction-suppression.ts';

/** What ratings say, added up. */
export interface RatingSums {
  /** Ballots, each one voice. */
  n: number;
  resolved: Record<Resolved, number>;
  levels: Record<Factor, LevelCounts>;
}

export interface PublishedRatings {
  /** Of these units together; without any named, of all and of those that are not named. */
  of(units?: ReadonlySet<number>): RatingSums;
  /** The units that have anything published. */
  units: number[];
  /** Ballots cast in the period that count nowhere yet, because fewer than five of their unit are there. */
  waiting: About;
  /** Everything that may be published of the period, piece by piece: the only pieces there are. */
  groups: BallotCell[];
}

type Row = Record<(typeof OPTIONS)[number]['names'][number], number>;

/** Every question with the names of its options' counts. */
const OPTIONS = [
  { question: 'resolved', names: RESOLVED },
  ...FACTORS.map((factor) => ({ question: factor, names: LEVELS.map((level) => `${factor}${level}` as const) })),
] as const;

const countsOf = (row: Row | undefined, names: readonly (keyof Row)[]) => names.map((name) => row?.[name] ?? 0);

/** Ratings of the months in which the days lie; a ballot is counted in months, so a period of them is made of whole ones. */
export async function publishedRatings({ from, to }: { from: string; to: string }): Promise<PublishedRatings> {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const [cells, waiting] = await Promise.all([ratingCells(first, last), countInPot('rating', first, last)]);
  const groups = cells
    .flatMap(({ unit, month, ...row }) =>
      OPTIONS.map(({ question, names }): BallotCell => ({ unit, month, question, counts: countsOf(row, names) })),
    )
    .filter((group) => sizeOf(group) > 0);
  return {
    of: (units) => sumsOf(units ? groups.filter(({ unit }) => unit !== null && units.has(unit)) : groups),
    units: [...new Set(groups.flatMap(({ unit }) => (unit === null ? [] : [unit])))],
    waiting: about(waiting),
    groups,
  };
}

/** The units of which something may be published: ballots that came past this room, or before there was anything published. */
export const unitsToPublish = async (): Promise<number[]> =>
  (await unitsInPart(read)).flatMap(({ unit, ...row }) =>
    OPTIONS.some(({ names }) => sizeOf({ counts: countsOf(row, names) }) >= FEWEST_SHOWN) ? [unit] : [],
  );

/** Makes public what may be (domain/satisfaction-cuts.ts) of a unit's ratings, or of unnamed ones, question by question; whether anything was. */
export async function publishRatingsOf(tx: Writer, of: number | null): Promise<boolean> {
  const unit = of ?? UNNAMED_UNIT;
  const { given, published } = await monthsToPublish(tx, unit);
  const added = new Map<string, Row>();
  for (const { names } of OPTIONS) {
    const months = given.map(({ month, ...row }) => ({
      month,
      given: countsOf(row, names),
      published: countsOf(
        published.find((one) => one.month === month),
        names,
      ),
    }));
    for (const { month, counts } of nextMonths(months))
      added.set(month, {
        ...(added.get(month) ?? NOTHING),
        ...Object.fromEntries(names.map((name, place) => [name, counts[place]])),
      });
  }
  await addToPublished(
    tx,
    [...added].map(([month, row]) => ({ month, unit, ...row })),
  );
  return added.size > 0;
}

const NOTHING = Object.fromEntries(OPTIONS.flatMap(({ names }) => names.map((name) => [name, 0]))) as Row;

function sumsOf(groups: readonly BallotCell[]): RatingSums {
  const chosen = (question: string, place: number) =>
    groups.reduce((sum, one) => (one.question === question ? sum + one.counts[place]! : sum), 0);
  const resolved = RESOLVED.map((how, place) => [how, chosen('resolved', place)] as const);
  const levels = FACTORS.map((factor) => [factor, LEVELS.map((_, place) => chosen(factor, place))] as const);
  return {
    n: resolved.reduce((sum, [, n]) => sum + n, 0),
    resolved: Object.fromEntries(resolved) as RatingSums['resolved'],
    levels: Object.fromEntries(levels) as unknown as RatingSums['levels'],
  };
}
