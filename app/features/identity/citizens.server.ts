// Citizens who sign in: their browser for two hours, and which petitions are theirs. There are no accounts of citizens.
import { randomBytes } from 'node:crypto';
import {
  citizenBySession,
  deleteCitizenSession,
  deleteExpiredCitizenSessions,
  insertCitizenSession,
  insertOwnPetition,
  isOwnPetition,
  ownPetitions,
} from '#db/identity.ts';
import { read, write } from '#db/index.ts';
import { keyedHash, seal, unseal } from '../seals/index.server.ts';
import type { Citizen, Identity, OwnCase, Profile } from './types.ts';

const LASTS = 2 * 3_600_000;
const MOST_CASES = 200;

const hashOf = (token: string) => keyedHash('citizen session', token);

export async function openCitizenSession(
  { subjectHash, name, phone, email, address }: Identity,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = hashOf(token);
  const told: Profile = { name, phone: phone ?? '', email: email ?? '', address: address ?? '' };
  const expiresAt = new Date(now.getTime() + LASTS);
  const profile = seal('citizen profile', tokenHash, JSON.stringify(told));
  await write((tx) => insertCitizenSession(tx, { tokenHash, subjectHash, profile, expiresAt }));
  return { token, expiresAt };
}

/** Who is signed in with this token; null: nobody. */
export async function citizenOf(token: string | undefined, now: Date): Promise<Citizen | null> {
  const row = token ? await citizenBySession(read, hashOf(token), now) : null;
  const profile = row && unseal('citizen profile', row.tokenHash, row.profile);
  return profile ? { subjectHash: row.subjectHash, profile: JSON.parse(profile) as Profile } : null;
}

export const endCitizenSession = (token: string): Promise<void> =>
  write((tx) => deleteCitizenSession(tx, hashOf(token)));

/** Notes that the citizen has sent this petition. */
export const keepAsOwn = ({ subjectHash }: Pick<Citizen, 'subjectHash'>, code: string, now: Date): Promise<void> =>
  write((tx) => insertOwnPetition(tx, subjectHash, code, now));

export const casesOf = ({ subjectHash }: Pick<Citizen, 'subjectHash'>): Promise<OwnCase[]> =>
  ownPetitions(read, subjectHash, MOST_CASES);

export const isTheirCase = ({ subjectHash }: Pick<Citizen, 'subjectHash'>, code: string): Promise<boolean> =>
  isOwnPetition(read, subjectHash, code);

export const sweepCitizenSessions = (now: Date): Promise<void> => write((tx) => deleteExpiredCitizenSessions(tx, now));
