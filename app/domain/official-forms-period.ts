// The periods of official reports as days: a month, a quarter, six or nine months, a year, cut off on a day of the last month.
import { addDays, type Day } from './deadline-day.ts';

/** `days`: any first and last day. */
export const REPORT_PERIODS = ['month', 'quarter', 'half', 'nineMonths', 'year', 'days'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** How many there are in a year: only what comes several times needs its ordinal. */
export const ORDINALS: Record<Exclude<ReportPeriod, 'days'>, number> = {
  month: 12,
  quarter: 4,
  half: 1,
  nineMonths: 1,
  year: 1,
};
const LAST_MONTH = { month: 1, quarter: 3, half: 6, nineMonths: 9, year: 12 };

/** "Quý III năm 2026": which of them, in which year. */
export interface NamedPeriod {
  period: Exclude<ReportPeriod, 'days'>;
  year: number;
  ordinal: number;
}

export interface Span {
  from: Day;
  to: Day;
}

/**
 * The days of a period. `cutOff`: the day of its last month on which it ends, and after which the next one begins (the year's first one
 * begins in December before); 0: whole calendar months.
 */
export function daysOf({ period, year, ordinal }: NamedPeriod, cutOff: number): Span {
  const last = period === 'month' || period === 'quarter' ? LAST_MONTH[period] * ordinal : LAST_MONTH[period];
  const months = LAST_MONTH[period];
  if (cutOff === 0) return { from: dayIn(year, last - months + 1, 1), to: addDays(dayIn(year, last + 1, 1), -1) };
  return { from: addDays(dayIn(year, last - months, cutOff), 1), to: dayIn(year, last, cutOff) };
}

/** Month 0 is December of the year before, month 13 January of the next. */
function dayIn(year: number, month: number, date: number): Day {
  const first = new Date(Date.UTC(year, month - 1, date));
  return first.toISOString().slice(0, 10);
}
