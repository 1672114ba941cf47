// What others measured, and the nine criteria of a quarter: beside the portal's own index, never in it.
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { EvaluationView, ExternalView } from './types.ts';

export function ExternalTable({ indices }: { indices: readonly ExternalView[] }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<ExternalView>[] = [
    {
      title: t('survey:figures.externalName'),
      isRowHeader: true,
      cell: ({ name, year, place }) => `${t(`survey:indexName.${name}`)} ${year}, ${place}`,
    },
    {
      title: t('survey:figures.externalValue'),
      isNumber: true,
      cell: ({ value, unit }) =>
        `${words.inLanguage(value)}${unit === 'percent' ? '\u00a0%' : ` ${t('survey:figures.points')}`}`,
    },
    { title: t('survey:figures.externalRank'), isNumber: true, cell: ({ rank }) => rank ?? '' },
    {
      title: t('survey:figures.externalSource'),
      cell: ({ source, isVerified, note }) => (
        <span className="text-sm break-all">
          {note ? <span className="block break-normal">{note}</span> : null}
          {isVerified ? (
            source
          ) : (
            <span className="break-normal">
              <Badge look="warn">{t('survey:figures.fromMemory')}</Badge> {t('survey:figures.sourceUnknown')}
            </span>
          )}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t('survey:figures.external')}
      columns={columns}
      rows={indices}
      keyOf={({ name, year, place }) => `${name} ${year} ${place}`}
    />
  );
}

export function EvaluationTable({ evaluation: { quarter, criteria, units } }: { evaluation: EvaluationView }) {
  const { t } = useWords();
  const words = useSatisfactionWords();
  const columns: Column<EvaluationView['units'][number]>[] = [
    { title: t('survey:figures.unit'), isRowHeader: true, cell: ({ name }) => name },
    ...criteria.map(
      ({ code, text }): Column<EvaluationView['units'][number]> => ({
        title: <abbr title={text}>{code}</abbr>,
        isNumber: true,
        cell: ({ indices }) => (indices[code] === null ? '–' : words.number(indices[code] ?? 0)),
      }),
    ),
    { title: t('survey:figures.total'), isNumber: true, cell: ({ total }) => words.number(total) },
    {
      title: t('survey:figures.rating'),
      cell: ({ rating, missing }) => rating ?? t('survey:figures.missing', { list: missing.join(', ') }),
    },
  ];
  return (
    <>
      <Table
        caption={t('survey:figures.evaluation', { quarter })}
        columns={columns}
        rows={units}
        keyOf={({ code }) => code}
      />
      <ol className="mt-3 list-decimal pl-6 text-sm text-muted">
        {criteria.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ol>
    </>
  );
}
