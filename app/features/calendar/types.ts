// The calendar as its keeper sees it: JSON-safe.
import type { DayEdit } from '../../domain/calendar-edits.ts';
import type { DeadlinePolicy } from '../../domain/deadline.ts';
import type { Unreached } from '../../domain/policy-reach.ts';
import type { CalendarRow } from '../../domain/working-calendar.ts';

export interface DayView extends CalendarRow {
  isUnconfirmed: boolean;
}

export interface ChangeView {
  id: number;
  /** Epoch milliseconds. */
  at: number;
  staffName: string;
  what: 'add' | 'change' | 'remove' | 'import' | 'policy';
  moved: number;
  becameOverdue: number;
  /** Open cases are still being counted again. */
  isUnderWay: boolean;
  revisions: { subject: string; before: string | null; after: string | null }[];
}

export interface MovedView {
  code: string;
  unit: string;
  clock: string;
  from: string;
  to: string;
  becomesOverdue: boolean;
}

/** What a change would do, before it is confirmed. */
export interface Preview {
  edits: DayEdit[];
  what: 'add' | 'change' | 'remove' | 'import';
  /** Petitions, not clocks. */
  moved: number;
  becomeOverdue: number;
  /** The first of them. */
  cases: MovedView[];
}

export interface PolicyView extends DeadlinePolicy {
  /** Set by the province, and so replaceable by it. */
  isProvincial: boolean;
  /** Why it governs no case here; null when it does. */
  unreached: Unreached | null;
  today: string;
}
