// The door of slowing down: a try is counted before it is judged, so that a thousand at once are not a thousand free ones.
import { createHmac } from 'node:crypto';
import { type Reader, read, type Writer, write } from '#db/index.ts';
import { deleteForgotten, replaceTries, triesOf } from '#db/throttle.ts';
import {
  afterSuccess,
  afterTry,
  SLOWING,
  type SlowingName,
  type SlowingRule,
  secondsToWait,
  type Tries,
  wideRule,
} from '../../domain/throttling.ts';
import { settings } from '../../settings.server.ts';

/** What a try is counted against: a rule, and what it is counted by. */
export interface Slowed {
  rule: SlowingName;
  by?: readonly string[];
  /** `visitorOf(request).origin`: the network whose try it is, and the wider one around it, which is counted as well. */
  origin?: string;
  /** So many tries at once. */
  count?: number;
}

interface Counter {
  key: string;
  rule: SlowingRule;
  count: number;
}

const keyOf = (name: string, by: readonly string[]) =>
  `${name}:${createHmac('sha256', settings().sessionSecret).update(JSON.stringify(by)).digest('base64url').slice(0, 27)}`;

/** One for whatever is counted; the key tells nobody who it was. Always in the same order, so that two writers never wait for each other. */
const countersOf = (slowed: readonly Slowed[]): Counter[] =>
  slowed
    .flatMap(({ rule: name, by = [], origin, count = 1 }) => {
      const rule = SLOWING[name];
      const [near, wide] = origin?.split('.') ?? [];
      const of = (network: string | undefined) => keyOf(name, network === undefined ? by : [...by, network]);
      const counter = { key: of(near), rule, count };
      return wide ? [counter, { key: of(wide), rule: wideRule(rule), count }] : [counter];
    })
    .sort((one, other) => (one.key < other.key ? -1 : 1));

/** Seconds until a try may be made; 0: now. Counts nothing. */
export async function waitFor(slowed: readonly Slowed[], now: Date, on: Reader = read): Promise<number> {
  const waits = countersOf(slowed).map(async ({ key, rule }) => secondsToWait(await triesOf(on, key), rule, now));
  return Math.max(0, ...(await Promise.all(waits)));
}

/**
 * Counts a try against each of these, before it is known to be wrong. Seconds to wait if it may not be made now (nothing is counted
 * then, and nothing is written); 0 if it may. After a right try call `succeeded` with the same.
 */
export async function countTry(slowed: readonly Slowed[], now: Date): Promise<number> {
  const wait = await waitFor(slowed, now);
  return wait > 0 ? wait : write((tx) => countTryIn(tx, slowed, now));
}

/** The same within the change that the try is. */
export async function countTryIn(tx: Writer, slowed: readonly Slowed[], now: Date): Promise<number> {
  const wait = await waitFor(slowed, now, tx);
  if (wait > 0) return wait;
  let longest = 0;
  for (const counter of countersOf(slowed)) longest = Math.max(longest, await countOne(tx, counter, now));
  return longest;
}

/** Of many tries at the same moment each sees the one before: the guarded replacement decides. */
async function countOne(tx: Writer, { key, rule, count }: Counter, now: Date): Promise<number> {
  let wait = 0;
  await change(tx, key, (tries) => {
    wait = secondsToWait(tries, rule, now);
    return wait > 0 ? tries : afterTry(tries, rule, now, count);
  });
  return wait;
}

/** The try was right: it no longer counts. */
export async function succeeded(slowed: readonly Slowed[]): Promise<void> {
  await write(async (tx) => {
    for (const { key, rule } of countersOf(slowed))
      await change(tx, key, (tries) => tries && afterSuccess(tries, rule));
  });
}

async function change(tx: Writer, key: string, next: (tries: Tries | null) => Tries | null): Promise<void> {
  for (;;) {
    const seen = await triesOf(tx, key);
    const wanted = next(seen);
    if (wanted === seen || (await replaceTries(tx, key, seen, wanted))) return;
  }
}

const KNOWN_FOR = 90 * 86_400_000;

/** Notes that this account was rightly used from this network, the wider one where there is one. */
export async function keepKnown(account: string, origin: string, now: Date): Promise<void> {
  const next = { failures: 0, windowEndsAt: new Date(now.getTime() + KNOWN_FOR) };
  await write((tx) => change(tx, knownKey(account, origin), () => next));
}

/** Whether it was so within the last ninety days. */
export async function isKnown(account: string, origin: string, now: Date): Promise<boolean> {
  const kept = await triesOf(read, knownKey(account, origin));
  return kept !== null && kept.windowEndsAt > now;
}

const knownKey = (account: string, origin: string) => keyOf('known', [account, origin.split('.').at(-1)!]);

/** Deletes what is forgotten anyway. */
export const sweepThrottle = (now: Date): Promise<void> => write((tx) => deleteForgotten(tx, now));
