// What may be published of ballots so that no adding and subtracting of published figures leaves fewer than five answers over.
import { FEWEST_SHOWN } from './satisfaction.ts';

/** Answers to a question about a unit in a month: how many chose each of its options. One cell a unit, month and question. */
export interface BallotCell {
  /** Null: of units that are not named, because too few of each came (see features/ratings). */
  unit: number | null;
  month: string;
  question: string;
  counts: readonly number[];
}

/**
 * The ballots that are counted in months (ratings of answers), in the groups in which they are published.
 *
 * The rule: answers to a question about a unit wait until there are five, and then count together in the month in which the fifth came.
 * What still waits of the units when the year is over counts together as 'other units' (`unit: null`) in its last month; if even that is
 * under five, it counts nowhere, and the pages say how many. Every published figure of every unit, office with those below it, province
 * and run of months is a sum of such groups; so is whatever anybody makes of published figures by adding and subtracting. A group
 * is never taken apart, hence nothing can be found out about fewer than five answers. Months that are over never change, and nothing is
 * carried from one year into another, so a year can be counted by itself: hand over whole years of cells.
 */
export function speakingGroups(cells: readonly BallotCell[], thisMonth: string): BallotCell[] {
  const years = Map.groupBy(cells, ({ month, question }) => `${month.slice(0, 4)} ${question}`);
  return [...years.values()].flatMap((ofYear) => groupsOfYear(ofYear, thisMonth.slice(0, 4)));
}

function groupsOfYear(cells: readonly BallotCell[], thisYear: string): BallotCell[] {
  const groups: BallotCell[] = [];
  const waiting = new Map<number | null, BallotCell>();
  for (const cell of [...cells].sort((a, b) => a.month.localeCompare(b.month))) {
    const group = { ...cell, counts: addCounts(waiting.get(cell.unit)?.counts ?? [], cell.counts) };
    if (sizeOf(group) < FEWEST_SHOWN) waiting.set(cell.unit, group);
    else {
      waiting.delete(cell.unit);
      groups.push(group);
    }
  }
  const [last] = waiting.values();
  const year = last?.month.slice(0, 4);
  if (!last || !year || year >= thisYear) return groups;
  const counts = [...waiting.values()].reduce<readonly number[]>((sum, one) => addCounts(sum, one.counts), []);
  const others = { unit: null, month: `${year}-12`, question: last.question, counts };
  return sizeOf(others) < FEWEST_SHOWN ? groups : [...groups, others];
}

export const sizeOf = ({ counts }: Pick<BallotCell, 'counts'>): number => counts.reduce((sum, n) => sum + n, 0);

const addCounts = (one: readonly number[], other: readonly number[]): number[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => (one[at] ?? 0) + (other[at] ?? 0));

/** A part of a whole that is itself published, by the number of its ballots. */
export interface Group<Key> {
  key: Key;
  n: number;
}

/**
 * For ballots that are counted as one whole (a round, a year of a counter), question by question: the keys that must stay silent beside
 * that published whole. The whole then consists of the groups that speak and of the silent rest, none under five. A group under five is
 * silent; the rest must hold at least five answers of at least two groups, so the smallest that still speak fall silent too. When it
 * cannot be made large enough everybody is silent. Empty groups have nothing to hide.
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
