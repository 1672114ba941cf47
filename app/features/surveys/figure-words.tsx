// Satisfaction in words: percentages half up at the printed digit, shares, intervals and differences.
import { LEVELS, type LevelCounts, type Share } from '../../domain/satisfaction.ts';
import type { About } from '../../domain/satisfaction-cuts.ts';
import type { Difference } from '../../domain/satisfaction-difference.ts';
import { meanPercentHalfUp, type Part, percentHalfUp } from '../../domain/satisfaction-percent.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { CriterionFigure } from './types.ts';

/** Satisfied answers of all, of each criterion that says something. */
const partsOf = (criteria: readonly CriterionFigure[]): Part[] =>
  criteria.flatMap(({ n, shown }) => (shown ? [[shown.counts[3] + shown.counts[4], n] as const] : []));

export function useSatisfactionWords() {
  const { t, language } = useWords();
  const share = (fraction: number) => formatShare(fraction, language);
  const inLanguage = (number: string) => (language === 'vi' ? number.replace('.', ',') : number);
  /** A signed number of percentage points. */
  const points = (fraction: number) => `${fraction < 0 ? '−' : '+'}${share(Math.abs(fraction)).replace('\u00a0%', '')}`;
  return {
    number: (value: number) => formatNumber(value, language),
    share,
    inLanguage,
    points,
    /** Counted, not computed: '41,4 %' of whole numbers. */
    percent: (part: number, whole: number) => (whole > 0 ? `${inLanguage(percentHalfUp(part, whole, 1))}\u00a0%` : '–'),
    /** Levels 4 and 5 of all answers. */
    top: (counts: LevelCounts, n: number) => `${inLanguage(percentHalfUp(counts[3] + counts[4], n, 1))}\u00a0%`,
    /** Mean level to two decimals, counted as well: a hundredth of it is a share. */
    mean: (counts: LevelCounts, n: number) =>
      inLanguage(
        percentHalfUp(
          LEVELS.reduce((sum, level) => sum + level * counts[level - 1]!, 0),
          100 * n,
          2,
        ),
      ),
    /** The plain mean of their satisfied shares. */
    meanOf: (criteria: readonly CriterionFigure[]) => `${inLanguage(meanPercentHalfUp(partsOf(criteria), 1))}\u00a0%`,
    /** The same as a sum that one can do: '(45/60 + 30/60) ÷ 2 = 62,5 %'. */
    sumOf: (criteria: readonly CriterionFigure[]) => {
      const parts = partsOf(criteria);
      const sum = parts.map(([part, whole]) => `${part}/${whole}`).join(' + ');
      return `(${sum}) ÷ ${parts.length} = ${inLanguage(meanPercentHalfUp(parts, 1))}\u00a0%`;
    },
    /** A number that is told in steps of five: 'dưới 5', '10–14'. */
    about: ({ from, to }: About) => (from === 0 ? t('survey:figures.under', { n: to + 1 }) : `${from}–${to}`),
    range: ({ low, high }: Pick<Share, 'low' | 'high'>) => `${share(low)} – ${share(high)}`,
    difference: ({ by, verdict }: Difference) => {
      if (verdict === 'none') return t('survey:figures.differenceNone');
      return verdict === 'higher'
        ? t('survey:figures.differenceHigher', { by: points(by) })
        : t('survey:figures.differenceLower', { by: points(by) });
    },
  };
}
