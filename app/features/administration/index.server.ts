// The door of the administration: every change of it kept from what to what, in its own transaction.
import type { Writer } from '#db/index.ts';
import { type AuditSubject, differences } from '../../domain/audit.ts';
import type { Officer } from '../accounts/types.ts';
import { audit } from '../audit/index.server.ts';

/** The officer as one who changes the portal. */
export type Administrator = Pick<Officer, 'id' | 'permissions' | 'organisationId'>;

type Facts = Record<string, unknown>;

export const auditedBy = ({ id, organisationId }: Administrator) => ({ staffId: id, organisationId });

/** Keeps a change in its own transaction, from what to what; nothing when nothing differs. `null`: there was, or is, nothing. */
export async function recordChange(
  tx: Writer,
  by: Administrator,
  subject: AuditSubject,
  before: Facts | null,
  after: Facts | null,
  now: Date,
): Promise<void> {
  const changes = differences(before ?? {}, after ?? {});
  if (Object.keys(changes).length === 0) return;
  const what = before === null ? 'added' : after === null ? 'removed' : 'changed';
  await audit(tx, { action: 'setting_changed', by: auditedBy(by), subject, facts: { what, ...changes } }, now);
}
