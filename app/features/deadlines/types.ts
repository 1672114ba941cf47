// Clocks as pages see them: JSON-safe.
import type { CaseClock } from '../../domain/case-clocks.ts';
import type { Day, DeadlineStep, LimitUnit } from '../../domain/deadline.ts';

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
  state: 'running' | 'met' | 'missed' | 'cancelled';
  dueDay: Day;
  receivedDay: Day;
  /** Before any extension; equal to `dueDay` when there was none. */
  firstDueDay: Day;
  /** Epoch milliseconds. */
  startedAt: number;
  endedAt: number | null;
  unitName: string;
}

export interface PlannedClock extends ShownDate {
  amount: number;
  unit: LimitUnit;
}
