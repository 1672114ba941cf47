// The nine criteria of a unit: index, what it comes from, who judged, and of criterion 8 why.
import { EVALUATION_CRITERIA } from '../../domain/evaluation.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { oneDecimal } from './one-decimal.ts';
import type { EvaluatedUnit, EvaluationView, JudgedCriterion } from './types.ts';

interface Row {
  code: string;
  text: string;
  given: JudgedCriterion | undefined;
}

export function CriterionTable({ unit, criteria }: { unit: EvaluatedUnit } & Pick<EvaluationView, 'criteria'>) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const rows = EVALUATION_CRITERIA.map((code): Row => {
    const text = criteria.find((one) => one.code === code)?.text ?? '';
    return { code, text, given: unit.criteria.find(({ criterion }) => criterion === code) };
  });
  const columns: Column<Row>[] = [
    { title: t('evaluation:criterion'), isRowHeader: true, cell: ({ code, text }) => `${code}. ${text}` },
    {
      title: t('evaluation:index'),
      isNumber: true,
      cell: ({ given }) => (given && given.index !== null ? oneDecimal(given.index, language) : '–'),
    },
    {
      title: t('evaluation:pointsOfDossiers'),
      isNumber: true,
      cell: ({ given }) => (given ? `${number(given.points)} ÷ ${number(given.dossiers)}` : '–'),
    },
    { title: t('evaluation:judge'), cell: ({ given }) => <Judge given={given} /> },
  ];
  return (
    <Table
      caption={t('evaluation:criteriaOf', { unit: unit.name })}
      columns={columns}
      rows={rows}
      keyOf={({ code }) => code}
    />
  );
}

function Judge({ given }: { given: JudgedCriterion | undefined }) {
  const { t } = useWords();
  if (!given) return <span className="text-muted">{t('evaluation:noData')}</span>;
  const { judge, source, petitions } = given;
  return (
    <span className="inline-block min-w-44">
      {t(`evaluation:judgedBy.${judge}`)}
      <span className="block text-sm text-muted">
        {petitions ? t(`evaluation:reason.${petitions.reason}`, { ...petitions.facts }) : source}
      </span>
    </span>
  );
}
