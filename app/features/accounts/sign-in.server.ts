// Signing in, first step: a password, a passkey or the word of a provider. Guessing gets slow, and never for somebody else's own browser.
import { type StaffRow, staffById, staffByUsername } from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import { insertHalfSignIn } from '#db/sessions.ts';
import type { FirstProof, SecondProof } from '../../domain/second-factor.ts';
import { settings } from '../../settings.server.ts';
import { audit } from '../audit/index.server.ts';
import { factorsOf, provenPasskey, takePasskey } from '../second-factor/index.server.ts';
import { countTry, isKnown, keepKnown, type Slowed, succeeded } from '../throttle/index.server.ts';
import { deviceOf, hashToken, isPassword, newToken } from './secrets.server.ts';
import { accountSubject, type Doorway, openSession } from './sessions.server.ts';
import { DEMONSTRATION, type SignInResult } from './types.ts';

const HALF_LASTS = 10 * 60_000;

/** What a try is counted against: `ceiling`, beyond which nothing is checked, and `near`, which only tells the wrong ones to wait. */
interface Tried {
  ceiling: Slowed[];
  near: Slowed[];
}

/**
 * A browser that has signed in to this account before is counted alone: whatever others try, from wherever, its officer waits for
 * nobody. In a network where the officer has signed in before, nothing that is tried elsewhere counts, nor on other accounts. Anywhere
 * else the right password gets in whatever neighbours tried on other accounts, and as long as few wrong ones were tried on this one.
 */
async function triedBy(username: string, origin: string, device: string | null, now: Date): Promise<Tried> {
  if (device) return { ceiling: [{ rule: 'signIn', by: [username, 'device', device] }], near: [] };
  if (await isKnown(username, origin, now))
    return { ceiling: [{ rule: 'signInNeighbour', by: [username], origin }], near: [] };
  return {
    ceiling: [{ rule: 'signInStranger', by: [username] }],
    near: [
      { rule: 'signIn', by: [username], origin },
      { rule: 'signInOrigin', origin },
    ],
  };
}

export interface SignIn extends Doorway {
  username: string;
  password: string;
  /** A hash of the network address. */
  origin: string;
}

export async function signIn({ username, password, origin, ...doorway }: SignIn, now: Date): Promise<SignInResult> {
  const { ceiling, near } = await triedBy(username, origin, deviceOf(username, doorway.device), now);
  const closed = await countTry(ceiling, now);
  if (closed > 0) return { ok: false, why: 'wait', seconds: closed };
  const seconds = await countTry(near, now);
  const account = await staffByUsername(read, username);
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  const isPublicKnowledge = settings().mode === 'production' && password === DEMONSTRATION.password;
  if (!account || !isRight || !account.isActive || isPublicKnowledge) {
    const wrong = await failed(account, 'password', now);
    return seconds > 0 ? { ok: false, why: 'wait', seconds } : wrong;
  }
  // What had to wait was not counted.
  await succeeded(seconds > 0 ? ceiling : [...ceiling, ...near]);
  await keepKnown(username, origin, now);
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
  const proven = await provenPasskey(answer, null, now);
  const account = proven && (await staffById(read, proven.staffId));
  if (!proven || !account?.isActive) {
    // Nobody guesses a passkey: who has the right one does not wait because others behind the same address had none.
    const seconds = await countTry([{ rule: 'signInOrigin', origin }], now);
    return seconds > 0 ? { ok: false, why: 'wait', seconds } : failed(account, 'passkey', now);
  }
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
