// Periodic reports that offices owe: the last day they may be sent on, how they stand, and when an office is reminded.
import { addDays, type Day, isDay } from './deadline-day.ts';
import { nextWorkingDay, previousWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/**
 * What is to be sent: the report on grassroots democracy (quy chế dân chủ ở cơ sở) for half a year or a year, the yearly report on
 * dân vận, the file of an office that scored itself, or a form of the law.
 */
export const DUTY_CONTENTS = ['qcdcHalf', 'qcdcYear', 'danVanYear', 'selfScoring', 'officialForm'] as const;
export type DutyContent = (typeof DUTY_CONTENTS)[number];

/** What is written on the portal itself; everything else is sent outside of it and marked here. */
export const WRITTEN_HERE = ['qcdcHalf', 'qcdcYear'] as const satisfies readonly DutyContent[];
export type WrittenContent = (typeof WRITTEN_HERE)[number];
export const isWrittenHere = (content: DutyContent): content is WrittenContent =>
  (WRITTEN_HERE as readonly string[]).includes(content);

/** "Trước ngày 20/5" of every year. */
export interface Before {
  month: number;
  date: number;
}

const two = (number: number) => String(number).padStart(2, '0');
const dayIn = (year: number, { month, date }: Before): Day => `${year}-${two(month)}-${two(date)}`;

/** Whether every year has such a day: 29/2 is none. */
export const isYearly = (before: Before): boolean => isDay(dayIn(2027, before));

/** "Trước ngày 20/5" ends with 19/5. It is not moved when nobody works on it: the documents do not say so. */
export const lastDayOf = (before: Before, year: number): Day => addDays(dayIn(year, before), -1);

export const STANDINGS = ['sent', 'sentLate', 'open', 'overdue'] as const;
/** `open`: not sent, and there is still time. */
export type Standing = (typeof STANDINGS)[number];

export function standingOf(lastDay: Day, sentDay: Day | null, today: Day): Standing {
  if (sentDay !== null) return sentDay <= lastDay ? 'sent' : 'sentLate';
  return today <= lastDay ? 'open' : 'overdue';
}

/** How many of each there are. */
export type StandingCounts = Record<Standing, number>;
export const countStandings = (all: readonly { standing: Standing }[]): StandingCounts =>
  Object.fromEntries(
    STANDINGS.map((one) => [one, all.filter(({ standing }) => standing === one).length]),
  ) as StandingCounts;

/**
 * The day of a reminder, always a working one: so many working days before the last day; 0: on it, or on the working day before it;
 * −1: on the first working day after it, when it is too late.
 */
export function reminderDay(calendar: WorkingCalendar, lastDay: Day, step: number): Day {
  let day = previousWorkingDay(calendar, lastDay);
  for (let left = step; left > 0; left--) day = previousWorkingDay(calendar, addDays(day, -1));
  if (step < 0) day = lastDay;
  for (let left = step; left < 0; left++) day = nextWorkingDay(calendar, addDays(day, 1));
  return day;
}

/** Whoever was not reached for so long after the last reminder is not reminded any more. */
const LAST_STEP_LASTS = 7;

/** The reminder whose day has come and that no later one has replaced; null when it is too early, or long over. */
export function reminderDue(
  calendar: WorkingCalendar,
  lastDay: Day,
  steps: readonly number[],
  today: Day,
): number | null {
  const days = [...steps].sort((a, b) => a - b).map((step) => ({ step, day: reminderDay(calendar, lastDay, step) }));
  const due = days.find(({ day }) => day <= today);
  if (!due || (due === days[0] && today > addDays(due.day, LAST_STEP_LASTS))) return null;
  return due.step;
}

/** The days that a report on the year is about, unless its office says otherwise: from New Year to the last day to send it. */
export const usualPeriod = (lastDay: Day): { from: Day; to: Day } => ({
  from: `${lastDay.slice(0, 4)}-01-01`,
  to: lastDay,
});
