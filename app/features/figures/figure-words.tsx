// Figures in words: shares, days, intervals and differences as the pages print them.
import { wholeYear } from '../../domain/period.ts';
import type { Share } from '../../domain/satisfaction.ts';
import { type Difference, differenceOf } from '../../domain/satisfaction-difference.ts';
import { formatDay, formatNumber, formatShare } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PeriodFigures } from './types.ts';

const CHANGE: Record<Difference['verdict'], 'higher' | 'lower' | 'same'> = {
  higher: 'higher',
  lower: 'lower',
  none: 'same',
};

export function useFigureWords() {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const share = (fraction: number) => formatShare(fraction, language);
  const points = (fraction: number) => `${fraction < 0 ? '−' : '+'}${share(Math.abs(fraction)).replace('\u00a0%', '')}`;
  return {
    number,
    share,
    /** For the marks of a scale: '20 %'. */
    roundShare: (fraction: number) => formatShare(fraction, language, 0),
    /** The same under a heading that says per cent: '20'. */
    wholePercent: (fraction: number | null) =>
      fraction === null ? '–' : formatShare(fraction, language, 0).replace('\u00a0%', ''),
    interval: ({ low, high }: Pick<Share, 'low' | 'high'>) =>
      t('public:figures.interval', { low: share(low), high: share(high) }),
    /** The same with what it is: "khoảng tin cậy 95 %: 79,1 % – 90,0 %". */
    confidence: ({ low, high }: Pick<Share, 'low' | 'high'>) =>
      t('front:interval', { low: share(low), high: share(high) }),
    days: (days: number) => t('public:figures.days', { days: number(days) }),
    ballots: (n: number) => t('public:figures.ballots', { count: n, number: number(n) }),
    /** What changed since a year before, where that can be said at all. */
    change: (now: Share | null, before: Share | null) => {
      if (!now) return null;
      if (!before) return t('front:change.none');
      const { verdict, by, low, high } = differenceOf(now, before);
      const said = { before: share(before.share), by: points(by), low: points(low), high: points(high) };
      return t(`front:change.${CHANGE[verdict]}`, said);
    },
    /** "năm 2026", "từ 01/04/2026 đến 30/06/2026". */
    period: ({ period }: Pick<PeriodFigures, 'period'>) => {
      const year = wholeYear(period);
      return year
        ? t('front:period.year', { year })
        : t('front:period.days', { from: formatDay(period.from), to: formatDay(period.to) });
    },
  };
}
