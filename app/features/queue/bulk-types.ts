// What an action on many cases takes, plans and gives back: JSON-safe.
import type { BulkAction } from '../../domain/bulk.ts';

/** What is given once for all cases; each action reads its own. */
export interface BulkGiven {
  unit?: number;
  reason?: string;
  staff?: number | null;
  tag?: number;
}

export interface BulkPlanLine {
  code: string;
  title: string;
  seen: number;
  unitId: number;
  /** Null: it can be done. */
  why: string | null;
}

export interface BulkPlan {
  action: BulkAction;
  lines: BulkPlanLine[];
  /** How many of the codes are no case of this officer's. */
  unknown: number;
}

/** What is needed to take it back. */
export interface Before {
  assignee?: number | null;
  unit?: number;
  tag?: number;
  /** How many events the ledger held afterwards: one more, and somebody has moved it. */
  events?: number;
}

export type BulkResult = { code: string; ok: true; before?: Before } | { code: string; ok: false; why: string };

export interface BulkReport {
  key: string;
  action: BulkAction;
  isUndo: boolean;
  at: number;
  results: { code: string; why: string | null }[];
  /** Whether it can still be taken back, as far as its kind allows. */
  mayUndo: boolean;
  isUndone: boolean;
}
