// Target lines in words: the goal with its comparison, the result with its numbers.
import type { Measured, Proportion } from '../../domain/target.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { TargetStanding } from './types.ts';

export function useTargetWords() {
  const { t, language } = useWords();
  const share = ({ part, whole }: Proportion) => formatShare(part / whole, language);
  const of = ({ part, whole }: Proportion) =>
    t('targets:of', { part: formatNumber(part, language), whole: formatNumber(whole, language) });
  return {
    /** "trên 80 %", "từ 41,4 % (55 trên 133) trở lên". */
    goal: ({ comparator, goal }: Pick<TargetStanding, 'comparator' | 'goal'>) =>
      t(`targets:comparator.${comparator}`, {
        goal: goal.whole === 100 ? `${formatNumber(goal.part, language)}\u00a0%` : `${share(goal)} (${of(goal)})`,
      }),
    result: (measured: NonNullable<Measured>) =>
      measured.from === 'all'
        ? { headline: share(measured.proportion), below: of(measured.proportion) }
        : {
            headline: formatShare(measured.share.share, language),
            below: t('public:figures.interval', {
              low: formatShare(measured.share.low, language),
              high: formatShare(measured.share.high, language),
            }),
          },
  };
}
