// Satisfaction from ballots: counts, top-two share, mean, Wilson interval. By the portal's own method, which is not SIPAS itself.

/** The five SIPAS factors, as far as they apply to handling a petition (Đề án kèm Quyết định 2640/QĐ-BNV năm 2017). */
export const FACTORS = ['access', 'procedure', 'officials', 'result', 'feedback'] as const;
export type Factor = (typeof FACTORS)[number];

/** 1 rất không hài lòng … 5 rất hài lòng. */
export const LEVELS = [1, 2, 3, 4, 5] as const;

export const RESOLVED = ['yes', 'partly', 'no'] as const;
export type Resolved = (typeof RESOLVED)[number];

/** With fewer ballots than this nothing is shown: a small group could be told apart. */
export const FEWEST_SHOWN = 5;
/** Standard normal quantile of a 95 % interval. */
const Z = 1.959963984540054;

/** How many chose each level, 1 to 5 in order. */
export type LevelCounts = readonly [number, number, number, number, number];

export interface Share {
  /** Fractions of 1. */
  share: number;
  low: number;
  high: number;
}

export type Satisfaction =
  | { isShown: false; n: number }
  | {
      isShown: true;
      n: number;
      counts: LevelCounts;
      /** Levels 4 and 5 among all who gave a level, with its 95 % interval. */
      satisfied: Share;
      /** Mean level, 1 to 5. */
      mean: number;
    };

/** Counts the levels that were given; no opinion (null) counts nowhere. */
export function countLevels(given: Iterable<number | null>): LevelCounts {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (const level of given) if (level !== null && level >= 1 && level <= 5) counts[level - 1]!++;
  return counts;
}

/** What may be said of these counts; too few say nothing but their number. */
export function satisfactionOf(counts: LevelCounts): Satisfaction {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < FEWEST_SHOWN) return { isShown: false, n };
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
  return { isShown: true, n, counts, satisfied: wilson(counts[3] + counts[4], n), mean };
}

/** Share of `hits` among `n` (n > 0) with its 95 % Wilson score interval, which stays within 0 and 1 and holds for small n. */
export function wilson(hits: number, n: number): Share {
  const share = hits / n;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { share, low: hits === 0 ? 0 : middle - half, high: hits === n ? 1 : middle + half };
}
