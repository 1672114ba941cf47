// Gathers what a period's figures are made of: groups of counts and working days, refusals, what is overdue and for how long.
import { type Period as Asked, countedRows, overdueRows } from '#db/figures.ts';
import { addCounts, addDays, type Groups, groupsOf, noGroups } from '../../domain/figure-groups.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../domain/working-calendar.ts';
import { OVERDUE_SPANS, type OverdueFor } from './types.ts';

export interface Gathered {
  groups: Groups;
  refusals: Refused[];
  overdueFor: OverdueFor[];
}

export interface Refused {
  reasonId: number;
  unitId: number;
  n: number;
}

export async function gather(period: Asked, today: string, calendar: WorkingCalendar): Promise<Gathered> {
  const [counted, overdue] = await Promise.all([countedRows(period), overdueRows(period, today)]);
  const groups = noGroups();
  const refusals: Refused[] = [];
  for (const { answerDays, contactDays, reason, ...row } of counted) {
    for (const group of groupsOf(groups, row)) {
      addCounts(group, row);
      if (answerDays !== null) addDays(group, 'answer', answerDays, row.answered);
      if (contactDays !== null) addDays(group, 'contact', contactDays, row.received);
    }
    if (reason !== null) refusals.push({ reasonId: reason, unitId: row.unit, n: row.refused });
  }
  for (const { n, ...row } of overdue) for (const group of groupsOf(groups, row)) group.counts.overdue += n;
  return { groups, refusals, overdueFor: overdueFor(overdue, today, calendar) };
}

const LONGEST = { '1-5': 5, '6-10': 10, '11-30': 30, '31+': Number.POSITIVE_INFINITY } as const;

/** A day late on a weekend is no working day late yet: it counts among the first. */
function overdueFor(
  rows: readonly { dueDay: string; n: number }[],
  today: string,
  calendar: WorkingCalendar,
): OverdueFor[] {
  const counts = new Map(OVERDUE_SPANS.map((code) => [code, 0]));
  const perDay = new Map<string, number>();
  for (const { dueDay, n } of rows) perDay.set(dueDay, (perDay.get(dueDay) ?? 0) + n);
  for (const [dueDay, n] of perDay) {
    const late = workingDaysBetween(calendar, dueDay, today);
    const code = OVERDUE_SPANS.find((span) => late <= LONGEST[span])!;
    counts.set(code, counts.get(code)! + n);
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}
