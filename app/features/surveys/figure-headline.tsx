// The head of the satisfaction page: the index, who answered, and whether it differs from the period before.
import type { Share } from '../../domain/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { ShareBar } from '../../ui/charts/share-strip.tsx';
import { FormulaList } from '../../ui/formula-list.tsx';
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
      {figures.uncounted ? (
        <p className="text-muted">
          {t(figures.isOpen ? 'survey:figures.waiting' : 'survey:figures.uncounted', {
            n: words.about(figures.uncounted),
          })}
        </p>
      ) : null}
      {index ? (
        <div className="max-w-prose">
          <p className="text-5xl font-semibold tabular-nums">{words.meanOf(figures.criteria)}</p>
          <ShareBar {...index} />
          <p className="mt-2 text-xl">
            <Sentence {...figures} index={index} />
          </p>
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

/** What a newspaper would print: the index with its interval and ballots, and which factors stand out, if any surely do. */
function Sentence({ index, n, factors, criteria }: SurveyFigures & { index: Share }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const known = factors.flatMap((one) => (one.index ? [{ ...one, index: one.index }] : []));
  const sorted = known.sort((a, b) => b.index.share - a.index.share);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  const printed = (code: string) => words.meanOf(criteria.filter(({ factor }) => factor === code));
  const whole = t('survey:figures.sentence', {
    share: words.meanOf(criteria),
    range: words.range(index),
    n: words.number(n),
  });
  if (!best || !worst || best === worst) return whole;
  // Intervals that do not touch are farther apart than chance alone makes them.
  const rest =
    worst.index.high < best.index.low
      ? t('survey:figures.sentenceFactors', {
          best: best.name,
          bestShare: printed(best.code),
          worst: worst.name,
          worstShare: printed(worst.code),
        })
      : t('survey:figures.sentenceAlike');
  return `${whole} ${rest}`;
}

const RULES = [
  ...(['share', 'mean', 'interval', 'index', 'response'] as const),
  ...(['sample', 'difference', 'silence', 'counted'] as const),
];
const NOTES = ['sipasSame', 'sipasOther', 'sipas2022'] as const;

/** How all of it is counted, each formula with its source, and what it has to do with SIPAS. */
export function Method() {
  const { t } = useWords();
  const formulas = RULES.map((code) => ({
    code,
    name: t(`survey:method.${code}.name`),
    formula: t(`survey:method.${code}.formula`),
    source: t(`survey:method.${code}.source`),
  }));
  return (
    <>
      <FormulaList formulas={formulas} />
      <h3 className="mt-4 text-lg">{t('survey:figures.sipas')}</h3>
      <ul className="max-w-prose list-disc pl-6">
        {NOTES.map((note) => (
          <li key={note}>{t(`survey:figures.${note}`)}</li>
        ))}
      </ul>
    </>
  );
}
