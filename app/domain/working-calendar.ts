// The working calendar: which days and hours an office works, and why it does not work on the others.
import { addDays, type Day, dayOf, instantAt, minuteOfDay, weekdayOf } from './deadline-day.ts';

/**
 * What a row says about its day (Bộ luật Lao động 2019, Điều 111, 112; notices on swapped days). `holiday`, `make_up` and `swap_off`
 * are days off; `swap_work` is a weekend day worked for a day off. The others are announced but not decided: they do not count.
 */
export const CALENDAR_KINDS = [
  'holiday',
  'make_up',
  'swap_off',
  'swap_work',
  'holiday_expected',
  'holiday_PROPOSED',
  'make_up_PROPOSED',
  'swap_off_PROPOSED',
  'swap_work_PROPOSED',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** One row of the calendar as it is stored. */
export interface CalendarRow {
  date: Day;
  kind: string;
  name: string;
  basis: string;
  confidence: string;
}

/** One stretch of an office's day: weekday 1 (Monday) to 7 (Sunday), 'HH:MM' to 'HH:MM'. */
export interface WorkingHours {
  weekday: number;
  opensAt: string;
  closesAt: string;
}

/** Monday to Friday 07:30–11:30 and 13:30–17:00: the provincial default, to be confirmed by the province's own decision. */
export const USUAL_WORKING_HOURS: readonly WorkingHours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opensAt: '07:30', closesAt: '11:30' },
  { weekday, opensAt: '13:30', closesAt: '17:00' },
]);

/** Why nobody works on a day. */
export type DayOff = { why: 'weekend' } | { why: 'holiday'; name: string; basis: string };

export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean;
  /** Why this is not a working day; null when it is one. A holiday that falls on a weekend is named as the holiday. */
  dayOff(day: Day): DayOff | null;
  /** The weekend day is worked in place of a day off: the name of the swap; null on every other day. */
  workedSwap(day: Day): string | null;
  /** What is proposed or expected for this day but not decided, and therefore not counted. */
  unconfirmed(day: Day): CalendarRow | null;
  /** The years from one day to another of which nothing is decided yet: their dates are counted with weekends alone. */
  unknownYears(from: Day, to: Day): number[];
  /** The stretches of working time of a day, in order; none on a day off. */
  workingTime(day: Day): readonly { from: Date; to: Date }[];
  isWorkingTime(instant: Date): boolean;
  /**
   * The day on which something that arrives at this instant counts as received, for limits in working days. Before opening and
   * over lunch it is received that day; after closing, on a weekend or on a holiday it is received on the next working day.
   */
  receivedDay(instant: Date): Day;
}

/** Builds the calendar from stored rows. Throws a RangeError naming the row whose kind is unknown. */
export function workingCalendar(rows: readonly CalendarRow[], hours = USUAL_WORKING_HOURS): WorkingCalendar {
  const daysOff = new Map<Day, DayOff>();
  const swaps = new Map<Day, string>();
  const undecided = new Map<Day, CalendarRow>();
  const decidedYears = new Set<number>();
  for (const row of rows) {
    if (!isCalendarKind(row.kind)) throw new RangeError(`Calendar ${row.date}: unknown kind "${row.kind}"`);
    if (row.kind === 'holiday_expected' || row.kind.endsWith('_PROPOSED')) {
      undecided.set(row.date, row);
      continue;
    }
    decidedYears.add(yearOf(row.date));
    if (row.kind === 'swap_work') swaps.set(row.date, row.name);
    else daysOff.set(row.date, { why: 'holiday', name: row.name, basis: row.basis });
  }

  const dayOff = (day: Day): DayOff | null =>
    daysOff.get(day) ?? (weekdayOf(day) >= 6 && !swaps.has(day) ? { why: 'weekend' } : null);
  const isWorkingDay = (day: Day) => dayOff(day) === null;
  const hoursOfWeekday = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const own = hours.filter((stretch) => stretch.weekday === weekday);
    // A worked Saturday has no hours of its own: it is worked like the weekday it stands for.
    const stretches = own.length > 0 ? own : hours.filter((stretch) => stretch.weekday === 1);
    return stretches.toSorted((one, other) => minutesOf(one.opensAt) - minutesOf(other.opensAt));
  });
  const hoursOf = (day: Day): readonly WorkingHours[] =>
    isWorkingDay(day) ? (hoursOfWeekday[weekdayOf(day) - 1] ?? []) : [];
  const isDuring = (minute: number, { opensAt, closesAt }: WorkingHours) =>
    minute >= minutesOf(opensAt) && minute < minutesOf(closesAt);

  const calendar: WorkingCalendar = {
    dayOff,
    isWorkingDay,
    workedSwap: (day) => (isWorkingDay(day) ? (swaps.get(day) ?? null) : null),
    unconfirmed: (day) => undecided.get(day) ?? null,
    unknownYears: (from, to) => {
      const [first, last] = [from, to].map(yearOf).sort((one, other) => one - other) as [number, number];
      return Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((year) => !decidedYears.has(year));
    },
    workingTime: (day) =>
      hoursOf(day).map(({ opensAt, closesAt }) => ({ from: instantAt(day, opensAt), to: instantAt(day, closesAt) })),
    isWorkingTime: (instant) => hoursOf(dayOf(instant)).some((stretch) => isDuring(minuteOfDay(instant), stretch)),
    receivedDay: (instant) => {
      const day = dayOf(instant);
      const closing = hoursOf(day).at(-1)?.closesAt ?? '24:00';
      return nextWorkingDay(calendar, minuteOfDay(instant) < minutesOf(closing) ? day : addDays(day, 1));
    },
  };
  return calendar;
}

export const isCalendarKind = (text: string): text is CalendarKind =>
  (CALENDAR_KINDS as readonly string[]).includes(text);

/** This day if it is worked, else the first working day after it. */
export const nextWorkingDay = (calendar: WorkingCalendar, day: Day): Day => nearestWorkingDay(calendar, day, 1);

/** This day if it is worked, else the last working day before it. */
export const previousWorkingDay = (calendar: WorkingCalendar, day: Day): Day => nearestWorkingDay(calendar, day, -1);

/** This instant if the office works, else the moment it next opens. */
export function nextWorkingTime(calendar: WorkingCalendar, instant: Date): Date {
  for (let day = nextWorkingDay(calendar, dayOf(instant)); ; day = nextWorkingDay(calendar, addDays(day, 1))) {
    const stretch = calendar.workingTime(day).find(({ to }) => to > instant);
    if (stretch) return stretch.from > instant ? stretch.from : instant;
  }
}

/** How many working days lie after `after`, up to and with `upTo`; 0 when `upTo` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, after: Day, upTo: Day): number {
  let days = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) days += 1;
  return days;
}

function nearestWorkingDay(calendar: WorkingCalendar, day: Day, direction: 1 | -1): Day {
  let nearest = day;
  for (let tries = 0; tries < 366; tries += 1) {
    if (calendar.isWorkingDay(nearest)) return nearest;
    nearest = addDays(nearest, direction);
  }
  throw new RangeError(`The calendar has no working day within a year of ${day}`);
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
