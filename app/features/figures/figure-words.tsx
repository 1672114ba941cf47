// Figures in words: shares, days and intervals as the pages print them.
import type { Share } from '../../domain/satisfaction.ts';
import type { Figure } from '../../domain/statistics.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';

export function useFigureWords() {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const share = (fraction: number) => formatShare(fraction, language);
  return {
    number,
    share,
    interval: ({ low, high }: Pick<Share, 'low' | 'high'>) =>
      t('public:figures.interval', { low: share(low), high: share(high) }),
    /** "412 trên 530 đơn đã nhận"; nothing for a figure without a denominator. */
    outOf: ({ count, of }: Figure) =>
      of &&
      t('public:figures.ofCount', {
        count: number(count) as unknown as number,
        of: number(of.count),
        what: t(`public:figures.of.${of.name}`),
      }),
    /** The share where there is one, the number where it is none. */
    headline: ({ count, of, share: fraction }: Figure) =>
      of === null ? number(count) : fraction === null ? '–' : share(fraction),
  };
}
