// Signed-in browsers: opened when somebody is let in, listed for their officer, ended by sign-out, by the officer or by an administrator.
import { staffById } from '#db/accounts.ts';
import { read, type Writer, write } from '#db/index.ts';
import {
  confirmedAt,
  confirmSession,
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  insertSession,
  officerBySession,
  sessionsOf,
  touchSession,
} from '#db/sessions.ts';
import { permissionsOf } from '../../domain/permissions.ts';
import { mustEnrolNow, type Proofs } from '../../domain/second-factor.ts';
import { audit } from '../audit/index.server.ts';
import { obligedRoles } from '../second-factor/index.server.ts';
import { countTry, type Slowed, succeeded } from '../throttle/index.server.ts';
import { deviceOf, hashToken, isPassword, newDevice, newToken } from './secrets.server.ts';
import type { Entry, Officer, SignedInBrowser } from './types.ts';

const HOUR = 3_600_000;
const LASTS = 12 * HOUR;
/** When a browser was last seen is kept no finer than this. */
const SEEN_EVERY = HOUR / 6;
/** For so long after signing in an officer may change what opens the account. */
const CONFIRMED_FOR = HOUR / 4;

export const by = ({ id, organisationId }: Pick<Officer, 'id' | 'organisationId'>) => ({ staffId: id, organisationId });
export const accountSubject = (username: string) => ({ kind: 'account', key: username });

export interface Doorway {
  /** 'Firefox, Windows'. */
  browser?: string | null;
  /** The mark that this browser holds of the account, if any. */
  device?: string;
}

/** Lets a browser in. Only for who has shown all that the account asks for. */
export async function openSession(
  tx: Writer,
  account: Pick<Officer, 'id' | 'organisationId' | 'username'>,
  { first, second }: Proofs,
  { browser = null, device }: Doorway,
  now: Date,
): Promise<Entry> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LASTS);
  const times = { createdAt: now, expiresAt, lastSeenAt: now, confirmedAt: now };
  await insertSession(tx, { tokenHash: hashToken(token), staffId: account.id, first, second, browser, ...times });
  const entry = { action: 'signed_in', by: by(account), facts: { first, second } } as const;
  await audit(tx, { ...entry, subject: accountSubject(account.username) }, now);
  const isKnown = deviceOf(account.username, device) !== null;
  return { token, expiresAt, device: isKnown ? (device as string) : newDevice(account.username) };
}

/** The officer behind a session token, while it lasts; null for anything else. */
export async function officerOf(token: string | undefined, now: Date): Promise<Officer | null> {
  if (!token) return null;
  const tokenHash = hashToken(token);
  const found = await officerBySession(read, tokenHash, now);
  if (!found) return null;
  const seenBefore = new Date(now.getTime() - SEEN_EVERY);
  if (!found.lastSeenAt || found.lastSeenAt < seenBefore)
    await write((tx) => touchSession(tx, tokenHash, seenBefore, now));
  const { isActive: _, mustEnrol, hasSecondFactor, first, second, lastSeenAt: __, ...officer } = found;
  const obligation = { role: officer.role, hasSecondFactor, mustEnrol };
  return {
    ...officer,
    permissions: permissionsOf(officer.role),
    ownRole: officer.role,
    standsIn: null,
    mustEnrolNow: mustEnrolNow(obligation, { first, second }, await obligedRoles()),
  };
}

export const signOut = (token: string, now: Date): Promise<void> =>
  write(async (tx) => {
    const gone = await deleteSession(tx, hashToken(token));
    const account = gone && (await staffById(tx, gone.staffId));
    if (!account) return;
    await audit(tx, { action: 'signed_out', by: by(account), subject: accountSubject(account.username) }, now);
  });

export async function browsersOf({ id }: Pick<Officer, 'id'>, token: string, now: Date): Promise<SignedInBrowser[]> {
  const here = hashToken(token);
  return (await sessionsOf(read, id, now)).map((one) => ({
    key: one.tokenHash,
    browser: one.browser,
    since: one.createdAt.getTime(),
    lastSeenAt: (one.lastSeenAt ?? one.createdAt).getTime(),
    isThisOne: one.tokenHash === here,
    proofs: { first: one.first ?? 'password', second: one.second },
  }));
}

type Self = Pick<Officer, 'id' | 'organisationId' | 'username'>;

/** Ends one of the officer's own browsers; false when there is none such (any more). */
export const endBrowser = (officer: Self, key: string, now: Date): Promise<boolean> =>
  write(async (tx) => {
    const gone = await deleteSession(tx, key, officer.id);
    if (gone) await noteEnded(tx, officer, officer, { count: 1, browser: gone.browser }, now);
    return gone !== null;
  });

/** Ends all of them but this one. How many. */
export const endOtherBrowsers = (officer: Self, token: string, now: Date): Promise<number> =>
  write(async (tx) => {
    const count = await deleteSessionsOf(tx, officer.id, hashToken(token));
    if (count > 0) await noteEnded(tx, officer, officer, { count }, now);
    return count;
  });

export const noteEnded = (
  tx: Writer,
  whose: Pick<Officer, 'username'>,
  who: Pick<Officer, 'id' | 'organisationId'>,
  facts: Record<string, unknown>,
  now: Date,
) => audit(tx, { action: 'session_revoked', by: by(who), subject: accountSubject(whose.username), facts }, now);

/** Whether the officer has just proved to sit there: asked before what a passer-by at an open desk must not change. */
export async function isConfirmed(token: string, now: Date): Promise<boolean> {
  const at = await confirmedAt(read, hashToken(token));
  return at !== null && now.getTime() - at.getTime() < CONFIRMED_FOR;
}

/** The officer types the password again. */
export async function confirmPresence(
  officer: Pick<Officer, 'id' | 'username'>,
  password: string,
  token: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'wrong' | 'wait' }> {
  const slowed = slowedAtDesk(officer, token);
  if ((await countTry(slowed, now)) > 0) return { ok: false, why: 'wait' };
  const account = await staffById(read, officer.id);
  if (!account || !(await isPassword(account.passwordHash, password))) return { ok: false, why: 'wrong' };
  await succeeded(slowed);
  await write((tx) => confirmSession(tx, hashToken(token), now));
  return { ok: true };
}

/** Whoever sits down at an open desk must not guess the password there either. */
export const slowedAtDesk = ({ username }: Pick<Officer, 'username'>, token: string): Slowed[] => [
  { rule: 'signIn', by: [username, 'session', hashToken(token)] },
];

/** Deletes what has run out; it opens nothing any more. */
export const sweepSessions = (now: Date): Promise<void> => write((tx) => deleteExpiredSessions(tx, now));
