// Counting a limit: from the event that starts it to the last day that is in time, by the law's rules, with every step shown.

import { countBack } from './deadline-back.ts';
import { type Day, dayOf, endOfDay } from './deadline-day.ts';
import { countDays } from './deadline-forward.ts';
import { countWorkingHours } from './deadline-hours.ts';
import { checkedAmount, type Extension, extendedAmount, type Limit, type Pause } from './deadline-limit.ts';
import { type DeadlineStep, type StepList, stepList } from './deadline-steps.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface DeadlineInput {
  /** The instant of the event the law names: receipt, acceptance, decision … A bare day is `startOfDay(day)`. */
  start: Date;
  policy: Limit;
  calendar: WorkingCalendar;
  /** In any order; overlapping ones count once. */
  pauses?: readonly Pause[];
  /** In the order they were decided. */
  extensions?: readonly Extension[];
  /** How far an unended pause is counted; without it, such a pause is counted as having lasted no time yet. */
  asOf?: Date;
}

export interface CountedDeadline {
  /** The day that counts as the event's: for limits in working time, the next working day when it came outside it. */
  receivedDay: Day;
  dueDay: Day;
  /** The last instant that is in time: the end of `dueDay` (for working hours, the moment itself). Late is `now > dueAt`. */
  dueAt: Date;
  /** The due day before any extension, so that both can be shown; equal to `dueDay` when there is none. */
  firstDueDay: Day;
  /** A pause has not ended, so the date is only the earliest it can be. */
  isPaused: boolean;
  steps: DeadlineStep[];
}

/**
 * Counts a limit (Bộ luật Dân sự 2015, Điều 147, 148). The event's own day is not counted. Working days skip weekends and holidays
 * and count worked swaps; what arrives outside working time is received on the next working day. Calendar days, months and years
 * run from the event's own day, through holidays, and end on a working day. Working hours run from the moment itself.
 * Working days and calendar days are never converted into one another. A countdown takes neither pauses nor extensions.
 *
 * Throws a RangeError for faults in data, never for what a person may choose: an amount that is not a whole number from 1 to 3650,
 * a pause that ends before it begins, an extension that shortens.
 */
export function countDeadline(input: DeadlineInput): CountedDeadline {
  const { start, policy, calendar, pauses = [], extensions = [], asOf } = input;
  const steps = stepList();
  steps.add({ kind: 'start', day: dayOf(start), at: start.toISOString() });
  let amount = checkedAmount(policy.amount);

  if (policy.countdown) {
    const dueDay = countBack(dayOf(start), policy, calendar, steps);
    steps.add({ kind: 'due', day: dueDay });
    return {
      receivedDay: dayOf(start),
      dueDay,
      dueAt: endOfDay(dueDay),
      firstDueDay: dueDay,
      isPaused: false,
      steps: steps.list,
    };
  }

  const receivedDay = receive(start, policy, calendar, steps);
  for (const extension of extensions) {
    amount = extendedAmount(amount, extension);
    steps.add({ kind: 'extended', day: extension.decidedOn, n: amount, unit: policy.unit });
  }
  const limit = { amount, unit: policy.unit };
  const dueAt =
    limit.unit === 'working_hour'
      ? countWorkingHours({ start, amount, calendar, pauses, asOf, steps })
      : endOfDay(countDays({ receivedDay, limit, calendar, pauses, asOf, steps }));
  const dueDay = dayOf(dueAt);
  steps.add({ kind: 'due', day: dueDay, ...(limit.unit === 'working_hour' && { at: dueAt.toISOString() }) });

  const firstDueDay = extensions.length === 0 ? dueDay : countDeadline({ ...input, extensions: [] }).dueDay;
  const isPaused = pauses.some((pause) => pause.to === null && pause.from <= dueAt);
  return { receivedDay, dueDay, dueAt, firstDueDay, isPaused, steps: steps.list };
}

/** The day that counts as the event's own, and why it is another one than the day it happened. */
function receive(start: Date, policy: Limit, calendar: WorkingCalendar, steps: StepList): Day {
  const day = dayOf(start);
  if (policy.unit !== 'working_day' && policy.unit !== 'working_hour') return day;
  const receivedDay = calendar.receivedDay(start);
  if (receivedDay !== day) {
    const off = calendar.dayOff(day);
    const name = off?.why === 'holiday' ? { name: off.name } : {};
    steps.add({ kind: 'received_next_working_day', day: receivedDay, why: off?.why ?? 'after_hours', ...name });
  }
  return receivedDay;
}
