// The officer's queue: what is due next stands on top.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { may } from '../domain/permissions.ts';
import { MOVE_NAMES } from '../domain/petition.ts';
import { COUNT_AT_MOST } from '../domain/queue.ts';
import { CalendarEnds } from '../features/deadlines/beside-a-date.tsx';
import { BulkBar } from '../features/queue/bulk-bar.tsx';
import { filtersOf, queueShape } from '../features/queue/forms.ts';
import { filterChoices, queueOf } from '../features/queue/index.server.ts';
import { QueueFilter } from '../features/queue/queue-filter.tsx';
import { QueueList } from '../features/queue/queue-list.tsx';
import { QueueTools } from '../features/queue/queue-tools.tsx';
import { QueueViews } from '../features/queue/queue-views.tsx';
import { readForm } from '../http/forms.server.ts';
import { answerQueueForm } from '../http/queue-answer.server.ts';
import { atDesk } from '../http/session.server.ts';
import { formatNumber } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('queue:title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, officer, language, to, now } = await atDesk(request);
  if (!may(officer, 'read:petition')) throw redirect(to.administration());
  const { searchParams } = new URL(request.url);
  const query = queueShape.parse(Object.fromEntries(searchParams));
  const [queue, choices] = await Promise.all([
    queueOf(actor, query, language, now),
    filterChoices(actor, query, language, now),
  ]);
  const move = MOVE_NAMES.find((name) => name === searchParams.get('xong'));
  const code = searchParams.get('ho-so') ?? '';
  return json({
    queue,
    query,
    choices,
    left: move && /^[\w-]{6,30}$/.test(code) ? { move, code } : null,
    mayAct: may(officer, 'note:petition'),
    isSaved: searchParams.get('xong') === 'luu',
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const at = await atDesk(request);
  if (!may(at.officer, 'read:petition')) throw new Response(null, { status: 404 });
  const query = queueShape.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerQueueForm(at, query, await readForm(request));
}

export default function Queue() {
  const { t, to, language } = useWords();
  const { queue, query, choices, left, isSaved, mayAct } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const { sau: _, truoc: __, ...place } = query;
  const here = { ...place, xem: queue.view };
  const most = formatNumber(COUNT_AT_MOST, language);
  const isFiltered = Object.keys(filtersOf(query)).some((name) => name !== 'xem' && name !== 'thu-tu');
  const saved = queue.saved.find(({ id }) => id === query.luu);
  return (
    <div className="lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-6">
      <aside className="mb-4">
        <QueueViews queue={queue} chosen={query.luu} />
      </aside>
      <div className="min-w-0">
        <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
          <h1 className="text-2xl">{saved ? saved.name : t(`queue:view.${queue.view}`)}</h1>
          <p className="text-muted">
            {queue.total > COUNT_AT_MOST
              ? t('queue:totalCapped', { count: most as never })
              : t('queue:total', { count: queue.total })}
            , {t(`queue:order.${queue.order}`).toLowerCase()}
          </p>
        </div>
        {left || isSaved ? (
          <Notice look="good" role="status">
            {left ? t('queue:left', { move: t(`petition:move.${left.move}`), code: left.code }) : t('queue:save.saved')}
          </Notice>
        ) : null}
        {queue.view === 'chairman' ? <p className="mb-3 text-muted">{t('queue:viewHint.chairman')}</p> : null}
        <QueueFilter queue={queue} query={query} choices={choices} />
        {queue.rows.length > 0 ? (
          <form method="post" action={to.bulk({ tu: to.desk(here).split('?')[1] })}>
            <QueueList
              rows={queue.rows}
              columns={queue.columns}
              hrefOf={(row) => to.deskCaseFrom(row.code, to.desk(here), row.place)}
            />
            <CalendarEnds years={queue.unknownYears} />
            {mayAct ? <BulkBar /> : null}
          </form>
        ) : (
          <p className="py-8 text-muted">{t(isFiltered ? 'queue:emptyFiltered' : 'queue:empty')}</p>
        )}
        <p className="mt-4 flex gap-6">
          {queue.previous ? <a href={to.desk({ ...here, truoc: queue.previous })}>{t('queue:previousPage')}</a> : null}
          {queue.next ? <a href={to.desk({ ...here, sau: queue.next })}>{t('list.next')}</a> : null}
        </p>
        <QueueTools
          columns={queue.columns}
          here={to.deskForm(here)}
          name={{ typed: tried?.typed.ten?.toString() ?? '', error: tried?.errors.ten }}
          columnsError={tried?.errors.cot}
        />
      </div>
    </div>
  );
}
