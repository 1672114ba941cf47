// Who changed legal time, when, from what to what, and how many cases moved.
import { formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Table } from '../../ui/table.tsx';
import type { ChangeView } from './types.ts';

export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  const { t } = useWords();
  if (changes.length === 0) return <p>{t('calendar:changes.none')}</p>;
  return (
    <Table
      caption={t('calendar:changes.title')}
      rows={changes}
      keyOf={(change) => change.id}
      columns={[
        { title: t('calendar:changes.when'), isRowHeader: true, cell: (change) => formatInstant(change.at) },
        { title: t('calendar:changes.who'), cell: (change) => change.staffName },
        {
          title: t('calendar:changes.what'),
          cell: (change) => (
            <>
              {t(`calendar:what.${change.what}`)}
              <ul>
                {change.revisions.map(({ subject, before, after }) => (
                  <li key={subject}>
                    {subject}: {before ?? t('calendar:preview.empty')} → {after ?? t('calendar:preview.empty')}
                  </li>
                ))}
              </ul>
            </>
          ),
        },
        {
          title: t('calendar:changes.result'),
          cell: (change) =>
            change.what === 'policy' ? null : (
              <>
                {t('calendar:done.result', { moved: change.moved, overdue: change.becameOverdue })}
                {change.isUnderWay ? ` ${t('calendar:done.underWay')}` : null}
              </>
            ),
        },
      ]}
    />
  );
}
