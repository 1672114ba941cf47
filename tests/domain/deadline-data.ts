// What the deadline tests read: the limits and the calendar as they are shipped, and two sets of dates that nobody here computed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type DeadlinePolicy, policyByCode, readCalendarDay, readPolicy, type TextRow } from '#app/domain/deadline.ts';
import { type CalendarRow, workingCalendar } from '#app/domain/working-calendar.ts';

const rowsOf = (path: string): TextRow[] =>
  parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'), { columns: true });

export const policyRows = rowsOf('../../db/seed/files/deadlines.csv');
export const policies: DeadlinePolicy[] = policyRows.map(readPolicy);
export const calendarRows: CalendarRow[] = rowsOf('../../db/seed/files/holidays.csv').map(readCalendarDay);
export const calendar = workingCalendar(calendarRows);

/** Due dates set by hand from the law's text and the official calendar, before any program computed them. */
export const vectors = rowsOf('./deadline_vectors.csv');
/** Real reflections with the due date the province of Huế published (tuongtac.hue.gov.vn; the page stands in `source`). */
export const realCases = rowsOf('./sla_real_cases.csv');

/** A shipped limit by its code. */
export function policy(code: string) {
  const found = policyByCode(policies, code);
  if (!found) throw new Error(`No countable limit ${code}`);
  return found;
}

/** An instant in Việt Nam time: at('2026-10-04', '20:57'). */
export const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+07:00`);

/** The calendar with more rows in it. */
export const withDays = (...days: [date: string, kind: string, name: string][]) =>
  workingCalendar([
    ...calendarRows,
    ...days.map(([date, kind, name]) => ({ date, kind, name, basis: 'test', confidence: 'test' })),
  ]);
