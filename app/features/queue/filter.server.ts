// From the address of the queue to the question it asks: the filter, the order, the place.
import type { QueueCursor, QueueFilter, QueueMoment, QueueQuestion, Window } from '#db/queue.ts';
import { searchWords } from '#db/queue-keeping.ts';
import { dayOf, endOfDay, startOfDay } from '../../domain/deadline.ts';
import { reachOf } from '../../domain/permissions.ts';
import { type DueWindow, firstView, lastDayOf, type Order, soonUntil, type View } from '../../domain/queue.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { intakeOffice } from '../organisations/index.server.ts';
import { NOBODY, type QueueQuery } from './forms.ts';

export function momentOf(now: Date, calendar: WorkingCalendar): QueueMoment {
  const today = dayOf(now);
  return { now, today, todayEnds: endOfDay(today), soonEnds: endOfDay(soonUntil(today, calendar)) };
}

/** The chairman's list is for those who watch over the whole province, and for the office that reports to the chairman. */
export async function viewsOf(actor: StaffActor, now: Date): Promise<(view: View) => boolean> {
  const seesAll = reachOf(actor, 'read:petition') === 'province';
  const reports = seesAll || (await intakeOffice(dayOf(now))).id === actor.organisationId;
  return (view) => view !== 'chairman' || reports;
}

export interface Asked {
  question: QueueQuestion;
  /** The words behind the key; null when there is none, or they are forgotten. */
  words: string | null;
}

/** What this address asks of the queue. Words that are forgotten find nothing rather than everything. */
export async function questionOf(actor: StaffActor, query: QueueQuery, moment: QueueMoment): Promise<Asked> {
  const has = await viewsOf(actor, moment.now);
  const words = query.tim ? await searchWords(query.tim, actor.staffId) : null;
  const view = query.xem && has(query.xem) ? query.xem : firstView(actor.as);
  const filter = {
    ...filterOf(query, view, moment),
    ...(words && { words }),
    ...(query.tim && !words && { code: '' }),
  };
  return { question: { filter, sight: actor, moment, order: query['thu-tu'] ?? 'due' }, words };
}

/** The same without a search: of a saved view. */
export function filterOf(query: QueueQuery, view: View, moment: QueueMoment): QueueFilter {
  return {
    view,
    state: query['trang-thai'],
    kind: query.loai,
    unit: query['don-vi'],
    commune: query.xa,
    field: query['linh-vuc'],
    channel: query.kenh,
    tag: query.nhan,
    mark: query.nong,
    assignee: query.nguoi === NOBODY ? null : query.nguoi,
    due: query.han && windowOf(query.han, moment),
    receivedFrom: query['tu-ngay'],
    receivedTo: query['den-ngay'],
    code: query.ma,
  };
}

function windowOf(window: DueWindow, { now }: QueueMoment): Window {
  if (window === 'none') return 'none';
  const last = lastDayOf(window, dayOf(now));
  return last === null ? { from: null, to: now } : { from: startOfDay(dayOf(now)), to: endOfDay(last) };
}

export const placeOf = ({ at, id }: QueueCursor): string => `${at?.getTime() ?? '-'}.${id}`;

export function cursorFrom(text: string | undefined): QueueCursor | null {
  if (!text) return null;
  const [at, id] = text.split('.');
  return { at: at === '-' ? null : new Date(Number(at)), id: Number(id) };
}

/** Where a case stands in this order. */
export function cursorOf(
  line: { id: number; nextDueAt: Date | null; movedAt: Date | null },
  order: Order,
): QueueCursor {
  return { id: line.id, at: order === 'received' ? null : order === 'moved' ? line.movedAt : line.nextDueAt };
}
