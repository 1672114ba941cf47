// The views of the queue and those that were saved, each with its count; beyond a thousand the count says "more".
import { COUNT_AT_MOST, VIEWS, type View } from '../../domain/queue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import type { QueuePage } from './types.ts';

const LINK =
  'flex min-h-10 items-center justify-between gap-2 rounded-md border border-line px-3 text-ink no-underline hover:bg-sunken hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold lg:min-h-9 lg:border-transparent';

/** The letter that follows `g` on the keyboard. */
export const VIEW_KEYS: Record<View, string> = {
  waiting: 'w',
  information: 'i',
  mine: 'm',
  unit: 'u',
  unassigned: 'n',
  today: 't',
  soon: 's',
  overdue: 'o',
  returned: 'r',
  approval: 'p',
  reopened: 'l',
  parts: 'd',
  chairman: 'c',
  all: 'a',
};

export function QueueViews({ queue, chosen }: { queue: QueuePage; chosen: number | undefined }) {
  const { t, to } = useWords();
  const { counts, saved } = queue;
  const isSaved = saved.some(({ id }) => id === chosen);
  return (
    <nav aria-label={t('queue:views')}>
      <ul className="flex flex-wrap gap-1 lg:block">
        {VIEWS.filter((view) => counts[view] !== undefined).map((view) => (
          <li key={view}>
            <a
              href={to.desk({ xem: view })}
              data-go={VIEW_KEYS[view]}
              aria-current={view === queue.view && !isSaved ? 'page' : undefined}
              className={LINK}
            >
              {t(`queue:view.${view}`)}
              <Count count={counts[view]!} isPressing={view === 'overdue' || view === 'chairman'} />
            </a>
          </li>
        ))}
      </ul>
      {saved.length > 0 ? (
        <>
          <h2 className="mt-4 mb-1 px-3 text-sm text-muted">{t('queue:savedViews')}</h2>
          <ul className="flex flex-wrap gap-1 lg:block">
            {saved.map(({ id, name, query, count, owner }) => (
              <li key={id}>
                <a
                  href={to.desk({ ...query, luu: id })}
                  aria-current={id === chosen ? 'page' : undefined}
                  title={owner ? t('queue:saved.sharedBy', { name: owner }) : undefined}
                  className={LINK}
                >
                  <span className="min-w-0 break-words">{name}</span>
                  <Count count={count} isPressing={false} />
                </a>
              </li>
            ))}
          </ul>
          <p className="px-3 pt-1 text-sm">
            <a href={to.savedViews()} className="inline-flex min-h-8 items-center">
              {t('queue:manageViews')}
            </a>
          </p>
        </>
      ) : null}
    </nav>
  );
}

function Count({ count, isPressing }: { count: number; isPressing: boolean }) {
  const { t, language } = useWords();
  const look = isPressing && count > 0 ? 'font-semibold text-bad' : 'text-muted';
  const most = formatNumber(COUNT_AT_MOST, language);
  return (
    <span className={`tabular-nums ${look}`}>
      {count > COUNT_AT_MOST ? (
        <>
          <span aria-hidden="true">{most}+</span>
          <span className="sr-only">{t('queue:capped', { count: most as never })}</span>
        </>
      ) : (
        formatNumber(count, language)
      )}
    </span>
  );
}
