// Counting working hours: from the moment itself, through the office's own hours, to the moment they are used up.
import { addDays, dayOf } from './deadline-day.ts';
import { type Pause, pausedInstants } from './deadline-limit.ts';
import type { StepList } from './deadline-steps.ts';
import type { WorkingCalendar } from './working-calendar.ts';

interface Stretch {
  from: Date;
  to: Date;
}

interface HourCount {
  start: Date;
  amount: number;
  calendar: WorkingCalendar;
  pauses: readonly Pause[];
  asOf?: Date;
  steps: StepList;
}

const MS_PER_HOUR = 3_600_000;

/**
 * The moment the working hours are used up (Bộ luật Dân sự 2015, Điều 147 khoản 1: a limit in hours begins at the moment itself, so
 * no first day is excluded). A pause takes out only the working time it covers. Adds its steps.
 */
export function countWorkingHours({ start, amount, calendar, pauses, asOf, steps }: HourCount): Date {
  const paused = pausedInstants(pauses, asOf);
  const total = amount * MS_PER_HOUR;
  let left = total;
  for (let day = dayOf(start), idle = 0; idle < 366; day = addDays(day, 1)) {
    steps.noteUnconfirmed(calendar, day);
    if (!calendar.isWorkingDay(day)) steps.skip(calendar, day);
    const open = calendar.workingTime(day).flatMap((stretch) => after(start, stretch));
    const counted = paused.reduce((stretches, pause) => stretches.flatMap((stretch) => without(pause, stretch)), open);
    const end = momentUsedUp(left, counted);
    const lost = timeIn(open, end) - timeIn(counted, end);
    if (lost > 0) steps.add({ kind: 'paused', day, n: inHours(lost), unit: 'working_hour' });
    left -= timeIn(counted, end);
    if (counted.length > 0) steps.add({ kind: 'counted', day, n: inHours(total - left), unit: 'working_hour' });
    if (end) return end;
    idle = open.length > 0 ? 0 : idle + 1;
  }
  throw new RangeError(`The calendar has no working hours within a year of ${dayOf(start)}`);
}

const after = (start: Date, { from, to }: Stretch): Stretch[] =>
  to <= start ? [] : [{ from: from > start ? from : start, to }];

const without = (pause: Stretch, { from, to }: Stretch): Stretch[] => {
  if (pause.to <= from || pause.from >= to) return [{ from, to }];
  return [
    { from, to: pause.from },
    { from: pause.to, to },
  ].filter((rest) => rest.from < rest.to);
};

/** The moment at which `milliseconds` of these stretches are used up; null when they do not suffice. */
function momentUsedUp(milliseconds: number, stretches: readonly Stretch[]): Date | null {
  let left = milliseconds;
  for (const { from, to } of stretches) {
    const length = to.getTime() - from.getTime();
    if (left <= length) return new Date(from.getTime() + left);
    left -= length;
  }
  return null;
}

/** Milliseconds in these stretches, up to `until`. */
const timeIn = (stretches: readonly Stretch[], until: Date | null): number =>
  stretches.reduce((sum, { from, to }) => {
    const end = until && until < to ? until : to;
    return sum + Math.max(0, end.getTime() - from.getTime());
  }, 0);

const inHours = (milliseconds: number): number => Math.round(milliseconds / 36_000) / 100;
