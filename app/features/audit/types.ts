// What the audit log hands to its pages: JSON-safe.
import type { AuditAction } from '../../domain/audit.ts';

export interface AuditView {
  id: number;
  /** Epoch milliseconds. */
  at: number;
  action: AuditAction;
  /** Null: nobody was signed in, or the server itself did it. */
  staffName: string | null;
  username: string | null;
  /** At whose desk, if it was as a deputy. */
  onBehalfOf: string | null;
  unit: string | null;
  subjectKind: string | null;
  subjectKey: string | null;
  /** Name and value in plain text; `{ from, to }` becomes "from → to". */
  facts: { name: string; value: string }[];
}

export interface AuditPage {
  entries: AuditView[];
  /** What to put behind `sau` for older ones; null at the end. */
  next: string | null;
}
