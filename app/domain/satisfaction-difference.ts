// Whether two satisfaction figures differ: a difference is called one only when chance alone would hardly make it.
import type { Share } from './satisfaction.ts';

export interface Difference {
  /** The first less the second, fractions of 1. */
  by: number;
  low: number;
  high: number;
  /** 'none' when the 95 % interval holds 0. */
  verdict: 'higher' | 'lower' | 'none';
}

/**
 * Newcombe's hybrid interval (method 10 of Newcombe 1998, from the two Wilson intervals): the difference of two independent shares,
 * 95 %. For means of several criteria the same combination of limits (MOVER, Zou and Donner 2008) stays on the safe side, because the
 * limits of `indexOf` do. The two groups must have no ballot in common.
 */
export function differenceOf(one: Share, other: Share): Difference {
  const by = one.share - other.share;
  const low = by - Math.hypot(one.share - one.low, other.high - other.share);
  const high = by + Math.hypot(one.high - one.share, other.share - other.low);
  return { by, low, high, verdict: low > 0 ? 'higher' : high < 0 ? 'lower' : 'none' };
}
