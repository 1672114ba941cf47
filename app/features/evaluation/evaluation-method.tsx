// How the evaluation is counted: each formula with its source, and what is the portal's own reading.
import { useWords } from '../../i18n/words.tsx';
import { FormulaList } from '../../ui/formula-list.tsx';

const RULES = ['index', 'total', 'bands', 'eight', 'people', 'year'] as const;

export function EvaluationMethod() {
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
    </>
  );
}
