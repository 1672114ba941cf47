// A unit beside the whole province: its share, the province's, and whether the unit differs from all the others.
import { FACTORS, type Factor, FEWEST_SHOWN, type Satisfaction, type Share, wilson } from './satisfaction.ts';
import { type Difference, differenceOf } from './satisfaction-difference.ts';
import { indexOf } from './satisfaction-index.ts';
import { type Counts, type FigureName, figureOf } from './statistics.ts';

/** Shares whose height says something about a unit. */
export const COMPARED = [
  'onTime',
  'onTimeUnextended',
  'onTimeOfDue',
  'overdue',
  'refused',
  'reopened',
] as const satisfies readonly FigureName[];

/** Numerator and denominator with the share and its 95 % Wilson interval; null where there is nothing to be a share of. */
export interface CountedShare extends Share {
  count: number;
  of: number;
}

export interface Comparison {
  unit: CountedShare | null;
  province: CountedShare | null;
  /** The unit less all others; null when one of the two has fewer than five, or there are no others. */
  difference: Difference | null;
}

const shareOf = (count: number, of: number): CountedShare | null =>
  of > 0 ? { count, of, ...wilson(count, of) } : null;

/** The unit's cases are among the province's: it is compared with the rest, so that the two groups have none in common. */
export function compareFigure(name: FigureName, unit: Counts, province: Counts): Comparison {
  const [mine, all] = [figureOf(name, unit), figureOf(name, province)];
  const [n, whole] = [mine.of?.count ?? 0, all.of?.count ?? 0];
  return {
    unit: shareOf(mine.count, n),
    province: shareOf(all.count, whole),
    difference: differenceBetween(shareOf(mine.count, n), shareOf(all.count - mine.count, whole - n)),
  };
}

const differenceBetween = (one: CountedShare | null, other: CountedShare | null): Difference | null =>
  one && other && one.of >= FEWEST_SHOWN && other.of >= FEWEST_SHOWN ? differenceOf(one, other) : null;

interface Ballots {
  index: Share | null;
  factors: readonly { factor: Factor; satisfaction: Satisfaction }[];
}

/** The same for satisfaction: the others' ballots are the province's without the unit's, level by level. */
export function compareSatisfaction(unit: Ballots, province: Ballots): Difference | null {
  if (!unit.index || !province.index) return null;
  const others = FACTORS.flatMap((factor) => {
    const [mine, all] = [unit, province].map(
      ({ factors }) => factors.find((one) => one.factor === factor)?.satisfaction,
    );
    if (!mine?.isShown || !all?.isShown) return [];
    const [a, b, c, d, e] = all.counts.map((count, level) => count - mine.counts[level]!) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return [{ code: factor, factor, counts: [a, b, c, d, e] as const }];
  });
  const { index } = indexOf(others);
  return index && others.length === FACTORS.length ? differenceOf(unit.index, index) : null;
}
