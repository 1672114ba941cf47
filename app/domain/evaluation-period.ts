// The periods of an evaluation: quarters '2026-Q3' and years '2026', their days, and the days on which evaluating is in force.
import type { Day } from './deadline-day.ts';

const QUARTER = /^(20\d\d)-Q([1-4])$/;
const FIRST_DAY = ['01-01', '04-01', '07-01', '10-01'];
const LAST_DAY = ['03-31', '06-30', '09-30', '12-31'];

export const isQuarter = (period: string): boolean => QUARTER.test(period);
export const isPeriod = (period: string): boolean => isQuarter(period) || /^20\d\d$/.test(period);

export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** First and last day; throws for what is no period. */
export function daysOf(period: string): { from: Day; to: Day } {
  const [, year, number] = QUARTER.exec(period) ?? [];
  if (year) return { from: `${year}-${FIRST_DAY[Number(number) - 1]}`, to: `${year}-${LAST_DAY[Number(number) - 1]}` };
  if (!isPeriod(period)) throw new RangeError(`"${period}" is neither a quarter nor a year`);
  return { from: `${period}-01-01`, to: `${period}-12-31` };
}

export const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((number) => `${year}-Q${number}`);

/** The newest first, this quarter among them. */
export function quartersUpTo(day: Day, howMany: number): string[] {
  const [year, number] = [Number(day.slice(0, 4)), Number(quarterOf(day).slice(-1))];
  return Array.from({ length: howMany }, (_, back) => {
    const quarters = year * 4 + number - 1 - back;
    return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
  });
}

/** Switched on, and from when to when (both included; open without an end), with the document that says so. */
export interface EvaluationRules {
  isOn: boolean;
  from: Day;
  to: Day | null;
  basis: string;
}

/** Whether a period may be evaluated: it has begun, and some day of it lies within the days in force. */
export function isEvaluated(period: string, { isOn, from, to }: EvaluationRules, today: Day): boolean {
  const days = daysOf(period);
  return isOn && days.from <= today && from <= days.to && (to === null || days.from <= to);
}
