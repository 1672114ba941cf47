// The door of the audit log: every read of personal data, every change and every sign-in leaves an entry here.
import { insertAuditEntry } from '#db/audit.ts';
import { type Writer, write } from '#db/index.ts';
import type { AuditAction, AuditSubject } from '../../domain/audit.ts';

export { auditExport, auditPage, changesOf } from './read.server.ts';

/** Who did it: an officer, perhaps at the desk of another; null for nobody known (a failed sign-in) or the server itself. */
export type AuditedBy = { staffId: number; organisationId: number; onBehalfOf?: number | null } | null;

export interface AuditEntry {
  action: AuditAction;
  by: AuditedBy;
  subject?: AuditSubject;
  /** Plain data: from what to what, how many. Never personal data of a sender. */
  facts?: Record<string, unknown>;
}

/** Writes an entry in the transaction of what it tells about. */
export const audit = (tx: Writer, { action, by, subject, facts = {} }: AuditEntry, now: Date): Promise<void> =>
  insertAuditEntry(tx, {
    at: now,
    action,
    staffId: by?.staffId ?? null,
    onBehalfOf: by?.onBehalfOf ?? null,
    organisationId: by?.organisationId ?? null,
    subjectKind: subject?.kind ?? null,
    subjectKey: subject?.key ?? null,
    facts,
  });

/** The same for what has no transaction of its own: a read. Awaited before anything is shown. */
export const auditAlone = (entry: AuditEntry, now: Date): Promise<void> => write((tx) => audit(tx, entry, now));
