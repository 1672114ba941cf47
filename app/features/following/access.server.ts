// Opening a case with its key: wrong keys and unknown codes cost the same and say the same.
import { LRUCache } from 'lru-cache';
import { hashKey, isKeyOf } from '../petitions/index.server.ts';
import type { Slowed } from '../throttle/index.server.ts';
import { countTry, succeeded, waitFor } from '../throttle/index.server.ts';

export type Opening = { ok: true } | { ok: false; why: 'wrongKey' } | { ok: false; why: 'wait'; seconds: number };

/** Hashes of code and key that were right a moment ago: their next page view is no guess and is not counted. */
const known = new LRUCache<string, true>({ max: 20_000, ttl: 10 * 60_000 });
/** The same however the key is spelled. */
const hashOf = (code: string, key: string) => `${code} ${hashKey(key)}`;

const slowedBy = (code: string, origin: string): Slowed[] => [
  { rule: 'caseKey', by: [code, origin] },
  { rule: 'caseKeyOrigin', by: [origin] },
];

/** Whether this key opens this case, for somebody from this origin, now. */
export async function openCase(code: string, key: string, origin: string, now: Date): Promise<Opening> {
  const hash = hashOf(code, key);
  if (known.has(hash) && (await isKeyOf(code, key))) return { ok: true };
  const slowed = slowedBy(code, origin);
  const seconds = await countTry(slowed, now);
  if (seconds > 0) return { ok: false, why: 'wait', seconds };
  if (!(await isKeyOf(code, key))) return { ok: false, why: 'wrongKey' };
  await succeeded(slowed);
  known.set(hash, true);
  return { ok: true };
}

/** Seconds that this origin must wait before it may ask for another code; 0: now. */
export const waitForCodes = (origin: string, now: Date): Promise<number> =>
  waitFor([{ rule: 'caseKeyOrigin', by: [origin] }], now);

/** A code that does not exist was asked for. */
export const countUnknownCode = (origin: string, now: Date): Promise<number> =>
  countTry([{ rule: 'caseKeyOrigin', by: [origin] }], now);
