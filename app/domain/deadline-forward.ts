// Counting forward in days: working days one by one; calendar days, months and years in one stride; pauses taken out of both.
import { addDays, addMonths, type Day, daysBetween } from './deadline-day.ts';
import { type Limit, type Pause, pausedDays } from './deadline-limit.ts';
import type { StepList } from './deadline-steps.ts';
import { nextWorkingDay, type WorkingCalendar, workingDaysBetween } from './working-calendar.ts';

interface DayCount {
  receivedDay: Day;
  limit: Limit;
  calendar: WorkingCalendar;
  pauses: readonly Pause[];
  asOf?: Date;
  steps: StepList;
}

/** How far the count has come: `left` days are still to be counted after the end of `day`. */
interface Progress {
  day: Day;
  left: number;
}

/** The last day of the limit, always a working day. Adds its steps. */
export function countDays({ receivedDay, limit, calendar, pauses, asOf, steps }: DayCount): Day {
  const inWorkingDays = limit.unit === 'working_day';
  steps.add({ kind: 'first_day_excluded', day: receivedDay });
  const total = inWorkingDays ? limit.amount : lengthInDays(receivedDay, limit, steps);
  const elapse = (progress: Progress, until?: Day) =>
    inWorkingDays
      ? elapseWorkingDays(progress, until, total, calendar, steps)
      : elapseCalendarDays(progress, until, total, steps);

  let progress: Progress = { day: receivedDay, left: total };
  for (const pause of pausedDays(pauses, receivedDay, asOf)) {
    progress = elapse(progress, pause.from);
    const hadEnded = progress.left === 0 && nextWorkingDay(calendar, progress.day) < pause.from;
    if (hadEnded) break;
    const lost = inWorkingDays ? workingDaysBetween(calendar, pause.from, pause.to) : daysBetween(pause.from, pause.to);
    if (lost === 0) continue;
    steps.add({ kind: 'paused', day: pause.from, to: pause.to, n: lost });
    progress = { day: pause.to, left: progress.left };
  }
  return endOnWorkingDay(elapse(progress).day, calendar, steps);
}

/** Months and years end on the corresponding day (Bộ luật Dân sự 2015, Điều 148 khoản 3, 4); as days, so that a pause can be taken out. */
function lengthInDays(start: Day, { amount, unit }: Limit, steps: StepList): number {
  if (unit !== 'month' && unit !== 'year') return amount;
  const end = addMonths(start, unit === 'year' ? amount * 12 : amount);
  const hasNoSuchDay = end.slice(8) !== start.slice(8);
  steps.add({ kind: hasNoSuchDay ? 'month_end' : 'corresponding_day', day: end, n: amount, unit });
  return daysBetween(start, end);
}

function elapseCalendarDays({ day, left }: Progress, until: Day | undefined, total: number, steps: StepList): Progress {
  const days = until === undefined ? left : Math.min(left, daysBetween(day, until));
  const end = addDays(day, days);
  if (days > 0)
    steps.add({ kind: 'counted', day: addDays(day, 1), to: end, n: total - left + days, unit: 'calendar_day' });
  return { day: end, left: left - days };
}

function elapseWorkingDays(
  { day, left }: Progress,
  until: Day | undefined,
  total: number,
  calendar: WorkingCalendar,
  steps: StepList,
): Progress {
  while (left > 0 && (until === undefined || day < until)) {
    day = addDays(day, 1);
    steps.noteUnconfirmed(calendar, day);
    if (!calendar.isWorkingDay(day)) {
      steps.skip(calendar, day);
      continue;
    }
    left -= 1;
    const name = calendar.workedSwap(day);
    if (name) steps.add({ kind: 'worked_swap', day, n: total - left, unit: 'working_day', name });
    else steps.add({ kind: 'counted', day, n: total - left, unit: 'working_day' });
  }
  return { day, left };
}

/** Bộ luật Dân sự 2015, Điều 148 khoản 5. */
function endOnWorkingDay(day: Day, calendar: WorkingCalendar, steps: StepList): Day {
  const end = nextWorkingDay(calendar, day);
  for (let off = day; off < end; off = addDays(off, 1)) steps.skip(calendar, off);
  steps.noteUnconfirmed(calendar, end);
  if (end !== day) steps.add({ kind: 'rolled_forward', day: end });
  return end;
}
