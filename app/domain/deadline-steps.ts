// The steps of a calculation: what is kept with every deadline so that any page can say "vì sao là ngày này" in any language.
import type { Day } from './deadline-day.ts';
import type { LimitUnit } from './deadline-limit.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export type StepKind =
  /** The event that starts the clock; `at` is its instant (ISO 8601, UTC). */
  | 'start'
  /** It came outside working time (`why`, and the holiday's `name`): received on `day`. */
  | 'received_next_working_day'
  /** The event's own day is not counted (Bộ luật Dân sự 2015, Điều 147 khoản 2). */
  | 'first_day_excluded'
  /** The corresponding day `n` months or years later (Điều 148 khoản 3, 4). */
  | 'corresponding_day'
  /** That month has no such day: its last day instead (Điều 148 khoản 3). */
  | 'month_end'
  /** Days `day`–`to` are counted; `n` is the count reached. */
  | 'counted'
  /** A weekend day that is worked, and counted as the `n`-th. */
  | 'worked_swap'
  | 'skipped_weekend'
  /** `name` says which holiday. */
  | 'skipped_holiday'
  /** A day off (or a worked weekend day) that is only proposed or expected: not applied. */
  | 'not_yet_confirmed'
  /** Suspended on `day`, continued on `to`: `n` days of the limit's unit not counted (working hours: `n` hours of `day`). */
  | 'paused'
  /** Extended by a decision of `day` to `n` units in all. */
  | 'extended'
  /** It would end on a day off: the end of the next working day (Điều 148 khoản 5). */
  | 'rolled_forward'
  /** Counted back from an event, it would fall on a day off: the working day before. */
  | 'rolled_back'
  | 'due';

/** One step; safe to keep as JSON. `day` is where it begins, `to` where it ends when that is another day. */
export interface DeadlineStep {
  kind: StepKind;
  day: Day;
  to?: Day;
  n?: number;
  unit?: LimitUnit;
  name?: string;
  why?: 'weekend' | 'holiday' | 'after_hours';
  at?: string;
}

export interface StepList {
  readonly list: DeadlineStep[];
  add(step: DeadlineStep): void;
  /** Writes down that this day is not counted, and why. */
  skip(calendar: WorkingCalendar, day: Day): void;
  /** Writes down what is announced for this day and deliberately not applied. */
  noteUnconfirmed(calendar: WorkingCalendar, day: Day): void;
}

/** An empty list. Neighbouring days of one kind and name become one step, so that Tết reads as one line. */
export function stepList(): StepList {
  const list: DeadlineStep[] = [];
  const add = (step: DeadlineStep) => {
    const last = list.at(-1);
    const isRun = step.kind === 'counted' || step.kind === 'skipped_weekend' || step.kind === 'skipped_holiday';
    if (!last || !isRun || last.kind !== step.kind || last.name !== step.name) {
      list.push(step);
      return;
    }
    // Counting back, the run grows towards the past: it still begins with the day that was counted first.
    last.to = step.to ?? step.day;
    if (step.n !== undefined) last.n = step.n;
  };
  return {
    list,
    add,
    skip(calendar, day) {
      const off = calendar.dayOff(day);
      if (off?.why === 'holiday') add({ kind: 'skipped_holiday', day, name: off.name });
      else if (off) add({ kind: 'skipped_weekend', day });
    },
    noteUnconfirmed(calendar, day) {
      const row = calendar.unconfirmed(day);
      const isNoted = list.some((step) => step.kind === 'not_yet_confirmed' && step.day === day);
      if (row && !isNoted) add({ kind: 'not_yet_confirmed', day, name: row.name });
    },
  };
}
