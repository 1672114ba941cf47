// Secrets of accounts: passwords (argon2id), session tokens, and the mark of a browser that has signed in before.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { settings } from '../../settings.server.ts';

/** argon2id, 19 MiB, two passes: the first choice of OWASP's password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let nobodysHash: Promise<string> | undefined;

/** Whether it is the password. Without a hash (no such account) the same work is done, and the answer is no. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'));
  const isRight = await verify(hashed ?? (await nobodysHash), password);
  return hashed !== null && isRight;
}

/** Letters and digits without look-alikes, in groups: read once from a screen, typed once. 57 bits. */
const SIGNS = '2346789abcdefghjkmnpqrtwxyz';
export function oneTimePassword(): string {
  const bytes = randomBytes(24);
  return Array.from({ length: 12 }, (_, i) => SIGNS[bytes.readUInt16BE(i * 2) % SIGNS.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}

export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

const sign = (text: string) => createHmac('sha256', settings().sessionSecret).update(text).digest('base64url');

/** Name under which a browser keeps the mark of an account: it does not say which. */
export const deviceName = (username: string): string => sign(`device-name:${username}`).slice(0, 12);

/** A mark that only a browser that has signed in to this account holds; each browser has its own. */
export function newDevice(username: string): string {
  const device = randomBytes(12).toString('base64url');
  return `${device}.${sign(`device:${username}:${device}`)}`;
}

/** The browser's own part of a mark of this account; null when it is not one of ours. */
export function deviceOf(username: string, mark: string | undefined): string | null {
  const [device = '', signature = ''] = mark?.split('.') ?? [];
  const [given, ours] = [Buffer.from(signature), Buffer.from(sign(`device:${username}:${device}`))];
  return given.length === ours.length && timingSafeEqual(given, ours) ? device : null;
}
