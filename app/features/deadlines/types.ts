// Clocks as pages see them: JSON-safe.
import type { CaseClock } from '../../domain/case-clocks.ts';
import type { ClockEventName } from '../../domain/clock-events.ts';
import type { Day, DeadlineStep, LimitUnit } from '../../domain/deadline.ts';
import type { Kind } from '../../domain/petition.ts';

/** What the clocks need to know about a case. */
export interface ClockCase {
  petitionId: number;
  kind: Kind;
  round: number;
  organisationId: number;
  /** The commune is vùng sâu, vùng xa, đi lại khó khăn. */
  isRemote: boolean;
}

/** What <WhyThisDate> needs to show how a date came about. */
export interface ShownDate {
  name: CaseClock;
  dueDay: Day | null;
  receivedDay: Day | null;
  legalBasis: string;
  policyCode: string;
  steps: readonly DeadlineStep[];
}

export interface ClockView extends ShownDate {
  round: number;
  /** Paused: the due day is the earliest it can be. */
  state: 'running' | 'paused' | 'met' | 'missed' | 'cancelled';
  dueDay: Day;
  receivedDay: Day;
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

export interface PlannedClock extends ShownDate {
  amount: number;
  unit: LimitUnit;
}
