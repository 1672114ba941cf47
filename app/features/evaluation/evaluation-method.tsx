// How the evaluation is counted: each formula with its source, and what is the portal's own reading.
import { useWords } from '../../i18n/words.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { EvaluationView } from './types.ts';

const RULES = ['index', 'total', 'bands', 'eight', 'people', 'year'] as const;

export function EvaluationMethod({ bands }: Pick<EvaluationView, 'bands'>) {
  const { t } = useWords();
  const columns: Column<(typeof RULES)[number]>[] = [
    { title: t('evaluation:method.what'), isRowHeader: true, cell: (rule) => t(`evaluation:method.${rule}.name`) },
    { title: t('evaluation:method.formula'), cell: (rule) => t(`evaluation:method.${rule}.formula`) },
    {
      title: t('evaluation:method.source'),
      cell: (rule) => <span className="text-sm text-muted">{t(`evaluation:method.${rule}.source`)}</span>,
    },
  ];
  return (
    <>
      <Table caption={t('evaluation:method.title')} columns={columns} rows={RULES} keyOf={(rule) => rule} />
      <p className="mt-3 max-w-prose text-sm text-muted">{t('evaluation:method.law')}</p>
      {bands[0] ? <p className="max-w-prose text-sm text-muted">{bands[0].source}</p> : null}
    </>
  );
}
