// For how long the overdue are overdue.
import { type WorkingCalendar, workingDaysBetween } from '../../domain/working-calendar.ts';
import { OVERDUE_SPANS, type OverdueFor } from './types.ts';

const LONGEST = { '1-5': 5, '6-10': 10, '11-30': 30, '31+': Number.POSITIVE_INFINITY } as const;

/** In working days. What was due on a Friday is not one working day late on Saturday: it counts among the first. */
export function overdueSpan(dueDay: string, today: string, calendar: WorkingCalendar): OverdueFor['code'] {
  const late = workingDaysBetween(calendar, dueDay, today);
  return OVERDUE_SPANS.find((span) => late <= LONGEST[span])!;
}

export function overdueFor(
  rows: readonly { dueDay: string; n: number }[],
  today: string,
  calendar: WorkingCalendar,
): OverdueFor[] {
  const counts = new Map(OVERDUE_SPANS.map((code) => [code, 0]));
  for (const [dueDay, due] of Map.groupBy(rows, (row) => row.dueDay)) {
    const code = overdueSpan(dueDay, today, calendar);
    counts.set(code, counts.get(code)! + due.reduce((sum, { n }) => sum + n, 0));
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}
