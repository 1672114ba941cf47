// One page of an officer's queue: its lines, the counts of all views, and the case before and behind one.
import { type QueueFilter, queueCounts, queuePage } from '#db/queue.ts';
import { preferenceOf, savedViewsFor } from '#db/queue-keeping.ts';
import { dayOf } from '../../domain/deadline.ts';
import { type Column, FIRST_COLUMNS, VIEWS, type View } from '../../domain/queue.ts';
import type { Language } from '../../i18n/translate.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { undecidedYears, workingCalendar } from '../deadlines/index.server.ts';
import { cursorFrom, cursorOf, filterOf, momentOf, placeOf, questionOf, viewsOf } from './filter.server.ts';
import { columnsIn, type QueueQuery, queueShape } from './forms.ts';
import { rowsOf } from './rows.server.ts';
import type { Neighbours, QueuePage } from './types.ts';

const ROWS = 50;

export async function queueOf(actor: StaffActor, query: QueueQuery, language: Language, now: Date): Promise<QueuePage> {
  const calendar = await workingCalendar();
  const moment = momentOf(now, calendar);
  const { question, words } = await questionOf(actor, query, moment);
  const { filter, order } = question;
  const isBackwards = query.truoc !== undefined;
  const cursor = cursorFrom(query.truoc ?? query.sau);
  const [found, has, saved, preference] = await Promise.all([
    queuePage(question, { cursor, isBackwards }, ROWS + 1),
    viewsOf(actor, now),
    savedViewsFor(actor.staffId, unitsShared(actor)),
    preferenceOf(actor.staffId),
  ]);
  const views = VIEWS.filter(has);
  const kept = saved.map((one) => ({ ...one, query: queueShape.parse(one.view.query) }));
  const filters = Object.fromEntries<QueueFilter>([
    ['here', filter],
    ...views.map((one): [string, QueueFilter] => [one, { view: one }]),
    ...kept.map(({ view, query: asked }): [string, QueueFilter] => [
      `saved${view.id}`,
      filterOf(asked, asked.xem && has(asked.xem) ? asked.xem : 'all', moment),
    ]),
  ]);
  const counted = await queueCounts(filters, actor, moment);
  const hasMore = found.length > ROWS;
  const lines = isBackwards ? found.slice(hasMore ? 1 : 0) : found.slice(0, ROWS);
  const [first, last] = [lines[0], lines.at(-1)];
  const rows = await rowsOf(lines, { actor, order, language, calendar, now });
  const current = kept.find(({ view }) => view.id === query.luu);
  return {
    view: filter.view,
    order,
    columns: shownColumns(current?.view.columns ?? preference?.columns ?? null),
    counts: Object.fromEntries(views.map((view) => [view, counted[view]!])) as Partial<Record<View, number>>,
    saved: kept.map(({ view, owner }) => ({
      id: view.id,
      name: view.name,
      query: view.query,
      count: counted[`saved${view.id}`]!,
      owner: view.staffId === actor.staffId ? null : owner,
    })),
    total: counted.here!,
    rows,
    unknownYears: await undecidedYears(rows.map(({ due }) => ({ from: dayOf(now), to: due?.day ?? null }))),
    words,
    next: last && (isBackwards || hasMore) ? placeOf(cursorOf(last, order)) : null,
    previous: first && cursor && (!isBackwards || hasMore) ? placeOf(cursorOf(first, order)) : null,
  };
}

/** A view shared with a unit is there for its own officers. */
const unitsShared = ({ organisationId }: StaffActor): number[] => [organisationId];

const shownColumns = (kept: readonly string[] | null): Column[] => (kept ? columnsIn(kept) : [...FIRST_COLUMNS]);

/** The columns this address is shown with: those of the saved view it names, else the officer's own. */
export async function columnsOf(actor: StaffActor, { luu }: QueueQuery): Promise<Column[]> {
  const [saved, preference] = await Promise.all([
    luu ? savedViewsFor(actor.staffId, unitsShared(actor)) : [],
    preferenceOf(actor.staffId),
  ]);
  return shownColumns(saved.find(({ view }) => view.id === luu)?.view.columns ?? preference?.columns ?? null);
}

/** The cases around `place` in the queue that this address asks for: what an officer goes on to from a case. */
export async function neighboursOf(
  actor: StaffActor,
  query: QueueQuery,
  place: string,
  now: Date,
): Promise<Neighbours> {
  const moment = momentOf(now, await workingCalendar());
  const { question } = await questionOf(actor, query, moment);
  const cursor = cursorFrom(place);
  const one = async (isBackwards: boolean) => {
    const [line] = await queuePage(question, { cursor, isBackwards }, 1);
    return line ? { code: line.code, place: placeOf(cursorOf(line, question.order)) } : null;
  };
  const [previous, next] = await Promise.all([one(true), one(false)]);
  return { previous, next };
}
