// Satisfaction on the front page of figures: against its target, and how many of those who were asked have answered.
import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { Targets } from '../targets/targets.tsx';
import type { TargetStanding } from '../targets/types.ts';
import { useFigureWords } from './figure-words.tsx';
import type { Earlier, PeriodFigures } from './types.ts';

interface Props {
  figures: PeriodFigures;
  before: Earlier | null;
  targets: readonly TargetStanding[];
  /** Of those invited after an answer; null where nobody was, or it is not known of whom. */
  response: { answered: number; asked: number } | null;
}

export function FrontSatisfaction({ figures: { satisfaction }, before, targets, response }: Props) {
  const { t } = useWords();
  const words = useFigureWords();
  const { index, n } = satisfaction;
  const lines = targets.filter(({ measure }) => measure === 'satisfaction');
  return (
    <>
      <p className="max-w-prose text-lg">
        {index
          ? t('front:summary.satisfied', {
              share: words.share(index.share),
              interval: words.confidence(index),
              n: words.number(n),
            })
          : t('public:figures.tooFew')}{' '}
        {response
          ? t('front:summary.response', {
              answered: words.number(response.answered),
              asked: words.number(response.asked),
              rate: words.share(response.answered / response.asked),
            })
          : null}
      </p>
      {index && before ? (
        <p className="mt-1 max-w-prose text-muted">{words.change(index, before.satisfaction.index)}</p>
      ) : null}
      <div className="mt-3">
        {lines.length > 0 ? <Targets targets={lines} /> : index ? <ShareBar {...index} /> : null}
      </div>
      <details className="no-print mt-2 text-sm">
        <summary className="min-h-6 w-fit text-accent underline underline-offset-4">
          {t('public:figures.definition')}
        </summary>
        <p className="mt-1 max-w-prose">{t('public:figures.meaning.satisfaction')}</p>
      </details>
    </>
  );
}
