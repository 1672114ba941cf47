// Clocks as pages see them: JSON-safe.
import type { CaseStanding } from '../../domain/case-class.ts';
import type { CaseClock } from '../../domain/case-clocks.ts';
import type { ClockEventName } from '../../domain/clock-events.ts';
import type { Day, DeadlineStep, LimitUnit } from '../../domain/deadline.ts';

/** What the clocks need to know about a case. */
export interface ClockCase extends CaseStanding {
  petitionId: number;
  round: number;
  organisationId: number;
}

/** What <WhyThisDate> needs to show how a date came about. */
export interface ShownDate {
  name: CaseClock;
  dueDay: Day | null;
  receivedDay: Day | null;
  legalBasis: string;
  policyCode: string;
  steps: readonly DeadlineStep[];
  /** Years that the date reaches into and whose calendar is not decided: it may move. */
  unknownYears: readonly number[];
}

export interface ClockView extends ShownDate {
  round: number;
  /** Paused: the due day is the earliest it can be. */
  state: 'running' | 'paused' | 'met' | 'missed' | 'cancelled';
  dueDay: Day;
  receivedDay: Day;
  /** The last instant in time, epoch milliseconds. */
  dueAt: number;
  /** That instant lies within the day: the limit is in working hours. */
  endsWithinDay: boolean;
  /** Before any extension; equal to `dueDay` when there was none. */
  firstDueDay: Day;
  /** Epoch milliseconds. */
  startedAt: number;
  endedAt: number | null;
  unitName: string;
}

/** What happened to a date while nobody acted. */
export interface ClockEventView {
  event: ClockEventName;
  name: CaseClock;
  dueDay: Day;
  /** Epoch milliseconds. */
  at: number;
  /** To whom it was said. */
  unit: string;
}

/** The pause that a province has adopted for the time in which the sender is asked. */
export interface WaitingRuleView {
  code: string;
  amount: number;
  unit: LimitUnit;
  legalBasis: string;
  validFrom: Day;
}

/** A date that no rule gives: what is in force without a number, and what begins only later. */
export interface MissingView {
  clock: 'acceptance' | 'answer';
  legalBasis: string | null;
  begins: { code: string; from: Day } | null;
}

export type PlannedClock = ShownDate &
  ({ amount: number; unit: LimitUnit; missing: null } | { amount: null; unit: null; missing: MissingView });
