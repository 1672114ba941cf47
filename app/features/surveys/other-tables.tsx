// What others measured: beside the portal's own index, never in it.
import { QD_766_GROUPS } from '../../domain/external-index.ts';
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
        <span className="block min-w-64 text-sm break-all">
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

/** What the index of Quyết định 766/QĐ-TTg is made of, with what of it was read in a source. */
export function Groups766() {
  const { t } = useWords();
  const columns: Column<(typeof QD_766_GROUPS)[number]>[] = [
    { title: t('survey:figures.group766'), isRowHeader: true, cell: ({ code }) => t(`survey:group766.${code}`) },
    { title: t('survey:figures.most'), isNumber: true, cell: ({ most }) => most },
    {
      title: t('survey:figures.externalSource'),
      cell: ({ isVerified }) =>
        isVerified ? t('survey:figures.secondary') : <Badge look="warn">{t('survey:figures.fromMemory')}</Badge>,
    },
  ];
  return (
    <details className="open-in-print mt-4">
      <summary className="no-print w-fit cursor-pointer py-2 text-accent underline underline-offset-4">
        {t('survey:figures.groups766')}
      </summary>
      <Table
        caption={t('survey:figures.groups766')}
        columns={columns}
        rows={QD_766_GROUPS}
        keyOf={({ code }) => code}
      />
    </details>
  );
}
