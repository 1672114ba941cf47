// The views of the officers' queue, and how far ahead "soon due" looks.
import { addDays, type Day } from './deadline-day.ts';
import { DUE_SOON_WORKING_DAYS } from './deadline-timeliness.ts';
import type { Role } from './petition.ts';
import { nextWorkingDay, type WorkingCalendar } from './working-calendar.ts';

export const VIEWS = [
  'waiting',
  'information',
  'mine',
  'unit',
  'soon',
  'overdue',
  'returned',
  'approval',
  'reopened',
  'all',
] as const;
export type View = (typeof VIEWS)[number];

/** What the queue shows to whom when nothing was chosen. */
export const firstView = (role: Role): View => (role === 'intake' ? 'waiting' : 'unit');

/** The last day that still is "soon": what is due then has as many working days left as the habit says. */
export function soonUntil(today: Day, calendar: WorkingCalendar, soon = DUE_SOON_WORKING_DAYS): Day {
  let day = today;
  for (let n = 0; n < soon; n++) day = nextWorkingDay(calendar, addDays(day, 1));
  return day;
}
