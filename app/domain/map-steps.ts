// The colour steps of a map: which numbers look alike, and which rest on too few cases to be coloured at all.

/** What rests on fewer is hatched: two cases make no share, and a single one no pattern. */
export const FEWEST_COLOURED = 5;
const MOST_STEPS = 5;

/** The lower bounds of shares, the same whatever the period, so that two maps can be laid side by side. */
export const SHARE_STEPS: readonly number[] = [0, 0.5, 0.7, 0.8, 0.9];

/** A number and how many cases or ballots it rests on; null: not to be said. */
export interface Mapped {
  value: number | null;
  n: number;
}

/** Nothing to count, too few, or the place among the steps. */
export type MapLook = 'none' | 'few' | number;

const isColoured = ({ value, n }: Mapped) => value !== null && n >= FEWEST_COLOURED;

/** The lower bounds of counts: as many places in each step as can be, and a step of its own for none at all. */
export function countSteps(all: readonly Mapped[]): number[] {
  const values = all.filter(isColoured).map(({ value }) => value!);
  const some = values.filter((value) => value > 0).sort((a, b) => a - b);
  const none = some.length < values.length ? [0] : [];
  const left = MOST_STEPS - none.length;
  const bounds = Array.from({ length: left }, (_, step) => some[Math.floor((step * some.length) / left)] ?? 0);
  return [...new Set([...none, ...(some.length > 0 ? bounds : [])])];
}

export function lookOf(one: Mapped, steps: readonly number[]): MapLook {
  if (one.n === 0) return 'none';
  return isColoured(one) ? steps.findLastIndex((bound) => bound <= one.value!) : 'few';
}
