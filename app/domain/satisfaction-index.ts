// The satisfaction index by the portal's own method: criterion, factor, whole, each by a formula that anyone can repeat.
import { type LevelCounts, type Satisfaction, type Share, satisfactionOf } from './satisfaction.ts';

/** A criterion with how many chose each level. */
export interface CriterionCounts {
  code: string;
  /** The factor it belongs to. */
  factor: string;
  counts: LevelCounts;
}

export interface CriterionResult extends CriterionCounts {
  result: Satisfaction;
}

export interface FactorResult {
  code: string;
  /** Plain mean of the satisfied shares of its criteria; null while one of them says nothing. */
  index: Share | null;
}

export interface IndexResult {
  criteria: CriterionResult[];
  factors: FactorResult[];
  /** Plain mean of the satisfied shares of all criteria; null while one of them says nothing. */
  index: Share | null;
}

/**
 * Criterion: share of levels 4 and 5 among those who gave a level. Factor and whole: plain mean over their criteria, as SIPAS was
 * counted for 2017–2021. The limits are the means of the criteria's limits: answers of one ballot go together, so the interval of
 * the mean is at most that wide, never wider.
 */
export function indexOf(criteria: readonly CriterionCounts[]): IndexResult {
  const judged = criteria.map((one) => ({ ...one, result: satisfactionOf(one.counts) }));
  const factors = [...new Set(judged.map(({ factor }) => factor))].map((code) => ({
    code,
    index: meanShare(judged.filter(({ factor }) => factor === code)),
  }));
  return { criteria: judged, factors, index: meanShare(judged) };
}

function meanShare(criteria: readonly CriterionResult[]): Share | null {
  const shares = criteria.flatMap(({ result }) => (result.isShown ? [result.satisfied] : []));
  if (shares.length === 0 || shares.length < criteria.length) return null;
  const mean = (pick: keyof Share) => shares.reduce((sum, one) => sum + one[pick], 0) / shares.length;
  return { share: mean('share'), low: mean('low'), high: mean('high') };
}

/** Answered among asked; null where nobody was asked, or more answered than were asked (nobody knows how many were). */
export const responseRate = (answered: number, asked: number): number | null =>
  asked > 0 && answered <= asked ? answered / asked : null;
