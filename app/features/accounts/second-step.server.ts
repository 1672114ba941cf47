// Signing in, second step: a code, a recovery code or a passkey of whoever got the first step right.
import { staffById } from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import { deleteHalfSignIn, halfSignedIn } from '#db/sessions.ts';
import type { SecondProof } from '../../domain/second-factor.ts';
import { audit } from '../audit/index.server.ts';
import { factorsOf, optionsToSignIn, provenPasskey, takeCode, takePasskey } from '../second-factor/index.server.ts';
import { countTry, type Slowed, succeeded } from '../throttle/index.server.ts';
import { deviceOf, hashToken } from './secrets.server.ts';
import { accountSubject, by, type Doorway, openSession } from './sessions.server.ts';
import { noteFailed } from './sign-in.server.ts';
import type { SignInResult } from './types.ts';

/** What the page of the second step shows; null when nobody stands there (any more). */
export async function secondStepOf(half: string | undefined, now: Date) {
  const found = half ? await halfSignedIn(read, hashToken(half), now) : null;
  if (!found) return null;
  const { hasApp, passkeys } = await factorsOf(found.account.id);
  return { username: found.account.username, hasApp, hasPasskey: passkeys.length > 0 };
}

/** The challenge for a passkey at the second step. */
export async function passkeyForSecondStep(half: string | undefined, now: Date) {
  const found = half ? await halfSignedIn(read, hashToken(half), now) : null;
  return found && optionsToSignIn(found.account.id, now);
}

export interface SecondStep extends Doorway {
  half: string | undefined;
  origin: string;
  shown: { code: string } | { passkey: string };
}

/** Like the first step: a browser that was let in before is counted alone, so that nobody can hold up its officer. */
function slowedBy(username: string, origin: string, device: string | null): Slowed[] {
  if (device) return [{ rule: 'secondStep', by: [username, 'device', device] }];
  return [
    { rule: 'secondStep', by: [username], origin },
    { rule: 'secondStepStranger', by: [username] },
  ];
}

type Result = Exclude<SignInResult, { why: 'second' }> | { ok: false; why: 'gone' };

export async function takeSecondStep({ half, origin, shown, ...doorway }: SecondStep, now: Date): Promise<Result> {
  const found = half ? await halfSignedIn(read, hashToken(half), now) : null;
  if (!half || !found) return { ok: false, why: 'gone' };
  const { account, first } = found;
  const slowed = slowedBy(account.username, origin, deviceOf(account.username, doorway.device));
  const seconds = await countTry(slowed, now);
  if (seconds > 0) return { ok: false, why: 'wait', seconds };

  const take = await taker(shown, account.id, now);
  const result = await write(async (tx): Promise<Result> => {
    const still = await staffById(tx, account.id);
    if (!still?.isActive || !(await halfSignedIn(tx, hashToken(half), now))) return { ok: false, why: 'gone' };
    const second = await take(tx);
    if (!second) {
      await noteFailed(tx, still, 'second', now);
      return { ok: false, why: 'wrong' };
    }
    if (!(await deleteHalfSignIn(tx, hashToken(half)))) return { ok: false, why: 'gone' };
    if (second === 'recoveryCode') {
      const facts = { left: (await factorsOf(still.id, tx)).recoveryCodesLeft };
      const subject = accountSubject(still.username);
      await audit(tx, { action: 'recovery_code_used', by: by(still), subject, facts }, now);
    }
    const entry = await openSession(tx, still, { first, second }, doorway, now);
    return { ok: true, ...entry, username: still.username, mustChangePassword: still.mustChangePassword };
  });
  if (result.ok) await succeeded(slowed);
  return result;
}

/** What is checked outside the transaction is checked here; the taking itself happens inside. */
async function taker(shown: SecondStep['shown'], staffId: number, now: Date) {
  if ('code' in shown) return (tx: Writer): Promise<SecondProof | null> => takeCode(tx, staffId, shown.code, now);
  const proven = await provenPasskey(shown.passkey, staffId, now);
  return async (tx: Writer): Promise<SecondProof | null> =>
    proven && (await takePasskey(tx, proven, now)) ? 'passkey' : null;
}
