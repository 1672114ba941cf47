// Groups of answers in which figures are published, and which of them must stay silent beside their whole.
import { FEWEST_SHOWN } from './satisfaction.ts';

/** Answers to a question about a unit in a month that are public: how many chose each of its options. Never under five. */
export interface BallotCell {
  /** Null: of units that are not named, because too few of each came (see features/ratings). */
  unit: number | null;
  month: string;
  question: string;
  counts: readonly number[];
}

export const sizeOf = ({ counts }: Pick<BallotCell, 'counts'>): number => counts.reduce((sum, n) => sum + n, 0);

export const addCounts = (one: readonly number[], other: readonly number[]): number[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => (one[at] ?? 0) + (other[at] ?? 0));

/** A part of a whole that is itself published, by the number of its ballots. */
export interface Group<Key> {
  key: Key;
  n: number;
}

/**
 * For options of one question beside their published whole: the keys that must stay silent. The whole then consists of the groups that
 * speak and of the silent rest, none under five. A group under five is silent; the rest must hold at least five answers of at least two
 * groups, so the smallest that still speak fall silent too. When it cannot be made large enough everybody is silent. Empty groups have
 * nothing to hide.
 */
export function silentAmong<Key>(groups: readonly Group<Key>[]): Set<Key> {
  const bySize = groups.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
  const small = bySize.filter(({ n }) => n < FEWEST_SHOWN).length;
  if (small === 0) return new Set();
  let silent = small;
  const hidden = () => bySize.slice(0, silent).reduce((sum, { n }) => sum + n, 0);
  while (silent < bySize.length && (silent < 2 || hidden() < FEWEST_SHOWN)) silent++;
  return new Set(bySize.slice(0, silent).map(({ key }) => key));
}
