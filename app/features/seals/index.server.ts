// The door of seals: texts that only this portal can read, and hashes that only it can make, each good for one purpose.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { settings } from '../../settings.server.ts';

/** What is sealed here. A seal of one purpose opens under no other. */
export type SealPurpose = 'totp secret' | 'citizen profile' | 'sign-on in progress' | 'kept form';
/** What is hashed under a key. */
export type HashPurpose =
  | 'recovery code'
  | 'staff subject'
  | 'citizen subject'
  | 'citizen session'
  | 'invitation'
  | 'passkey owner';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyFor = (purpose: string, secret = settings().sessionSecret) =>
  Buffer.from(hkdfSync('sha256', secret, '', `hoi-am ${purpose}`, 32));

/**
 * `about`: what the text belongs to; it does not open for anything else (a row copied to another officer).
 * `secret`: whose seal it is; the portal's own when left out.
 */
export function seal(purpose: SealPurpose, about: string, text: string, secret?: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose, secret), nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** The text; null when it was not sealed here, for this purpose, about this. */
export function unseal(purpose: SealPurpose, about: string, sealed: string, secret?: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose, secret), bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Who reads the database cannot try texts against this: the key is not in it. */
export const keyedHash = (purpose: HashPurpose, text: string): string =>
  createHmac('sha256', keyFor(purpose)).update(text).digest('base64url');
