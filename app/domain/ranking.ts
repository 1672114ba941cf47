// A ranking that claims no more than the figures do: units stand in different ranks only where every difference between them is one.
import { type Share, wilson } from './satisfaction.ts';
import { differenceOf } from './satisfaction-difference.ts';
import { type Counts, figureOf } from './statistics.ts';

export interface Candidate {
  code: string;
  /** How many answers or cases the share is of. */
  n: number;
  /** Null where nothing may be said. */
  share: Share | null;
}

export interface Place {
  code: string;
  n: number;
  share: Share;
  /** 1 + how many stand in better ranks. */
  rank: number;
  /** Whether it shares the rank with another. */
  isShared: boolean;
  /** How many units are surely better, and surely worse, one by one; those of the same rank too. */
  better: number;
  worse: number;
}

export interface Ranking {
  places: Place[];
  /** Without a rank: too few to say anything (`tooFew`), or kept silent for the sake of those who answered (`silent`). */
  unranked: { code: string; n: number; why: 'tooFew' | 'silent' }[];
}

/** With fewer than this an interval is wider than any difference that offices have; the portal's own choice, kept as a setting. */
export const FEWEST_RANKED = 30;

const SURER = { higher: 1, lower: -1, none: 0 } as const;

/** 1 where the first is surely better, −1 where it is surely worse, 0 where nobody can say. */
const compared = (one: Share, other: Share) => SURER[differenceOf(one, other).verdict];

/**
 * The candidates in order of their shares, cut into ranks wherever everyone above the cut is surely better than everyone below it (95 %,
 * Newcombe). "Not surely different" does not carry over from one pair to the next, so to count for each unit only those that are surely
 * better would put a small office, about which nothing is sure, above a large one that has the better share. Here a better share never has
 * a worse rank, and two units that could be equal always share one. It does not depend on the order in which the candidates come.
 */
export function rankingOf(candidates: readonly Candidate[], fewest: number): Ranking {
  const unranked: Ranking['unranked'] = [];
  const ranked: { code: string; n: number; share: Share }[] = [];
  for (const { code, n, share } of candidates)
    if (n < fewest) unranked.push({ code, n, why: 'tooFew' });
    else if (!share) unranked.push({ code, n, why: 'silent' });
    else ranked.push({ code, n, share });
  ranked.sort((a, b) => b.share.share - a.share.share || b.n - a.n || byCode(a, b));
  unranked.sort((a, b) => b.n - a.n || byCode(a, b));
  const starts = startsOf(ranked.map(({ share }) => share));
  return {
    unranked,
    places: ranked.map((one, place) => {
      const start = starts.findLast((first) => first <= place)!;
      const end = starts.find((first) => first > place) ?? ranked.length;
      const verdicts = ranked.map((other) => compared(one.share, other.share));
      return {
        ...one,
        rank: start + 1,
        isShared: end - start > 1,
        better: verdicts.filter((verdict) => verdict < 0).length,
        worse: verdicts.filter((verdict) => verdict > 0).length,
      };
    }),
  };
}

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

/** Where the ranks begin among shares that stand in order. */
function startsOf(shares: readonly Share[]): number[] {
  const isCut = (at: number) =>
    shares.slice(0, at).every((above) => shares.slice(at).every((below) => compared(above, below) > 0));
  return [...shares.keys()].filter((at) => at === 0 || isCut(at));
}

/** A share of counted cases with its interval; null of none. */
export const countedShare = (count: number, of: number): Share | null => (of > 0 ? wilson(count, of) : null);

/** On time among all that were answered or are overdue, with its interval: what offices are compared by. */
export function dueShare(counts: Counts): Share | null {
  const { count, of } = figureOf('onTimeOfDue', counts);
  return countedShare(count, of?.count ?? 0);
}
