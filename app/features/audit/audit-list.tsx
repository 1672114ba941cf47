// Entries of the audit log: when, who, what, about what, from what to what.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Table } from '../../ui/table.tsx';
import type { AuditView } from './types.ts';

export function AuditList({ caption, entries }: { caption: string; entries: readonly AuditView[] }) {
  const { t } = useWords();
  if (entries.length === 0) return <p>{t('audit:none')}</p>;
  return (
    <Table
      caption={caption}
      rows={entries}
      keyOf={({ id }) => id}
      columns={[
        { title: t('audit:column.at'), isRowHeader: true, cell: ({ at }) => formatInstant(at) },
        { title: t('audit:column.who'), cell: (entry) => <Who entry={entry} /> },
        { title: t('audit:column.what'), cell: ({ action }) => t(`audit:action.${action}`) },
        { title: t('audit:column.subject'), cell: ({ subjectKey }) => subjectKey ?? '–' },
        { title: t('audit:column.facts'), cell: ({ facts }) => <FactLines facts={facts} /> },
      ]}
    />
  );
}

function Who({ entry: { staffName, username, unit, onBehalfOf } }: { entry: AuditView }) {
  const { t } = useWords();
  if (staffName === null) return t('audit:nobody');
  return (
    <>
      {staffName} <span className="font-mono text-sm">{username}</span>
      {unit ? <span className="block text-sm text-muted">{unit}</span> : null}
      {onBehalfOf ? <span className="block text-sm">{t('audit:onBehalfOf', { name: onBehalfOf })}</span> : null}
    </>
  );
}

function FactLines({ facts }: Pick<AuditView, 'facts'>) {
  if (facts.length === 0) return '–';
  return (
    <ul className="text-sm">
      {facts.map(({ name, value }) => (
        <li key={name} className="break-words">
          <span className="font-mono">{name}</span>: {value}
        </li>
      ))}
    </ul>
  );
}
