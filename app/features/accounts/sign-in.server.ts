// Signing in, first step: a password, a passkey or the word of a provider. Guessing gets slow, and never for somebody else's own browser.
import { type StaffRow, staffById, staffByUsername } from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import { insertHalfSignIn } from '#db/sessions.ts';
import type { FirstProof, SecondProof } from '../../domain/second-factor.ts';
import { settings } from '../../settings.server.ts';
import { audit } from '../audit/index.server.ts';
import { factorsOf, provenPasskey, takePasskey } from '../second-factor/index.server.ts';
import { countTry, type Slowed, succeeded } from '../throttle/index.server.ts';
import { deviceOf, hashToken, isPassword, newToken } from './secrets.server.ts';
import { accountSubject, type Doorway, openSession } from './sessions.server.ts';
import { DEMONSTRATION, type SignInResult } from './types.ts';

const HALF_LASTS = 10 * 60_000;

/**
 * A browser that has signed in to this account before is counted alone: whatever others try, from wherever, its officer waits for
 * nobody. Every other browser is counted by account and origin, by origin, and by account wherever it comes from.
 */
function slowedBy(username: string, origin: string, device: string | null): Slowed[] {
  if (device) return [{ rule: 'signIn', by: [username, 'device', device] }];
  return [
    { rule: 'signIn', by: [username, origin] },
    { rule: 'signInOrigin', by: [origin] },
    { rule: 'signInStranger', by: [username] },
  ];
}

export interface SignIn extends Doorway {
  username: string;
  password: string;
  /** A hash of the network address. */
  origin: string;
}

export async function signIn({ username, password, origin, ...doorway }: SignIn, now: Date): Promise<SignInResult> {
  const slowed = slowedBy(username, origin, deviceOf(username, doorway.device));
  const seconds = await countTry(slowed, now);
  if (seconds > 0) return { ok: false, why: 'wait', seconds };
  const account = await staffByUsername(read, username);
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  const isPublicKnowledge = settings().mode === 'production' && password === DEMONSTRATION.password;
  if (!account || !isRight || !account.isActive || isPublicKnowledge) return failed(account, 'password', now);
  await succeeded(slowed);
  return write(async (tx) => {
    // Deactivated, or given another password, while this one was being checked?
    const still = await staffById(tx, account.id);
    if (still?.passwordHash !== account.passwordHash) return { ok: false, why: 'wrong' };
    return firstStepDone(tx, still, { first: 'password', second: null }, doorway, now);
  });
}

/** With a passkey alone, which says itself whose it is. */
export async function signInWithPasskey(
  { answer, origin, ...doorway }: Doorway & { answer: string; origin: string },
  now: Date,
): Promise<SignInResult> {
  const slowed: Slowed[] = [{ rule: 'signInOrigin', by: [origin] }];
  const seconds = await countTry(slowed, now);
  if (seconds > 0) return { ok: false, why: 'wait', seconds };
  const proven = await provenPasskey(answer, null, now);
  const account = proven && (await staffById(read, proven.staffId));
  if (!proven || !account?.isActive) return failed(account, 'passkey', now);
  await succeeded(slowed);
  return write(async (tx) => {
    const still = await staffById(tx, account.id);
    if (!still || !(await takePasskey(tx, proven, now))) return { ok: false, why: 'wrong' };
    return firstStepDone(tx, still, { first: 'passkey', second: null }, doorway, now);
  });
}

/** `provesTwo`: the provider says that it asked for two proofs itself; then none of ours is asked for. */
export const signInByProvider = (
  { staffId, provesTwo, ...doorway }: Doorway & { staffId: number; provesTwo: boolean },
  now: Date,
): Promise<SignInResult> =>
  write(async (tx) => {
    const account = await staffById(tx, staffId);
    if (!account) return { ok: false, why: 'wrong' };
    return firstStepDone(tx, account, { first: 'provider', second: provesTwo ? 'provider' : null }, doorway, now);
  });

interface Shown {
  first: FirstProof;
  second: Extract<SecondProof, 'provider'> | null;
}

/** In at once, or on to the second step if the account has one and it has not been taken. */
async function firstStepDone(
  tx: Writer,
  account: StaffRow,
  shown: Shown,
  doorway: Doorway,
  now: Date,
): Promise<SignInResult> {
  if (!account.isActive) {
    await noteFailed(tx, account, shown.first, now);
    return { ok: false, why: 'wrong' };
  }
  const { hasApp, passkeys } = await factorsOf(account.id, tx);
  const needsSecond = shown.first !== 'passkey' && shown.second === null && (hasApp || passkeys.length > 0);
  if (!needsSecond) {
    const entry = await openSession(tx, account, shown, doorway, now);
    return { ok: true, ...entry, username: account.username, mustChangePassword: account.mustChangePassword };
  }
  const half = newToken();
  const halfExpiresAt = new Date(now.getTime() + HALF_LASTS);
  const row = { tokenHash: hashToken(half), staffId: account.id, first: shown.first, expiresAt: halfExpiresAt };
  await insertHalfSignIn(tx, row);
  return { ok: false, why: 'second', half, halfExpiresAt };
}

/** Nobody learns whether there is such an account, and what was typed is not kept: it may be a password. */
async function failed(account: StaffRow | null, step: string, now: Date): Promise<SignInResult> {
  await write((tx) => noteFailed(tx, account, step, now));
  return { ok: false, why: 'wrong' };
}

export const noteFailed = (
  tx: Writer,
  account: Pick<StaffRow, 'username' | 'isActive'> | null,
  step: string,
  now: Date,
) =>
  audit(
    tx,
    {
      action: 'sign_in_failed',
      by: null,
      subject: account ? accountSubject(account.username) : undefined,
      facts: { step, account: account ? (account.isActive ? 'known' : 'inactive') : 'unknown' },
    },
    now,
  );
