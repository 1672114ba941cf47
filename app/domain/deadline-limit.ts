// What a limit is made of: an amount of a unit, the pauses the law takes out of it, the extensions it adds.
import { type Day, dayOf, laterOf } from './deadline-day.ts';

export const LIMIT_UNITS = ['working_day', 'calendar_day', 'month', 'year', 'working_hour'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** How long: `amount` of `unit`; with `countdown`, that long *before* the event (a notice that must go out in time). */
export interface Limit {
  amount: number;
  unit: LimitUnit;
  countdown?: boolean;
}

/** Time the law does not count: from the decision to suspend to the decision to continue (`to: null` while it lasts). */
export interface Pause {
  from: Date;
  to: Date | null;
}

/** A lengthened limit: `replaces` sets the whole limit (khiếu nại 30 → 45), `adds` lengthens it (tố cáo 30 + 30). Same unit. */
export interface Extension {
  decidedOn: Day;
  how: 'replaces' | 'adds';
  amount: number;
}

const LARGEST_AMOUNT = 3650;

/** The amount itself, or a RangeError: a limit is a whole number of its unit, from 1 to 3650. */
export function checkedAmount(amount: number): number {
  if (Number.isInteger(amount) && amount >= 1 && amount <= LARGEST_AMOUNT) return amount;
  throw new RangeError(`A limit of ${amount}: only whole numbers from 1 to ${LARGEST_AMOUNT}`);
}

/** The amount after one more extension. Throws a RangeError when it would become shorter. */
export function extendedAmount(amount: number, extension: Extension): number {
  const longer = checkedAmount(extension.how === 'adds' ? amount + extension.amount : extension.amount);
  if (longer < amount) throw new RangeError(`The extension of ${extension.decidedOn} shortens ${amount} to ${longer}`);
  return longer;
}

/**
 * Pauses as days, in order, overlapping ones joined, what lies before `since` left out. The day of the decision to suspend has
 * run, the day of the decision to continue has not: like every event, its own day is not counted (NĐ 155/2026, Điều 28b khoản 2),
 * so `to − from` days are lost. A pause that has not ended is taken to last until `asOf`.
 */
export function pausedDays(pauses: readonly Pause[], since: Day, asOf?: Date): { from: Day; to: Day }[] {
  const joined: { from: Day; to: Day }[] = [];
  for (const { from, to } of pausedInstants(pauses, asOf)) {
    const pause = { from: laterOf(dayOf(from), since), to: dayOf(to) };
    const last = joined.at(-1);
    if (pause.to <= pause.from) continue;
    if (last && pause.from <= last.to) last.to = laterOf(last.to, pause.to);
    else joined.push(pause);
  }
  return joined;
}

/** Pauses in the order they began, each with an end. Throws a RangeError on one that ends before it begins. */
export function pausedInstants(pauses: readonly Pause[], asOf?: Date): { from: Date; to: Date }[] {
  return pauses
    .map(({ from, to }) => {
      if (to && to < from) throw new RangeError(`A pause from ${from.toISOString()} ends before it begins`);
      return { from, to: to ?? (asOf && asOf > from ? asOf : from) };
    })
    .toSorted((one, other) => one.from.getTime() - other.from.getTime());
}
