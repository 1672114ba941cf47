// The officer's queue: what is due next stands on top.
import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '../domain/permissions.ts';
import { MOVE_NAMES } from '../domain/petition.ts';
import { queueShape } from '../features/desk/forms.ts';
import { queueOf } from '../features/desk/index.server.ts';
import { QueueFilter, QueueViews } from '../features/desk/queue-filter.tsx';
import { QueueList } from '../features/desk/queue-list.tsx';
import { communeChoices, unitChoices } from '../features/organisations/index.server.ts';
import { atDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('staff:queue.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, officer, language, to, now } = await atDesk(request);
  if (!may(officer, 'read:petition')) throw redirect(to.accounts());
  const { searchParams } = new URL(request.url);
  const query = queueShape.parse(Object.fromEntries(searchParams));
  const [queue, units, communes] = await Promise.all([
    queueOf(actor, query, language, now),
    unitChoices(language, now),
    communeChoices(language, now),
  ]);
  const move = MOVE_NAMES.find((name) => name === searchParams.get('xong'));
  const code = searchParams.get('ho-so') ?? '';
  const { units: own } = actor;
  return json({
    queue,
    query,
    units: units.filter(({ id }) => own === 'all' || own.includes(id)).map(({ id, name }) => ({ id, name })),
    communes: communes.map(({ id, name }) => ({ id, name })),
    left: move && /^[\w-]{6,30}$/.test(code) ? { move, code } : null,
  });
}

export default function Queue() {
  const { t, to } = useWords();
  const { queue, query, units, communes, left } = useLoaderData<typeof loader>();
  const { sau: after, xem: _, ...filter } = query;
  const isFiltered = Object.values(filter).some(Boolean);
  const here = { xem: queue.view, ...filter };
  return (
    <div className="lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-6">
      <aside className="mb-4">
        <QueueViews here={queue.view} counts={queue.counts} />
      </aside>
      <div className="min-w-0">
        <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
          <h1 className="text-2xl">{t(`staff:view.${queue.view}`)}</h1>
          <p className="text-muted">
            {t('staff:queue.total', { count: queue.total })}, {t('staff:queue.sorted')}
          </p>
        </div>
        {left ? (
          <Notice look="good" role="status">
            {t('staff:queue.left', { move: t(`petition:move.${left.move}`), code: left.code })}
          </Notice>
        ) : null}
        <QueueFilter view={queue.view} query={query} units={units} communes={communes} />
        {queue.rows.length > 0 ? (
          <QueueList rows={queue.rows} />
        ) : (
          <p className="py-8 text-muted">{t(isFiltered ? 'staff:queue.emptyFiltered' : 'staff:queue.empty')}</p>
        )}
        <p className="mt-4 flex gap-6">
          {after ? <a href={to.desk(here)}>{t('list.first')}</a> : null}
          {queue.next ? <a href={to.desk({ ...here, sau: queue.next })}>{t('list.next')}</a> : null}
        </p>
      </div>
    </div>
  );
}
