// The key to the private view of a case: made, spelled, checked.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { read } from '#db/index.ts';
import { keyHashOf } from '#db/petitions.ts';
import { settings } from '../../settings.server.ts';

/** Digits and capitals without look-alikes (no 0 O, 1 I L, 5 S, U V): twelve of these 27 are 57 bits. */
const SIGNS = '2346789ABCDEFGHJKMNPQRTWXYZ';
const LENGTH = 12;

/** Twelve signs in groups of four, from bytes that nobody can guess. */
export function keyFrom(bytes: Buffer): string {
  const signs = Array.from({ length: LENGTH }, (_, i) => SIGNS[bytes.readUInt16BE(i * 2) % SIGNS.length]).join('');
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}

export const newKey = (): string => keyFrom(randomBytes(LENGTH * 2));

/** As it is typed, read over the telephone or pasted: case, spaces and hyphens do not matter. */
const bare = (key: string) => key.toUpperCase().replace(/[^0-9A-Z]/g, '');

export const hashKey = (key: string): string =>
  createHash('sha256')
    .update(`key:${bare(key)}`)
    .digest('base64url');

/** The key that a mail about this case carries: derived, so that the sender's own key need not be kept to be mailed. */
export const mailKeyOf = (code: string): string =>
  keyFrom(createHmac('sha256', settings().sessionSecret).update(`mail-key:${code}`).digest());

/** Whether this key opens this case. The same work is done when there is no such case. */
export async function isKeyOf(code: string, key: string): Promise<boolean> {
  const hash = await keyHashOf(read, code);
  const isOwn = isEqual(hash ?? hashKey(newKey()), hashKey(key));
  const isMailed = isEqual(bare(mailKeyOf(code)), bare(key));
  return hash !== null && (isOwn || isMailed);
}

const isEqual = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
};
