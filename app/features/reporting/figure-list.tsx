// The figures of a report, each with what it means.
import type { FilledFigure } from '../../domain/reporting-figures.ts';
import { useWords } from '../../i18n/words.tsx';
import { Table } from '../../ui/table.tsx';

/** `named`: with the names by which texts call them, for who writes. */
export function FigureList({ figures, named = false }: { figures: readonly FilledFigure[]; named?: boolean }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('reporting:report.figures')}
      rows={figures}
      keyOf={({ name }) => name}
      columns={[
        ...(named
          ? [
              {
                title: t('reporting:report.placeholder'),
                isRowHeader: true,
                cell: ({ name }: FilledFigure) => <code className="text-sm">{`{{${name}}}`}</code>,
              },
            ]
          : []),
        {
          title: t('reporting:report.value'),
          isRowHeader: !named,
          cell: ({ text }) => <span lang="vi">{text ?? t('reporting:report.unknown')}</span>,
        },
        { title: t('reporting:report.definition'), cell: ({ definition }) => <span lang="vi">{definition}</span> },
      ]}
    />
  );
}
