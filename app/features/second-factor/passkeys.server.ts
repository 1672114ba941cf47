// Passkeys (WebAuthn): challenges that are good once, and the checking of what an authenticator signed.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { read, type Writer, write } from '#db/index.ts';
import {
  type ChallengePurpose,
  deleteExpiredChallenges,
  insertChallenge,
  type PasskeyRow,
  passkeyById,
  passkeysOf,
  takeChallenge,
  touchPasskey,
} from '#db/second-factor.ts';
import { settings } from '../../settings.server.ts';
import { keyedHash } from '../seals/index.server.ts';
import { answerOfPasskey, type PasskeyAnswer } from './forms.ts';
import type { Owner } from './types.ts';

/** EdDSA, ES256, RS256: what every authenticator has one of. */
const ALGORITHMS = [-8, -7, -257];
const MINUTES = 5;
const site = () => {
  const { origin, hostname } = new URL(settings().publicUrl);
  return { origin, id: hostname };
};

async function keepChallenge(challenge: string, purpose: ChallengePurpose, staffId: number | null, now: Date) {
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  await write((tx) => insertChallenge(tx, { challenge, purpose, staffId, expiresAt }));
}

const named = ({ id, transports }: PasskeyRow) => ({ id, transports });

/** What the browser needs to make a passkey. Its name for the officer says nothing to whoever finds the authenticator. */
export async function optionsToEnrol({ id, username }: Owner, now: Date) {
  const known = await passkeysOf(read, id);
  const options = await generateRegistrationOptions({
    rpName: 'Hồi Âm',
    rpID: site().id,
    userName: username,
    userID: new Uint8Array(Buffer.from(keyedHash('passkey owner', String(id)), 'base64url')),
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(named),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  await keepChallenge(options.challenge, 'enrol', id, now);
  return options;
}

/** What the browser needs to sign in with a passkey: any of this site (`null`), or one of this officer's. */
export async function optionsToSignIn(staffId: number | null, now: Date) {
  const options = await generateAuthenticationOptions({
    rpID: site().id,
    // Without a password before it the passkey must be both: something one has, and a PIN or a fingerprint.
    userVerification: staffId === null ? 'required' : 'preferred',
    allowCredentials: staffId === null ? [] : (await passkeysOf(read, staffId)).map(named),
  });
  await keepChallenge(options.challenge, staffId === null ? 'signIn' : 'second', staffId, now);
  return options;
}

/** The answer, if its challenge was given for this purpose, to this officer, and not yet used. */
async function freshAnswer(typed: string, purpose: ChallengePurpose, staffId: number | null, now: Date) {
  const answer = answerOfPasskey(typed);
  const isFresh = answer && (await write((tx) => takeChallenge(tx, answer.challenge, { purpose, staffId }, now)));
  return isFresh ? answer : null;
}

/** The library throws for whatever does not fit: another site, a wrong signature, a counter that went back. */
const orNull = <T>(checking: Promise<T>): Promise<T | null> => checking.catch(() => null);

/** A new passkey as it is to be kept; null when the answer is not right. */
export async function checkedNewPasskey({ id }: Owner, typed: string, now: Date) {
  const answer = await freshAnswer(typed, 'enrol', id, now);
  if (!answer) return null;
  const checked = await orNull(
    verifyRegistrationResponse({
      response: answer.response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: answer.challenge,
      expectedOrigin: site().origin,
      expectedRPID: site().id,
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!checked?.verified) return null;
  const { credential, credentialBackedUp } = checked.registrationInfo;
  return {
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports ?? [],
    isSynced: credentialBackedUp,
  };
}

export interface ProvenPasskey {
  id: string;
  staffId: number;
  counterBefore: number;
  counter: number;
}

/** Whose passkey signed this; `staffId`: only one of theirs counts, and only as a second step. Null when it is not right. */
export async function provenPasskey(typed: string, staffId: number | null, now: Date): Promise<ProvenPasskey | null> {
  const answer = await freshAnswer(typed, staffId === null ? 'signIn' : 'second', staffId, now);
  const known = answer && (await passkeyById(read, answer.id));
  if (!known || (staffId !== null && known.staffId !== staffId)) return null;
  const checked = await orNull(check(answer, known, staffId === null));
  if (!checked?.verified) return null;
  const { newCounter } = checked.authenticationInfo;
  return { id: known.id, staffId: known.staffId, counterBefore: known.counter, counter: newCounter };
}

const check = (answer: PasskeyAnswer, known: PasskeyRow, requireUserVerification: boolean) =>
  verifyAuthenticationResponse({
    response: answer.response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
    expectedChallenge: answer.challenge,
    expectedOrigin: site().origin,
    expectedRPID: site().id,
    requireUserVerification,
    credential: {
      id: known.id,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
      counter: known.counter,
    },
  });

/** Notes the use of a proven passkey; false when it was removed, or used elsewhere, in between. */
export const takePasskey = (tx: Writer, { id, counterBefore, counter }: ProvenPasskey, now: Date): Promise<boolean> =>
  touchPasskey(tx, id, counterBefore, counter, now);

/** Deletes challenges that nobody answered in time. */
export const sweepChallenges = (now: Date): Promise<void> => write((tx) => deleteExpiredChallenges(tx, now));
