// Browsers that have just shown a right key or are signed in: known by that cookie, so that a neighbour's haste does not stop them.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const shown = new LRUCache<string, true>({ max: 50_000, ttl: 60 * 60_000 });
const COOKIES = /^(?:__Host-)?(can-bo|cong-dan|khoa_[\w-]+)=/;
const COOKIES_LOOKED_AT = 50;

const hashOf = (value: string) => createHash('sha256').update(value).digest('base64url').slice(0, 22);

/** The value of a cookie was right: it is remembered for an hour, as a hash. */
export const keepHolder = (value: string): void => void shown.set(hashOf(value), true);

/** A name for whoever sends a cookie that was right a while ago; null for everybody else. */
export function isHolder(cookies: string | undefined): string | null {
  const pairs = (cookies ?? '').slice(0, 8_000).split('; ', COOKIES_LOOKED_AT);
  const values = pairs.filter((pair) => COOKIES.test(pair)).map((pair) => hashOf(pair.slice(pair.indexOf('=') + 1)));
  return values.find((value) => shown.has(value)) ?? null;
}
