// What others measured: beside the portal's own index, never in it.
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useSatisfactionWords } from './figure-words.tsx';
import type { ExternalView } from './types.ts';

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
