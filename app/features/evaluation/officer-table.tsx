// Officers of a head's own units by their code: index by index, the total of ten, and the share of work that counts as done.
import { OFFICER_CRITERIA } from '../../domain/evaluation.ts';
import { useWords } from '../../i18n/words.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { oneDecimal } from './one-decimal.ts';
import type { OfficerRating } from './types.ts';

export function OfficerTable({ officers }: { officers: readonly OfficerRating[] }) {
  const { t, say, language } = useWords();
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : oneDecimal(value, language);
  const columns: Column<OfficerRating>[] = [
    { title: t('evaluation:desk.officer'), isRowHeader: true, cell: ({ unit, officer }) => `${officer} (${unit})` },
    ...OFFICER_CRITERIA.map(
      (criterion): Column<OfficerRating> => ({
        title: t('evaluation:desk.criterion', { code: criterion }),
        isNumber: true,
        cell: ({ indices }) => number(indices[criterion]),
      }),
    ),
    { title: t('evaluation:desk.officerTotal'), isNumber: true, cell: ({ total }) => number(total) },
    {
      title: t('evaluation:desk.officerRating'),
      cell: ({ rating, missing }) => (
        <span className="inline-block min-w-40">
          {rating ? say(`evaluation:officerRating.${rating}`) : t('evaluation:missing', { list: missing.join(', ') })}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t('evaluation:desk.officers')}
      columns={columns}
      rows={officers}
      keyOf={({ unit, officer }) => `${unit} ${officer}`}
    />
  );
}
