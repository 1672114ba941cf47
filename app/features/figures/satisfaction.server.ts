// The satisfaction of a period: of the whole (of some offices, when they are given) and of each office, from what may be published.
import { FACTORS, satisfactionOf, wilson } from '../../domain/satisfaction.ts';
import type { PublishedRatings, RatingSums } from '../ballots/index.server.ts';
import type { SatisfactionSummary } from './types.ts';

export function satisfactionIn(ratings: PublishedRatings, unitIds: readonly number[] | undefined) {
  return {
    whole: summaryOf(ratings.of(unitIds && new Set(unitIds))),
    unitIds: ratings.units.filter((id) => !unitIds || unitIds.includes(id)),
    ofUnit: (id: number) => summaryOf(ratings.of(new Set([id]))),
  };
}

function summaryOf({ n, levels, resolved }: RatingSums): SatisfactionSummary {
  const factors = FACTORS.map((factor) => ({ factor, satisfaction: satisfactionOf(levels[factor]) }));
  const shares = factors.flatMap(({ satisfaction }) => (satisfaction.isShown ? [satisfaction.satisfied] : []));
  const mean = (pick: 'share' | 'low' | 'high') => shares.reduce((sum, one) => sum + one[pick], 0) / shares.length;
  const isWhole = shares.length === FACTORS.length;
  return {
    n,
    index: isWhole ? { share: mean('share'), low: mean('low'), high: mean('high') } : null,
    factors,
    resolved: n > 0 ? wilson(resolved.yes, n) : null,
  };
}
