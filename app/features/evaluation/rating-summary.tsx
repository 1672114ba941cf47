// The evaluation of a period in one sentence: how many offices were rated how, and how many not.
import { useWords } from '../../i18n/words.tsx';
import type { EvaluationView } from './types.ts';

export function RatingSummary({ evaluation: { units, bands } }: { evaluation: EvaluationView }) {
  const { t } = useWords();
  const rated = units.filter(({ rating }) => rating !== null);
  const parts = bands.flatMap(({ code, name }) => {
    const count = rated.filter(({ rating }) => rating!.code === code).length;
    return count > 0 ? [t('evaluation:ratedAs', { count, name })] : [];
  });
  const unrated = units.length - rated.length;
  return (
    <p className="max-w-prose text-xl">
      {rated.length > 0 ? t('evaluation:headline', { count: rated.length, list: parts.join(', ') }) : null}{' '}
      {unrated > 0 ? t('evaluation:unrated', { count: unrated }) : null}
    </p>
  );
}
