// What an account may do: its role, its unit, and the fields and kinds it is limited to; changed by an administrator, on record.
import { lockedStaff, officerById, updateStaff } from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import { differences } from '../../domain/audit.ts';
import { dayOf } from '../../domain/deadline.ts';
import { may, type Permitted } from '../../domain/permissions.ts';
import { audit } from '../audit/index.server.ts';
import { officeInForce, organisationNamed } from '../organisations/index.server.ts';
import { fieldCodes } from '../procedures/index.server.ts';
import type { Administrator } from './changes.server.ts';
import type { RightsForm } from './forms.ts';
import { accountSubject, by as auditedBy } from './sessions.server.ts';

/** The account with this key; null for who may not know it, and when there is none. */
export const accountFor = async (by: Permitted, id: number) =>
  may(by, 'manage:accounts') && Number.isSafeInteger(id) ? officerById(read, id) : null;

export type RightsResult =
  | { ok: true; username: string }
  | { ok: false; why: 'forbidden' | 'unknownAccount' | 'yourself' | 'unknownUnit' | 'unknownField' };

/** Counts from the account's next request on, in every browser where it is signed in. */
export async function changeRights(
  by: Administrator,
  id: number,
  { title, role, unit, fields, kinds }: RightsForm,
  now: Date,
): Promise<RightsResult> {
  if (!may(by, 'manage:accounts')) return { ok: false, why: 'forbidden' };
  if (by.id === id) return { ok: false, why: 'yourself' };
  const codes = await fieldCodes();
  if (fields.some((one) => !codes.has(one))) return { ok: false, why: 'unknownField' };
  return write(async (tx: Writer): Promise<RightsResult> => {
    const before = await lockedStaff(tx, id);
    if (!before) return { ok: false, why: 'unknownAccount' };
    if (unit !== before.organisationId && !(await officeInForce(unit, dayOf(now), tx)))
      return { ok: false, why: 'unknownUnit' };
    const after = {
      title,
      role,
      organisationId: unit,
      fieldIds: fields.length > 0 ? fields.toSorted((a, b) => a - b) : null,
      kinds: kinds.length > 0 ? kinds : null,
    };
    const said = async (one: Pick<typeof before, keyof typeof after>) => ({
      title: one.title,
      role: one.role,
      unit: (await organisationNamed(one.organisationId, 'vi'))?.name ?? one.organisationId,
      fields: one.fieldIds?.map((field) => codes.get(field) ?? field),
      kinds: one.kinds,
    });
    const facts = differences(await said(before), await said(after));
    if (Object.keys(facts).length === 0) return { ok: true, username: before.username };
    await updateStaff(tx, id, after);
    const subject = accountSubject(before.username);
    await audit(tx, { action: 'account_changed', by: auditedBy(by), subject, facts }, now);
    return { ok: true, username: before.username };
  });
}
