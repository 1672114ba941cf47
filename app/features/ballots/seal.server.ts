// Seals a ballot while it waits: whoever has the database, but not the server's secret, cannot read what is in the pot.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { settings } from '../../settings.server.ts';

const [NONCE, TAG] = [12, 16];
/** Every sealed ballot is a multiple of this long, so that its length says nothing about the answers. */
const BLOCK = 2_048;

const key = () => Buffer.from(hkdfSync('sha256', settings().sessionSecret, '', 'ballots that wait', 32));

export function seal(ballot: object): Buffer {
  const text = Buffer.from(JSON.stringify(ballot));
  const padded = Buffer.alloc(Math.ceil(text.length / BLOCK) * BLOCK, ' ');
  text.copy(padded);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null when it was sealed with another secret, or is broken. */
export function unseal(sealed: Buffer): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(text.toString());
  } catch {
    return null;
  }
}
