// Satisfaction in words: percentages half up at the printed digit, shares, intervals and differences.
import type { Share } from '../../domain/satisfaction.ts';
import type { Difference } from '../../domain/satisfaction-difference.ts';
import { percentHalfUp } from '../../domain/satisfaction-percent.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';

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
    interval: ({ low, high }: Pick<Share, 'low' | 'high'>) =>
      t('survey:figures.interval', { low: share(low), high: share(high) }),
    range: ({ low, high }: Pick<Share, 'low' | 'high'>) => `${share(low)} – ${share(high)}`,
    difference: ({ by, verdict }: Difference) => {
      if (verdict === 'none') return t('survey:figures.differenceNone');
      return verdict === 'higher'
        ? t('survey:figures.differenceHigher', { by: points(by) })
        : t('survey:figures.differenceLower', { by: points(by) });
    },
  };
}
