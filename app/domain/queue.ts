// The views of the officers' queue, its orders and columns, and how far ahead its windows of time look.
import { addDays, type Day } from './deadline-day.ts';
import { DUE_SOON_WORKING_DAYS } from './deadline-timeliness.ts';
import type { Role } from './petition.ts';
import { nextWorkingDay, type WorkingCalendar } from './working-calendar.ts';

export const VIEWS = [
  'waiting',
  'information',
  'mine',
  'unit',
  'unassigned',
  'today',
  'soon',
  'overdue',
  'returned',
  'approval',
  'reopened',
  'parts',
  'chairman',
  'all',
] as const;
export type View = (typeof VIEWS)[number];

/** A case that units have given back this often is in nobody's hands. The indexes of the queue say it too (db/schema/petitions.ts). */
export const RETURNS_THAT_COUNT = 2;

/** Counts go so far and then say "more than": an officer who has more than this does not plan by the number. */
export const COUNT_AT_MOST = 1_000;

export const ORDERS = ['due', 'received', 'moved'] as const;
export type Order = (typeof ORDERS)[number];

/** What a line of the queue can show beside the case itself. */
export const COLUMNS = [
  'state',
  'due',
  'unit',
  'assignee',
  'place',
  'field',
  'tags',
  'received',
  'channel',
  'moved',
] as const;
export type Column = (typeof COLUMNS)[number];
export const FIRST_COLUMNS: readonly Column[] = ['state', 'due', 'unit'];
export const COLUMNS_AT_MOST = 5;

/** Windows of the next date: behind, or so many days ahead. */
export const DUE_WINDOWS = ['late', 'today', 'week', 'month', 'none'] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];
const DAYS_AHEAD: Partial<Record<DueWindow, number>> = { today: 0, week: 7, month: 30 };

/** The last calendar day of a window that looks ahead; null for one that does not. */
export function lastDayOf(window: DueWindow, today: Day): Day | null {
  const days = DAYS_AHEAD[window];
  return days === undefined ? null : addDays(today, days);
}

/** What the queue shows to whom when nothing was chosen. */
export const firstView = (role: Role): View => (role === 'intake' ? 'waiting' : 'unit');

/** The last day that still is "soon": what is due then has as many working days left as the habit says. */
export function soonUntil(today: Day, calendar: WorkingCalendar, soon = DUE_SOON_WORKING_DAYS): Day {
  let day = today;
  for (let n = 0; n < soon; n++) day = nextWorkingDay(calendar, addDays(day, 1));
  return day;
}
