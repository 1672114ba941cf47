// The audit log: append-only (the database itself refuses to change or delete a row, db/append-only.ts).
import type { AuditAction } from '#app/domain/audit.ts';
import { choice, id, index, instant, json, ref, table, text } from '../columns.ts';

export const auditEntry = table(
  'audit_entry',
  {
    id: id('id'),
    at: instant('at').notNull(),
    action: choice<AuditAction>('action').notNull(),
    /** The officer; null when nobody was signed in, or the server itself did it. */
    staffId: ref('staff_id'),
    /** The officer whose desk they covered, if it was as a deputy. */
    onBehalfOf: ref('on_behalf_of'),
    organisationId: ref('organisation_id'),
    subjectKind: text('subject_kind'),
    subjectKey: text('subject_key'),
    /** From what to what, and how many; never personal data of a sender. */
    facts: json<Record<string, unknown>>('facts').notNull(),
  },
  (t) => [
    index('audit_entry_at').on(t.at, t.id),
    index('audit_entry_staff').on(t.staffId, t.at),
    index('audit_entry_action').on(t.action, t.at),
    index('audit_entry_subject').on(t.subjectKind, t.subjectKey, t.at),
  ],
);
