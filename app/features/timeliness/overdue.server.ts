// For how long something is overdue, as the days on which it was due: what a list can be restricted by.
import { addDays, type Day } from '../../domain/deadline-day.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../domain/working-calendar.ts';
import { OVERDUE_SPANS, type OverdueFor } from '../figures/types.ts';

const BEGINNING: Day = '0001-01-01';

const mostOf = (code: OverdueFor['code'] | undefined): number => Number(/-(\d+)$/.exec(code ?? '-0')?.[1] ?? Infinity);

/** The first and the last day that something was due which is overdue for so many working days; today itself, past its hour, is the least. */
export function dueWithin(span: OverdueFor['code'], today: Day, calendar: WorkingCalendar): { from: Day; to: Day } {
  const most = mostOf(span);
  const before = OVERDUE_SPANS[OVERDUE_SPANS.indexOf(span) - 1];
  const to = before ? addDays(dueWithin(before, today, calendar).from, -1) : today;
  if (most === Infinity) return { from: BEGINNING, to };
  let from = to;
  while (workingDaysBetween(calendar, addDays(from, -1), today) <= most) from = addDays(from, -1);
  return { from, to };
}
