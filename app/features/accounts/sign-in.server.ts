// Signing in and out. Guessing gets slow, and nobody can make it slow for somebody else's own browser.
import {
  deleteExpiredSessions,
  deleteSession,
  insertSession,
  officerBySession,
  staffById,
  staffByUsername,
} from '#db/accounts.ts';
import { read, write } from '#db/index.ts';
import { permissionsOf } from '../../domain/permissions.ts';
import { settings } from '../../settings.server.ts';
import { countTry, type Slowed, succeeded } from '../throttle/index.server.ts';
import { deviceOf, hashToken, isPassword, newDevice, newToken } from './secrets.server.ts';
import { DEMONSTRATION, type Officer, type SignInResult } from './types.ts';

const HOURS = 12;

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

export interface SignIn {
  username: string;
  password: string;
  /** A hash of the network address. */
  origin: string;
  /** The mark that this browser holds of the account, if any. */
  device?: string;
}

export async function signIn({ username, password, origin, device }: SignIn, now: Date): Promise<SignInResult> {
  const slowed = slowedBy(username, origin, deviceOf(username, device));
  const seconds = await countTry(slowed, now);
  if (seconds > 0) return { ok: false, why: 'wait', seconds };
  const account = await staffByUsername(read, username);
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  const isPublicKnowledge = settings().mode === 'production' && password === DEMONSTRATION.password;
  if (!account || !isRight || !account.isActive || isPublicKnowledge) return { ok: false, why: 'wrong' };
  await succeeded(slowed);

  const token = newToken();
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
  const isIn = await write(async (tx) => {
    // Deactivated, or given another password, while this one was being checked?
    const still = await staffById(tx, account.id);
    if (!still?.isActive || still.passwordHash !== account.passwordHash) return false;
    await insertSession(tx, { tokenHash: hashToken(token), staffId: account.id, createdAt: now, expiresAt });
    return true;
  });
  if (!isIn) return { ok: false, why: 'wrong' };
  const mark = deviceOf(username, device) === null ? newDevice(username) : (device as string);
  return { ok: true, token, expiresAt, device: mark, mustChangePassword: account.mustChangePassword };
}

/** The officer behind a session token, while it lasts; null for anything else. */
export async function officerOf(token: string | undefined, now: Date): Promise<Officer | null> {
  if (!token) return null;
  const found = await officerBySession(read, hashToken(token), now);
  if (!found) return null;
  const { isActive: _, ...officer } = found;
  return { ...officer, permissions: permissionsOf(officer.role) };
}

export const signOut = (token: string): Promise<void> => write((tx) => deleteSession(tx, hashToken(token)));

/** Deletes what has run out; it opens nothing any more. */
export const sweepSessions = (now: Date): Promise<void> => write((tx) => deleteExpiredSessions(tx, now));
