// Months in charts: their labels, which of them are settled, and what may be said of the highest and the lowest.
import { type Counts, undecidedIn } from './statistics.ts';

/** Past, wholly in the period, and nothing of it undecided: no share of it will change by waiting. */
export const isSettled = ({ isWhole, counts }: { isWhole: boolean; counts: Counts }): boolean =>
  isWhole && undecidedIn(counts) === 0;

/** '2026-04' → '4', or '4/26' where the months are of several years. */
export function monthLabels(months: readonly { code: string }[]) {
  const isOneYear = new Set(months.map(({ code }) => code.slice(0, 4))).size === 1;
  return (code: string) => `${Number(code.slice(5))}${isOneYear ? '' : `/${code.slice(2, 4)}`}`;
}

/** The month with the lowest and the one with the highest value, for the sentence that stands for a chart. */
export function extremes<Month extends { name: string }>(
  months: readonly Month[],
  measure: (month: Month) => number | null,
  say: (value: number) => string,
) {
  const known = months
    .flatMap((month) => {
      const value = measure(month);
      return value === null ? [] : [{ name: month.name, value }];
    })
    .sort((a, b) => a.value - b.value);
  const [lowest, highest] = [known[0], known.at(-1)];
  return {
    lowest: lowest ? say(lowest.value) : '–',
    lowestIn: lowest?.name ?? '–',
    highest: highest ? say(highest.value) : '–',
    highestIn: highest?.name ?? '–',
  };
}
