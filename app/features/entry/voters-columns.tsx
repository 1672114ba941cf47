// The format of a list of voters' petitions, for whoever prepares one.
import { COLUMN_NAMES, LINES_AT_MOST, REQUIRED_COLUMNS, VOTERS_COLUMNS } from '../../domain/voters-list.ts';
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';

export function VotersColumns() {
  const { t, to } = useWords();
  return (
    <Section title={t('entry:voters.format')} aside={<a href={to.votersSample()}>{t('entry:voters.sample')}</a>}>
      <p className="mb-3 max-w-prose text-muted">{t('entry:voters.formatHint', { lines: LINES_AT_MOST })}</p>
      <Table
        caption={t('entry:voters.format')}
        rows={COLUMN_NAMES}
        keyOf={(name) => name}
        columns={[
          {
            title: t('entry:voters.heading'),
            cell: (name) => <strong>{VOTERS_COLUMNS[name][0]}</strong>,
            isRowHeader: true,
          },
          {
            title: t('entry:voters.needed'),
            cell: (name) => (REQUIRED_COLUMNS.includes(name) ? t('entry:voters.yes') : t('entry:voters.no')),
          },
          { title: t('entry:voters.meaning'), cell: (name) => t(`entry:voters.meanings.${name}`) },
        ]}
      />
    </Section>
  );
}
