// An officer's own change of password.
import { replacePassword, staffById } from '#db/accounts.ts';
import { read, write } from '#db/index.ts';
import { deleteSessionsOf } from '#db/sessions.ts';
import { type PasswordFault, passwordFault } from '../../domain/password.ts';
import { audit } from '../audit/index.server.ts';
import { countTry, succeeded } from '../throttle/index.server.ts';
import { hashPassword, hashToken, isPassword } from './secrets.server.ts';
import { accountSubject, by, slowedAtDesk } from './sessions.server.ts';
import type { Officer } from './types.ts';

export type PasswordResult = { ok: true } | { ok: false; why: PasswordFault | 'wrong' | 'wait' };

/** Asks the old password, ends all their other sessions. */
export async function changePassword(
  officer: Pick<Officer, 'id' | 'username' | 'organisationId'>,
  { current, next }: { current: string; next: string },
  token: string,
  now: Date,
): Promise<PasswordResult> {
  const fault = passwordFault(next, officer.username, current);
  if (fault) return { ok: false, why: fault };
  const slowed = slowedAtDesk(officer, token);
  if ((await countTry(slowed, now)) > 0) return { ok: false, why: 'wait' };
  const account = await staffById(read, officer.id);
  if (!account || !(await isPassword(account.passwordHash, current))) return { ok: false, why: 'wrong' };
  await succeeded(slowed);
  const passwordHash = await hashPassword(next);
  const isChanged = await write(async (tx) => {
    if (!(await replacePassword(tx, officer.id, account.passwordHash, passwordHash))) return false;
    const sessionsEnded = await deleteSessionsOf(tx, officer.id, hashToken(token));
    const subject = accountSubject(officer.username);
    await audit(tx, { action: 'password_changed', by: by(officer), subject, facts: { sessionsEnded } }, now);
    return true;
  });
  return isChanged ? { ok: true } : { ok: false, why: 'wrong' };
}
