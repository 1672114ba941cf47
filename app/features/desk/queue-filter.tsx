// The views of the queue with their counts, and the filter that stands in the address.
import { KINDS, STATES } from '../../domain/petition.ts';
import { VIEWS, type View } from '../../domain/queue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart, Select, TextField } from '../../ui/form.tsx';
import type { QueueQuery } from './forms.ts';

export function QueueViews({ here, counts }: { here: View; counts: Record<View, number> }) {
  const { t, to, language } = useWords();
  return (
    <nav aria-label={t('staff:queue.views')}>
      <ul className="flex flex-wrap gap-1 lg:block">
        {VIEWS.map((view) => {
          const isPressing = view === 'overdue' && counts[view] > 0;
          return (
            <li key={view}>
              <a
                href={to.desk({ xem: view })}
                aria-current={view === here ? 'page' : undefined}
                className="flex min-h-10 items-center justify-between gap-2 rounded-md border border-line px-3 text-ink no-underline hover:bg-sunken hover:text-ink aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold lg:border-transparent"
              >
                {t(`staff:view.${view}`)}
                <span className={`tabular-nums ${isPressing ? 'font-semibold text-bad' : 'text-muted'}`}>
                  {formatNumber(counts[view], language)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

interface Named {
  id: number;
  name: string;
}

/** `units` is empty for who has only one. */
export function QueueFilter(props: {
  view: View;
  query: Partial<QueueQuery>;
  units: readonly Named[];
  communes: readonly Named[];
}) {
  const { view, query, units, communes } = props;
  const { t, to } = useWords();
  const isFiltered = Boolean(query.tim || query['trang-thai'] || query.loai || query['don-vi'] || query.xa);
  return (
    <form method="get" action={to.desk()} className="mb-4 rounded-lg border border-line bg-raised px-4 pb-1">
      <input type="hidden" name="xem" value={view} />
      <FormPart prefix="filter">
        <div className="grid grid-cols-2 items-end gap-x-3 *:first:col-span-2 xl:*:first:col-span-1 xl:grid-cols-[minmax(14rem,2fr)_repeat(4,minmax(0,1fr))_auto]">
          <TextField name="tim" type="search" label={t('staff:queue.search')} defaultValue={query.tim} />
          <Select name="trang-thai" label={t('staff:queue.state')} defaultValue={query['trang-thai'] ?? ''}>
            <option value="">{t('staff:queue.any')}</option>
            {STATES.filter((state) => state !== 'draft').map((state) => (
              <option key={state} value={state}>
                {t(`petition:state.${state}`)}
              </option>
            ))}
          </Select>
          <Select name="loai" label={t('staff:queue.kind')} defaultValue={query.loai ?? ''}>
            <option value="">{t('staff:queue.any')}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`petition:kind.${kind}`)}
              </option>
            ))}
          </Select>
          {units.length > 1 ? (
            <OneOf name="don-vi" label={t('staff:queue.unit')} chosen={query['don-vi']} choices={units} />
          ) : null}
          <OneOf name="xa" label={t('staff:queue.commune')} chosen={query.xa} choices={communes} />
          <div className="my-3 flex gap-2">
            <Button look="secondary">{t('staff:queue.filter')}</Button>
            {isFiltered ? (
              <ButtonLink look="secondary" href={to.desk({ xem: view })}>
                {t('staff:queue.clear')}
              </ButtonLink>
            ) : null}
          </div>
        </div>
      </FormPart>
    </form>
  );
}

function OneOf(props: { name: string; label: string; chosen: number | undefined; choices: readonly Named[] }) {
  const { name, label, chosen, choices } = props;
  const { t } = useWords();
  return (
    <Select name={name} label={label} defaultValue={chosen ?? ''}>
      <option value="">{t('staff:queue.any')}</option>
      {choices.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Select>
  );
}
