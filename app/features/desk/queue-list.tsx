// The lines of the queue: one look says what it is, whose it is and how long there is left.
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { DueDate } from '../deadlines/due-date.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import type { QueueRow } from './types.ts';

const COLUMNS = 'xl:grid xl:grid-cols-[minmax(0,1fr)_9.5rem_10.5rem_12.5rem] xl:gap-4';

export function QueueList({ rows }: { rows: readonly QueueRow[] }) {
  const { t } = useWords();
  const titles = ['case', 'status', 'responsible', 'due'] as const;
  return (
    <div className="rounded-lg border border-line bg-raised">
      <div aria-hidden="true" className={`hidden border-b border-line px-4 py-2 text-sm text-muted ${COLUMNS}`}>
        {titles.map((title) => (
          <span key={title}>{t(`staff:queue.${title}`)}</span>
        ))}
      </div>
      <ol className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.code} className={`px-4 py-2.5 hover:bg-sunken ${COLUMNS}`}>
            <What row={row} />
            <Status row={row} />
            <div className="text-sm">
              <span className="sr-only">{t('staff:queue.responsible')}: </span>
              {row.unit}
              {row.assignee ? <span className="block text-muted">{row.assignee}</span> : null}
            </div>
            <Due row={row} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function What({ row }: { row: QueueRow }) {
  const { t, to } = useWords();
  return (
    <div className="min-w-0">
      <a href={to.deskCase(row.code)} className="line-clamp-2 font-semibold">
        {row.title}
      </a>
      <span className="text-sm text-muted">
        <span className="font-mono whitespace-nowrap text-ink">{row.code}</span>
        {' · '}
        {[t(`petition:party.${row.party}`), row.commune, t('staff:queue.received', { day: formatDay(row.receivedDay) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

function Status({ row }: { row: QueueRow }) {
  const { t } = useWords();
  return (
    <div className="my-1 flex flex-wrap content-start items-center gap-1 text-sm xl:my-0">
      <span className="mr-1 xl:w-full">{t(`petition:kind.${row.kind}`)}</span>
      <StateBadge state={row.state} />
      {row.awaitsApproval ? <Badge look="warn">{t('staff:queue.approval')}</Badge> : null}
      {row.returns > 0 ? (
        <Badge look={row.returns > 1 ? 'bad' : 'warn'}>{t('staff:queue.returned', { count: row.returns })}</Badge>
      ) : null}
      {row.reopenings > 0 ? <Badge look="warn">{t('staff:queue.reopened', { count: row.reopenings })}</Badge> : null}
    </div>
  );
}

function Due({ row: { due } }: { row: QueueRow }) {
  const { t } = useWords();
  if (!due) return <div className="text-sm text-muted">{t('staff:queue.noClock')}</div>;
  return (
    <div className="text-sm">
      <span className="block text-muted">{t(`petition:clock.${due.clock}`)}</span>
      <DueDate dueDay={due.day} timeliness={due.timeliness} />
    </div>
  );
}
