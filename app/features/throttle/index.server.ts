// The door of slowing down: a try is counted before it is judged, so that a thousand at once are not a thousand free ones.
import { createHmac } from 'node:crypto';
import { type Reader, read, type Writer, write } from '#db/index.ts';
import { deleteForgotten, replaceTries, triesOf } from '#db/throttle.ts';
import {
  afterSuccess,
  afterTry,
  SLOWING,
  type SlowingName,
  secondsToWait,
  type Tries,
} from '../../domain/throttling.ts';
import { settings } from '../../settings.server.ts';

/** What a try is counted against: a rule, and what it is counted by (always with the origin, `visitorOf(request).origin`). */
export interface Slowed {
  rule: SlowingName;
  by: readonly string[];
}

const keyOf = ({ rule, by }: Slowed) =>
  `${rule}:${createHmac('sha256', settings().sessionSecret).update(JSON.stringify(by)).digest('base64url').slice(0, 27)}`;

/** Seconds until a try may be made; 0: now. Counts nothing. */
export async function waitFor(slowed: readonly Slowed[], now: Date, on: Reader = read): Promise<number> {
  const waits = slowed.map(async (one) => secondsToWait(await triesOf(on, keyOf(one)), SLOWING[one.rule], now));
  return Math.max(0, ...(await Promise.all(waits)));
}

/**
 * Counts a try against each of these, before it is known to be wrong. Seconds to wait if it may not be made now (nothing is counted
 * then); 0 if it may. After a right try call `succeeded` with the same.
 */
export async function countTry(slowed: readonly Slowed[], now: Date): Promise<number> {
  const wait = await waitFor(slowed, now);
  if (wait > 0) return wait;
  return write(async (tx) => {
    let longest = 0;
    for (const one of slowed) longest = Math.max(longest, await countOne(tx, one, now));
    return longest;
  });
}

/** Of many tries at the same moment each sees the one before: the guarded replacement decides. */
async function countOne(tx: Writer, slowed: Slowed, now: Date): Promise<number> {
  const rule = SLOWING[slowed.rule];
  let wait = 0;
  await change(tx, keyOf(slowed), (tries) => {
    wait = secondsToWait(tries, rule, now);
    return wait > 0 ? tries : afterTry(tries, rule, now);
  });
  return wait;
}

/** The try was right: it no longer counts. */
export async function succeeded(slowed: readonly Slowed[]): Promise<void> {
  await write(async (tx) => {
    for (const one of slowed) await change(tx, keyOf(one), (tries) => tries && afterSuccess(tries, SLOWING[one.rule]));
  });
}

async function change(tx: Writer, key: string, next: (tries: Tries | null) => Tries | null): Promise<void> {
  for (;;) {
    const seen = await triesOf(tx, key);
    const wanted = next(seen);
    if (wanted === seen || (await replaceTries(tx, key, seen, wanted))) return;
  }
}

/** Deletes what is forgotten anyway. */
export const sweepThrottle = (now: Date): Promise<void> => write((tx) => deleteForgotten(tx, now));
