// What an administrator does to an account that is there: locking, new passwords, lost factors, browsers, invitations.
import { type StaffRow, staffById, updateStaff } from '#db/accounts.ts';
import { type Writer, write } from '#db/index.ts';
import { endInvitationsOf } from '#db/invitations.ts';
import { deleteSessionsOf } from '#db/sessions.ts';
import { may } from '../../domain/permissions.ts';
import { audit } from '../audit/index.server.ts';
import { removeAllFactors } from '../second-factor/index.server.ts';
import type { AccountChange } from './forms.ts';
import { invite, withdrawInvitation } from './invitations.server.ts';
import { hashPassword, oneTimePassword } from './secrets.server.ts';
import { accountSubject, by as auditedBy, noteEnded } from './sessions.server.ts';
import type { Officer } from './types.ts';

export type Administrator = Pick<Officer, 'id' | 'permissions' | 'organisationId'>;

/** `once`: a password or the token of an invitation, shown on this answer only. */
export type ChangeResult =
  | { ok: true; username: string; once: { password: string } | { invitation: string } | null }
  | { ok: false; why: 'forbidden' | 'unknownAccount' | 'yourself' | 'nothingToChange' };

interface Change {
  tx: Writer;
  account: StaffRow;
  by: Administrator;
  now: Date;
  /** Made before the transaction: hashing takes its time. */
  fresh: { password: string; hash: string } | null;
}
type Done = 'nothingToChange' | { password: string } | { invitation: string } | null;

const CHANGES: Record<AccountChange, (change: Change) => Promise<Done>> = {
  deactivate: (change) => setActive(change, false),
  reactivate: (change) => setActive(change, true),

  async resetPassword({ tx, account, by, now, fresh }) {
    await updateStaff(tx, account.id, { passwordHash: fresh!.hash, mustChangePassword: true });
    await deleteSessionsOf(tx, account.id);
    await endInvitationsOf(tx, account.id, now);
    const subject = accountSubject(account.username);
    await audit(tx, { action: 'password_reset', by: auditedBy(by), subject }, now);
    return { password: fresh!.password };
  },

  /** The person has lost it: whoever finds it must not get in, and another must be set up. */
  async removeSecondFactor({ tx, account, by, now }) {
    if (!(await removeAllFactors(tx, account, by, now))) return 'nothingToChange';
    await deleteSessionsOf(tx, account.id);
    return null;
  },

  async endSessions({ tx, account, by, now }) {
    const count = await deleteSessionsOf(tx, account.id);
    if (count === 0) return 'nothingToChange';
    await noteEnded(tx, account, by, { count }, now);
    return null;
  },

  async inviteAgain({ tx, account, by, now }) {
    if (!account.isActive || !account.email) return 'nothingToChange';
    return { invitation: await invite(tx, account, by, now) };
  },

  async withdrawInvitation({ tx, account, by, now }) {
    return (await withdrawInvitation(tx, account, by, now)) ? null : 'nothingToChange';
  },
};

async function setActive({ tx, account, by, now }: Change, isActive: boolean): Promise<Done> {
  await updateStaff(tx, account.id, { isActive });
  await deleteSessionsOf(tx, account.id);
  const facts = { isActive: { from: account.isActive, to: isActive } };
  const subject = accountSubject(account.username);
  await audit(tx, { action: 'account_changed', by: auditedBy(by), subject, facts }, now);
  return null;
}

export async function changeAccount(
  by: Administrator,
  accountId: number,
  change: AccountChange,
  now: Date,
): Promise<ChangeResult> {
  if (!may(by, 'manage:accounts')) return { ok: false, why: 'forbidden' };
  if (by.id === accountId) return { ok: false, why: 'yourself' };
  const password = change === 'resetPassword' ? oneTimePassword() : null;
  const fresh = password === null ? null : { password, hash: await hashPassword(password) };
  return write(async (tx: Writer): Promise<ChangeResult> => {
    const account = await staffById(tx, accountId);
    if (!account) return { ok: false, why: 'unknownAccount' };
    const done = await CHANGES[change]({ tx, account, by, now, fresh });
    return done === 'nothingToChange' ? { ok: false, why: done } : { ok: true, username: account.username, once: done };
  });
}
