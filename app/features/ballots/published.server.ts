// Ratings as they may be published: for any office and any months, sums of groups of five and more (domain/satisfaction-suppression.ts).
import { ratingCells } from '#db/ballots.ts';
import { dayOf } from '../../domain/deadline.ts';
import { FACTORS, type Factor, LEVELS, type LevelCounts, RESOLVED, type Resolved } from '../../domain/satisfaction.ts';
import { type BallotCell, sizeOf, speakingGroups } from '../../domain/satisfaction-suppression.ts';

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
  /** Written-down ballots of the years of the period that count nowhere yet, because fewer than five are there. */
  waiting: number;
  /** Everything that may be published of the period, piece by piece: the only pieces there are. */
  groups: BallotCell[];
}

/** Which question is counted in every ballot, because it must be answered. */
const ASKED_OF_ALL = 'resolved';

type Row = Awaited<ReturnType<typeof ratingCells>>[number];

const cellsOf = ({ unit, month, ...row }: Row): BallotCell[] => [
  { unit, month, question: ASKED_OF_ALL, counts: RESOLVED.map((how) => row[how]) },
  ...FACTORS.map((factor) => ({
    ...{ unit, month, question: factor },
    counts: LEVELS.map((level) => row[`${factor}${level}`]),
  })),
];

/** Ratings of the months in which the days lie; a ballot is counted in months, so a period of them is made of whole ones. */
export async function publishedRatings(
  { from, to }: { from: string; to: string },
  now: Date,
): Promise<PublishedRatings> {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const cells = (await ratingCells(`${first.slice(0, 4)}-01`, `${last.slice(0, 4)}-12`)).flatMap(cellsOf);
  const ofYears = speakingGroups(cells, dayOf(now).slice(0, 7));
  const groups = ofYears.filter(({ month }) => first <= month && month <= last);
  const ballotsIn = (some: readonly BallotCell[]) =>
    some.reduce((sum, one) => (one.question === ASKED_OF_ALL ? sum + sizeOf(one) : sum), 0);
  return {
    of: (units) => sumsOf(units ? groups.filter(({ unit }) => unit !== null && units.has(unit)) : groups),
    units: [...new Set(groups.flatMap(({ unit }) => (unit === null ? [] : [unit])))],
    waiting: ballotsIn(cells) - ballotsIn(ofYears),
    groups,
  };
}

function sumsOf(groups: readonly BallotCell[]): RatingSums {
  const chosen = (question: string, place: number) =>
    groups.reduce((sum, one) => (one.question === question ? sum + one.counts[place]! : sum), 0);
  const resolved = RESOLVED.map((how, place) => [how, chosen(ASKED_OF_ALL, place)] as const);
  const levels = FACTORS.map((factor) => [factor, LEVELS.map((_, place) => chosen(factor, place))] as const);
  return {
    n: resolved.reduce((sum, [, n]) => sum + n, 0),
    resolved: Object.fromEntries(resolved) as RatingSums['resolved'],
    levels: Object.fromEntries(levels) as unknown as RatingSums['levels'],
  };
}
