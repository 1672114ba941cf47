// The lines of the queue: one look says what it is, how long there is left and why, whose it is.
import type { ReactNode } from 'react';
import type { Column } from '../../domain/queue.ts';
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Badge } from '../../ui/page.tsx';
import { DueDate } from '../deadlines/due-date.tsx';
import { StateBadge } from '../petitions/state-badge.tsx';
import { Tags } from '../tags/tags.tsx';
import type { QueueRow } from './types.ts';

/** The same in every line, so that columns stand below each other without a table that a phone could not show. */
const WIDTH: Record<Column, string> = {
  state: 'xl:w-36',
  due: 'xl:w-60',
  unit: 'xl:w-40',
  assignee: 'xl:w-36',
  place: 'xl:w-32',
  field: 'xl:w-36',
  tags: 'xl:w-40',
  received: 'xl:w-24',
  channel: 'xl:w-32',
  moved: 'xl:w-36',
};
const LINE = 'px-3 py-2 xl:flex xl:gap-4';

interface ListProps {
  rows: readonly QueueRow[];
  columns: readonly Column[];
  /** The address of a case, with the way back and on. */
  hrefOf(row: QueueRow): string;
}

export function QueueList({ rows, columns, hrefOf }: ListProps) {
  const { t } = useWords();
  return (
    <div className="rounded-lg border border-line bg-raised">
      <div aria-hidden="true" className={`hidden border-b border-line text-sm text-muted ${LINE}`}>
        <span className="w-6 shrink-0" />
        <span className="min-w-0 flex-1">{t('queue:column.case')}</span>
        {columns.map((column) => (
          <span key={column} className={`shrink-0 ${WIDTH[column]}`}>
            {t(`queue:column.${column}`)}
          </span>
        ))}
      </div>
      <ol data-queue="" className="divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.code}
            className={`relative pl-11 hover:bg-sunken has-checked:bg-accent-soft has-[a:focus]:bg-accent-soft xl:pl-3 ${LINE}`}
          >
            <label className="absolute top-1.5 left-2 flex size-8 items-center justify-center xl:static xl:size-6 xl:shrink-0">
              <span className="sr-only">{t('queue:row.select', { code: row.code })}</span>
              <input type="checkbox" name="ho-so" value={row.code} className="size-5 accent-accent" />
            </label>
            <What row={row} columns={columns} href={hrefOf(row)} />
            {columns.map((column) => (
              <div key={column} className={`shrink-0 text-sm ${WIDTH[column]}`}>
                <Cell row={row} column={column} />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

function What({ row, columns, href }: { row: QueueRow; columns: readonly Column[]; href: string }) {
  const { t } = useWords();
  const beside = [
    t(`petition:party.${row.party}`),
    !columns.includes('place') && row.commune,
    !columns.includes('received') && t('queue:row.received', { day: formatDay(row.receivedDay) }),
  ].filter(Boolean);
  return (
    <div className="min-w-0 flex-1">
      <a href={href} data-row="" className="line-clamp-2 font-semibold">
        {row.title}
      </a>
      <span className="text-sm text-muted">
        <span className="font-mono whitespace-nowrap text-ink">{row.code}</span>
        {' · '}
        {beside.join(' · ')}
      </span>
      {row.tags.length > 0 && !columns.includes('tags') ? <Tags tags={row.tags} /> : null}
    </div>
  );
}

function Cell({ row, column }: { row: QueueRow; column: Column }): ReactNode {
  const { t } = useWords();
  switch (column) {
    case 'state':
      return <Standing row={row} />;
    case 'due':
      return <Due row={row} />;
    case 'unit':
      return (
        <>
          {row.unit}
          {row.assignee ? <span className="block text-muted">{row.assignee}</span> : null}
        </>
      );
    case 'assignee':
      return row.assignee ?? <span className="text-muted">{t('queue:row.nobody')}</span>;
    case 'place':
      return row.commune;
    case 'field':
      return row.field;
    case 'tags':
      return row.tags.length > 0 ? <Tags tags={row.tags} /> : null;
    case 'received':
      return formatDay(row.receivedDay);
    case 'channel':
      return t(`petition:channel.${row.channel}`);
    case 'moved':
      return row.movedAt === null ? null : formatInstant(row.movedAt);
  }
}

function Standing({ row }: { row: QueueRow }) {
  const { t } = useWords();
  return (
    <div className="my-1 flex flex-wrap content-start items-center gap-1 xl:my-0">
      <span className="mr-1 xl:w-full">{t(`petition:kind.${row.kind}`)}</span>
      <StateBadge state={row.state} />
      {row.withdrawalAsked ? <Badge look="warn">{t('queue:row.withdrawalAsked')}</Badge> : null}
      {row.awaitsApproval ? <Badge look="warn">{t('queue:row.approval')}</Badge> : null}
      {row.returns > 0 ? (
        <Badge look={row.returns > 1 ? 'bad' : 'warn'}>{t('queue:row.returned', { count: row.returns })}</Badge>
      ) : null}
      {row.reopenings > 0 ? <Badge look="warn">{t('queue:row.reopened', { count: row.reopenings })}</Badge> : null}
    </div>
  );
}

function Due({ row: { due, escalation } }: { row: QueueRow }) {
  const { t } = useWords();
  return (
    <>
      {due ? (
        <>
          <span className="block text-muted">{t(`petition:clock.${due.clock}`)}</span>
          <DueDate dueDay={due.day} timeliness={due.timeliness} />
        </>
      ) : (
        <span className="text-muted">{t('queue:row.noClock')}</span>
      )}
      {escalation ? (
        <span className="mt-1 block">
          <Badge look={escalation.event === 'escalated_head' ? 'warn' : 'bad'}>
            {t(`queue:escalation.${escalation.event}`)}
          </Badge>
          <span className="block text-muted">
            {t('queue:escalation.to', { at: formatInstant(escalation.at), unit: escalation.unit })}
          </span>
        </span>
      ) : null}
    </>
  );
}
