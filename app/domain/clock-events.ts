// What happens to a date while nobody acts: soon due, due, overdue, escalated; always at a moment when offices work.
import { addDays, type Day, dayOf } from './deadline-day.ts';
import { DUE_SOON_WORKING_DAYS } from './deadline-timeliness.ts';
import { nextWorkingDay, nextWorkingTime, previousWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** In the order they happen. The portal's own habit, not law. */
export const CLOCK_EVENTS = [
  'due_soon',
  'due',
  'overdue',
  'escalated_head',
  'escalated_supervisor',
  'escalated_chairman',
] as const;
export type ClockEventName = (typeof CLOCK_EVENTS)[number];

/** Working days after the day on which the office finds itself overdue. */
const ESCALATES_AFTER = { overdue: 0, escalated_head: 1, escalated_supervisor: 3, escalated_chairman: 5 } as const;

export interface ClockEvent {
  event: ClockEventName;
  at: Date;
}

/** A date that runs. */
export interface RunningDate {
  startedAt: Date;
  dueDay: Day;
  /** The last instant that is in time. */
  dueAt: Date;
  /** The number of its limit is not certain: the office hears of it, nobody above does. */
  isUncertain?: boolean;
}

/**
 * When this happens to a date: at opening time of a working day, so that nothing escalates at midnight or on a weekend; for a limit
 * in working hours the office finds itself overdue at the very moment, or when it next opens.
 */
export function momentOf(event: ClockEventName, { dueDay, dueAt }: RunningDate, calendar: WorkingCalendar): Date {
  if (event === 'due') return openingOf(dueDay, calendar);
  if (event === 'due_soon') return openingOf(stepBack(dueDay, DUE_SOON_WORKING_DAYS, calendar), calendar);
  const overdue = nextWorkingTime(calendar, new Date(dueAt.getTime() + 1));
  const days = ESCALATES_AFTER[event];
  return days === 0 ? overdue : openingOf(stepOn(dayOf(overdue), days, calendar), calendar);
}

/** Everything that will happen to a date, in order; what would lie before its own start is left out. */
export function eventsOf(date: RunningDate, calendar: WorkingCalendar): ClockEvent[] {
  const events = CLOCK_EVENTS.filter((event) => !date.isUncertain || !event.startsWith('escalated'));
  return events
    .map((event) => ({ event, at: momentOf(event, date, calendar) }))
    .filter(({ at }) => at > date.startedAt);
}

/** The first thing that happens to a date after `done`; null when everything has. */
export const nextEventOf = (
  date: RunningDate,
  done: readonly ClockEventName[],
  calendar: WorkingCalendar,
): ClockEvent | null => firstAfter(done, eventsOf(date, calendar));

/** The same among events that have been worked out already. */
export function firstAfter(done: readonly ClockEventName[], events: readonly ClockEvent[]): ClockEvent | null {
  const last = Math.max(-1, ...done.map((event) => CLOCK_EVENTS.indexOf(event)));
  return events.find(({ event }) => CLOCK_EVENTS.indexOf(event) > last) ?? null;
}

const openingOf = (day: Day, calendar: WorkingCalendar): Date => {
  const [first] = calendar.workingTime(nextWorkingDay(calendar, day));
  if (!first) throw new RangeError(`The office has no hours on ${day}`);
  return first.from;
};

function stepBack(day: Day, days: number, calendar: WorkingCalendar): Day {
  let back = day;
  for (let n = 0; n < days; n++) back = previousWorkingDay(calendar, addDays(back, -1));
  return back;
}

function stepOn(day: Day, days: number, calendar: WorkingCalendar): Day {
  let on = day;
  for (let n = 0; n < days; n++) on = nextWorkingDay(calendar, addDays(on, 1));
  return on;
}
