// Counting back: the last day on which something may still be done so long before an event.
import { addDays, addMonths, type Day } from './deadline-day.ts';
import type { Limit } from './deadline-limit.ts';
import type { StepList } from './deadline-steps.ts';
import { previousWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/**
 * The event's own day is not counted. A calendar limit that leads to a day off ends on the working day *before*: rolling forward,
 * as Điều 148 khoản 5 does for what follows an event, would leave the citizen less time than the law grants. Adds its steps.
 */
export function countBack(event: Day, { amount, unit }: Limit, calendar: WorkingCalendar, steps: StepList): Day {
  if (unit === 'working_hour') throw new RangeError('A countdown in working hours: no law has one');
  steps.add({ kind: 'first_day_excluded', day: event });
  if (unit === 'working_day') return countWorkingDaysBack(event, amount, calendar, steps);
  const day =
    unit === 'calendar_day' ? addDays(event, -amount) : addMonths(event, unit === 'year' ? -12 * amount : -amount);
  steps.add({ kind: 'counted', day: addDays(event, -1), to: day, n: amount, unit });
  const end = previousWorkingDay(calendar, day);
  for (let off = day; off > end; off = addDays(off, -1)) steps.skip(calendar, off);
  if (end !== day) steps.add({ kind: 'rolled_back', day: end });
  return end;
}

function countWorkingDaysBack(event: Day, amount: number, calendar: WorkingCalendar, steps: StepList): Day {
  let day = event;
  for (let counted = 0; counted < amount; ) {
    day = addDays(day, -1);
    steps.noteUnconfirmed(calendar, day);
    if (!calendar.isWorkingDay(day)) {
      steps.skip(calendar, day);
      continue;
    }
    counted += 1;
    const name = calendar.workedSwap(day);
    if (name) steps.add({ kind: 'worked_swap', day, n: counted, unit: 'working_day', name });
    else steps.add({ kind: 'counted', day, n: counted, unit: 'working_day' });
  }
  return day;
}
