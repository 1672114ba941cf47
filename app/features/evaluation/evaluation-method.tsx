// How the evaluation is counted: each formula with its source, and what is the portal's own reading.
import { useWords } from '../../i18n/words.tsx';
import { FormulaList } from '../../ui/formula-list.tsx';
import type { EvaluationView } from './types.ts';

const RULES = ['index', 'total', 'bands', 'eight', 'people', 'year'] as const;

export function EvaluationMethod({ bands }: Pick<EvaluationView, 'bands'>) {
  const { t } = useWords();
  const formulas = RULES.map((code) => ({
    code,
    name: t(`evaluation:method.${code}.name`),
    formula: t(`evaluation:method.${code}.formula`),
    source: t(`evaluation:method.${code}.source`),
  }));
  return (
    <>
      <FormulaList formulas={formulas} />
      <p className="mt-3 max-w-prose text-sm text-muted">{t('evaluation:method.law')}</p>
      {bands[0] ? <p className="max-w-prose text-sm text-muted">{bands[0].source}</p> : null}
    </>
  );
}
