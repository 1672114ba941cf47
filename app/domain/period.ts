// The period that figures are asked for: days, both included; what an address may say and what it may not.
import { addDays, type Day, dayOf, isDay, laterOf } from './deadline-day.ts';

/** Days 'YYYY-MM-DD', both included. */
export interface Period {
  from: Day;
  to: Day;
}

/** As they are typed; '' or null for what is not said. */
export interface PeriodAsked {
  year?: string | null;
  from?: string | null;
  to?: string | null;
}

export type PeriodRefusal = 'yearWrong' | 'dayWrong' | 'fromAfterTo' | 'tooLong';

/** More is never asked for by a person, and would make a page without end. */
const MOST_YEARS = 30;

export const yearPeriod = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

export function monthPeriod(month: string): Period {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
}

/**
 * Two days, or a year, or this year. One day alone: from it until today, or from the first of its year up to it. Days go before the
 * year when an address says both.
 */
export function readPeriod(
  { year, from, to }: PeriodAsked,
  now: Date,
): { ok: true; period: Period } | { ok: false; why: PeriodRefusal } {
  if (!from && !to) {
    const asked = year || dayOf(now).slice(0, 4);
    return /^[12]\d{3}$/.test(asked)
      ? { ok: true, period: yearPeriod(Number(asked)) }
      : { ok: false, why: 'yearWrong' };
  }
  if ((from && !isDay(from)) || (to && !isDay(to))) return { ok: false, why: 'dayWrong' };
  const period = { from: from || `${to!.slice(0, 4)}-01-01`, to: to || dayOf(now) };
  if (period.from > period.to) return { ok: false, why: 'fromAfterTo' };
  if (yearOf(period.to) - yearOf(period.from) >= MOST_YEARS) return { ok: false, why: 'tooLong' };
  return { ok: true, period };
}

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The year that the period is, from its first day to its last; null when it is something else. */
export function wholeYear({ from, to }: Period): number | null {
  const year = yearOf(from);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}

/** The months 'YYYY-MM' that the period touches, in order. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months;
}

/** Whether all of the month 'YYYY-MM' is in the period and past: of any other one nothing may be called low. */
export const isWholeMonth = (month: string, { from, to }: Period, today: Day): boolean => {
  const { from: first, to: last } = monthPeriod(month);
  return from <= first && last <= to && last < today;
};

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** How a period is put together of what is kept and what has to be counted. */
export interface Assembly {
  /** Years and months, which add up to `months`. */
  spans: string[];
  /** The months of receipt whose sums are kept. */
  months: string[];
  /** Days outside of them. */
  counted: Period[];
}

/** Kept sums exist of whole months and years, but not of the spans that are `unfilled`. */
export function assemblyOf(period: Period, unfilled: ReadonlySet<string>): Assembly {
  const months: string[] = [];
  const counted: Period[] = [];
  for (const month of monthsOf(period)) {
    const [first, last] = [`${month}-01`, addDays(`${nextMonth(month)}-01`, -1)];
    if (period.from <= first && last <= period.to && !unfilled.has(month)) months.push(month);
    else counted.push({ from: laterOf(first, period.from), to: period.to < last ? period.to : last });
  }
  const perYear = Map.groupBy(months, (month) => month.slice(0, 4));
  const spans = [...perYear].flatMap(([year, some]) => (some.length === 12 && !unfilled.has(year) ? [year] : some));
  return { spans, months, counted };
}
