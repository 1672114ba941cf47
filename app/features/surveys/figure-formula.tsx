// The formulas with this page's own numbers put in, so that a reader can do the sum.
import { LEVELS } from '../../domain/satisfaction.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { CriterionFigure, SurveyFigures } from './types.ts';

const LINE = 'my-1 overflow-x-auto tabular-nums';

type Shown = CriterionFigure & { shown: NonNullable<CriterionFigure['shown']> };

export function WorkedFormula({ factors, criteria, index }: SurveyFigures) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const shown = criteria.filter((one): one is Shown => one.shown !== null);
  const [first] = shown;
  if (!first) return null;
  return (
    <details className="open-in-print my-4">
      <summary className="w-fit cursor-pointer py-2 text-accent underline underline-offset-4">
        {t('survey:figures.worked')}
      </summary>
      <div className="max-w-prose border-l-4 border-line pl-4">
        <h3 className="mt-3 font-semibold">{t('survey:figures.workedCriterion', { text: first.text })}</h3>
        <OneCriterion {...first} />
        <h3 className="mt-4 font-semibold">{t('survey:figures.workedFactor')}</h3>
        {factors.map(({ code, name }) => {
          const own = shown.filter(({ factor }) => factor === code);
          return own.length > 0 ? (
            <p key={code} className={LINE}>
              {name}: {words.sumOf(own)}
            </p>
          ) : null;
        })}
        {index ? (
          <>
            <h3 className="mt-4 font-semibold">{t('survey:figures.workedIndex')}</h3>
            <p className={LINE}>{words.sumOf(shown)}</p>
          </>
        ) : null}
        <p className="mt-3 text-sm text-muted">{t('survey:figures.workedRounding')}</p>
      </div>
    </details>
  );
}

function OneCriterion({ n, shown: { counts, satisfied } }: Shown) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const top = `(${counts[3]} + ${counts[4]}) ÷ ${n} = ${words.top(counts, n)}`;
  const weighted = LEVELS.map((level) => `${level}×${counts[level - 1]}`).join(' + ');
  return (
    <>
      <p className={LINE}>
        {t('survey:figures.satisfied')}: {top}
      </p>
      <p className={LINE}>
        {t('survey:figures.mean')}: ({weighted}) ÷ {n} = {words.mean(counts, n)}
      </p>
      <p className={LINE}>
        {t('survey:figures.intervalTitle')}: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), p ={' '}
        {counts[3] + counts[4]}/{n}, n = {n}, z = {words.inLanguage('1.959964')}: {words.range(satisfied)}
      </p>
    </>
  );
}
