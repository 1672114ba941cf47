// The head of the satisfaction page: the index, who answered, and whether it differs from the period before.

import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { Facts, Notice } from '../../ui/page.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { SurveyFigures } from './types.ts';

const SENTENCE = { higher: 'previousHigher', lower: 'previousLower', none: 'previousNone' } as const;

export function Headline({ figures }: { figures: SurveyFigures }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const { index, response, sample, previous, source } = figures;
  return (
    <>
      {figures.isDemonstration ? <Notice>{t('survey:figures.demonstration')}</Notice> : null}
      {figures.isOpen ? <Notice>{t('survey:figures.open')}</Notice> : null}
      {figures.uncounted > 0 ? (
        <p className="text-muted">{t('survey:figures.uncounted', { n: words.number(figures.uncounted) })}</p>
      ) : null}
      {index ? (
        <div className="max-w-xl">
          <p className="text-5xl font-semibold tabular-nums">{words.share(index.share)}</p>
          <ShareBar {...index} />
          <p className="text-muted">{words.interval(index)}</p>
        </div>
      ) : (
        <Notice>{t('survey:figures.tooFewIndex')}</Notice>
      )}
      <Facts
        facts={[
          {
            name: t('survey:figures.response'),
            value: response
              ? `${words.percent(response.answered, response.asked)} (${t('survey:figures.responseOf', {
                  answered: words.number(response.answered),
                  asked: words.number(response.asked),
                })})`
              : source.kind === 'counter'
                ? t('survey:figures.noResponse')
                : null,
          },
          {
            name: t('survey:figures.sample'),
            value:
              sample &&
              t('survey:figures.sampleOf', {
                population: words.number(sample.population),
                error: words.share(sample.error),
                size: words.number(sample.size),
              }),
          },
          {
            name: t('survey:figures.previous'),
            value:
              previous &&
              t(`survey:figures.${SENTENCE[previous.difference.verdict]}`, {
                title: previous.title,
                before: words.share(previous.index.share),
                by: words.points(previous.difference.by),
                low: words.points(previous.difference.low),
                high: words.points(previous.difference.high),
              }),
          },
        ]}
      />
    </>
  );
}

/** How all of it is counted, and what it has to do with SIPAS. */
export function Method() {
  const { t } = useWords();
  const rules = [
    'methodCriterion',
    'methodIndex',
    'methodInterval',
    'methodDifference',
    'methodSilence',
    'methodCounted',
  ] as const;
  const notes = ['sipasSame', 'sipasOther', 'sipas2022'] as const;
  return (
    <>
      <ul className="max-w-prose list-disc pl-6">
        {rules.map((rule) => (
          <li key={rule}>{t(`survey:figures.${rule}`)}</li>
        ))}
      </ul>
      <h3 className="mt-4 text-lg">{t('survey:figures.sipas')}</h3>
      <ul className="max-w-prose list-disc pl-6">
        {notes.map((note) => (
          <li key={note}>{t(`survey:figures.${note}`)}</li>
        ))}
      </ul>
    </>
  );
}
