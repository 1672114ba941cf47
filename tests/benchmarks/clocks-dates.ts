// The dates the benchmark of clocks works with: a limit of seven working days over a stretch without holidays.
import { addDays, type Day, type Limit } from '#app/domain/deadline.ts';
import type { WorkingCalendar } from '#app/domain/working-calendar.ts';

export { nextEventOf } from '#app/domain/clock-events.ts';
export { addDays, countDeadline, type Day } from '#app/domain/deadline.ts';
export type { WorkingCalendar } from '#app/domain/working-calendar.ts';

export const policyOf = (): Limit => ({ amount: 7, unit: 'working_day' });

/** So many working days in a row, from a Monday in September 2026 on. */
export function startDays(count: number, calendar: WorkingCalendar): Day[] {
  const days: Day[] = [];
  for (let day = '2026-09-07'; days.length < count; day = addDays(day, 1))
    if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}
