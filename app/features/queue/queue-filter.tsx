// The filter of the queue. It is sent as a form and not by the address: what is searched for may be somebody's name.
import type { ReactNode } from 'react';
import { HOT_MARKS, MANY_PEOPLE } from '../../domain/hot-spot.ts';
import { CHANNELS, KINDS, STATES } from '../../domain/petition.ts';
import { DUE_WINDOWS, ORDERS } from '../../domain/queue.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, ButtonLink, FormPart, Select, TextField } from '../../ui/form.tsx';
import { NOBODY, type QueueQuery } from './forms.ts';
import type { QueuePage } from './types.ts';

export interface Named {
  id: number;
  name: string;
}

/** What there is to choose from; a list of one is not asked about. */
export interface FilterChoices {
  units: Named[];
  communes: Named[];
  fields: Named[];
  tags: Named[];
  colleagues: Named[];
  me: number;
  other: number | null;
}

const MORE = ['don-vi', 'xa', 'linh-vuc', 'kenh', 'nhan', 'nong', 'nguoi', 'han', 'tu-ngay', 'den-ngay'] as const;

interface FilterProps {
  queue: QueuePage;
  query: Partial<QueueQuery>;
  choices: FilterChoices;
}

export function QueueFilter({ queue, query, choices }: FilterProps) {
  const { t, to } = useWords();
  const { view, words } = queue;
  const isFurther = MORE.some((name) => query[name] !== undefined);
  const isFiltered = isFurther || [query.tim, query.ma, query['trang-thai'], query.loai].some(Boolean);
  return (
    <form method="post" action={to.deskForm()} className="mb-4 rounded-lg border border-line bg-raised px-4 pb-1">
      <input type="hidden" name="viec" value="loc" />
      <input type="hidden" name="xem" value={view} />
      <FormPart prefix="filter">
        <div className="grid grid-cols-2 items-end gap-x-3 *:first:col-span-2 xl:grid-cols-[minmax(11rem,1.5fr)_repeat(3,minmax(0,1fr))_auto] xl:*:first:col-span-1">
          <TextField
            name="tim"
            type="search"
            autoComplete="off"
            maxLength={200}
            label={t('queue:filter.search')}
            defaultValue={words ?? query.ma}
            hint={query.tim && !words ? t('queue:filter.forgotten') : undefined}
            data-key="/"
          />
          <OneOf name="trang-thai" label="state" chosen={query['trang-thai']}>
            {STATES.filter((state) => state !== 'draft').map((state) => (
              <option key={state} value={state}>
                {t(`petition:state.${state}`)}
              </option>
            ))}
          </OneOf>
          <OneOf name="loai" label="kind" chosen={query.loai}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`petition:kind.${kind}`)}
              </option>
            ))}
          </OneOf>
          <Select name="thu-tu" label={t('queue:order.label')} defaultValue={queue.order}>
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(`queue:order.${order}`)}
              </option>
            ))}
          </Select>
          <div className="my-3 flex gap-2">
            <Button look="secondary">{t('queue:filter.submit')}</Button>
            {isFiltered ? (
              <ButtonLink look="secondary" href={to.desk({ xem: view, 'thu-tu': query['thu-tu'] })}>
                {t('queue:filter.clear')}
              </ButtonLink>
            ) : null}
          </div>
        </div>
        <details open={isFurther}>
          <summary className="inline-flex min-h-9 items-center font-semibold text-accent">
            {t('queue:filter.more')}
          </summary>
          <Further query={query} choices={choices} />
        </details>
      </FormPart>
    </form>
  );
}

function Further({ query, choices }: Omit<FilterProps, 'queue'>) {
  const { t } = useWords();
  const { units, communes, fields, tags, colleagues, me, other } = choices;
  return (
    <div className="grid grid-cols-2 items-end gap-x-3 sm:grid-cols-3 xl:grid-cols-5">
      {units.length > 1 ? (
        <OneOf name="don-vi" label="unit" chosen={query['don-vi']}>
          <Options of={units} />
        </OneOf>
      ) : null}
      <OneOf name="nguoi" label="assignee" chosen={query.nguoi}>
        <option value={NOBODY}>{t('queue:filter.nobody')}</option>
        <option value={me}>{t('queue:filter.me')}</option>
        <Options of={colleagues} />
        {other === null ? null : <option value={other}>{t('queue:filter.other')}</option>}
      </OneOf>
      <OneOf name="xa" label="commune" chosen={query.xa}>
        <Options of={communes} />
      </OneOf>
      <OneOf name="linh-vuc" label="field" chosen={query['linh-vuc']}>
        <Options of={fields} />
      </OneOf>
      {tags.length > 0 ? (
        <OneOf name="nhan" label="tag" chosen={query.nhan}>
          <Options of={tags} />
        </OneOf>
      ) : null}
      <OneOf name="nong" label="mark" chosen={query.nong}>
        {HOT_MARKS.map((mark) => (
          <option key={mark} value={mark}>
            {t(`queue:mark.${mark}`, { count: MANY_PEOPLE })}
          </option>
        ))}
      </OneOf>
      <OneOf name="kenh" label="channel" chosen={query.kenh}>
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {t(`petition:channel.${channel}`)}
          </option>
        ))}
      </OneOf>
      <OneOf name="han" label="due" chosen={query.han}>
        {DUE_WINDOWS.map((window) => (
          <option key={window} value={window}>
            {t(`queue:window.${window}`)}
          </option>
        ))}
      </OneOf>
      <TextField name="tu-ngay" type="date" label={t('queue:filter.from')} defaultValue={query['tu-ngay']} />
      <TextField name="den-ngay" type="date" label={t('queue:filter.to')} defaultValue={query['den-ngay']} />
    </div>
  );
}

interface OneOfProps {
  name: (typeof MORE)[number] | 'trang-thai' | 'loai';
  label: 'state' | 'kind' | 'unit' | 'assignee' | 'commune' | 'field' | 'tag' | 'mark' | 'channel' | 'due';
  chosen: string | number | undefined;
  children: ReactNode;
}

function OneOf({ name, label, chosen, children }: OneOfProps) {
  const { t } = useWords();
  return (
    <Select name={name} label={t(`queue:filter.${label}`)} defaultValue={chosen ?? ''}>
      <option value="">{t('queue:filter.any')}</option>
      {children}
    </Select>
  );
}

const Options = ({ of }: { of: readonly Named[] }) =>
  of.map((one) => (
    <option key={one.id} value={one.id}>
      {one.name}
    </option>
  ));
