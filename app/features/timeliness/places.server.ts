// Where a page of a list ended, sealed: the last line may be of a case that is not public, whose day and number nobody shall read.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { CountedPlace, CountedRow } from '#db/timeliness.ts';
import { isDay } from '../../domain/deadline-day.ts';
import { settings } from '../../settings.server.ts';

const CIPHER = 'aes-128-ecb';
/** One block: the day as a number, the key, and zeros by which what was not sealed here is known. */
const [BLOCK, KEY_AT, KEY_LENGTH, ZEROS_AT] = [16, 4, 6, 10];

const key = () => Buffer.from(hkdfSync('sha256', settings().sessionSecret, '', 'places in lists', BLOCK));

export function placeAfter({ receivedDay, id }: CountedRow): string {
  const block = Buffer.alloc(BLOCK);
  block.writeUInt32BE(Number(receivedDay.replaceAll('-', '')));
  block.writeUIntBE(id, KEY_AT, KEY_LENGTH);
  return createCipheriv(CIPHER, key(), null).setAutoPadding(false).update(block).toString('base64url');
}

/** What `placeAfter` wrote; anything else is the beginning of the list. */
export function placeFrom(after: string | null): CountedPlace | null {
  const sealed = Buffer.from(after ?? '', 'base64url');
  if (sealed.length !== BLOCK) return null;
  const block = createDecipheriv(CIPHER, key(), null).setAutoPadding(false).update(sealed);
  const day = String(block.readUInt32BE()).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (!isDay(day) || block.subarray(ZEROS_AT).some((byte) => byte !== 0)) return null;
  return { day, id: block.readUIntBE(KEY_AT, KEY_LENGTH) };
}
