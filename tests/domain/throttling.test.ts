// Growing waits for those who guess, and none for those who mistype or share a network.
import { expect, test } from 'vitest';
import {
  afterSuccess,
  afterTry,
  SLOWING,
  type SlowingRule,
  secondsToWait,
  type Tries,
  waitAfter,
  wideRule,
} from '#app/domain/throttling.ts';

const rule: SlowingRule = {
  ...{ by: ['origin'], freeTries: 3, firstWait: 10, longestWait: 100, forgetsOneIn: 60, onSuccess: 'forget' },
  source: 'this test',
};
const second = (n: number) => new Date(Date.UTC(2026, 10, 21) + n * 1000);

/** Tries at these seconds, whether or not one had to wait. */
const triesAt = (...seconds: number[]) =>
  seconds.reduce<Tries | null>((tries, n) => afterTry(tries, rule, second(n)), null)!;

test.each([
  [0, 0],
  [3, 0],
  [4, 10],
  [5, 20],
  [6, 40],
  [7, 80],
  [8, 100],
  [50, 100],
])('after %i tries one waits %i seconds', (failures, seconds) => {
  expect(waitAfter(failures, rule)).toBe(seconds);
});

test('the wait runs from the last try and ends', () => {
  const tries = triesAt(0, 1, 2, 3);
  expect(secondsToWait(tries, rule, second(3))).toBe(10);
  expect(secondsToWait(tries, rule, second(8.5))).toBe(5);
  expect(secondsToWait(tries, rule, second(13))).toBe(0);
  expect(secondsToWait(null, rule, second(0))).toBe(0);
});

test('each further try waits longer', () => {
  const tries = triesAt(0, 0, 0, 0, 10);
  expect(tries.failures).toBe(5);
  expect(secondsToWait(tries, rule, second(10))).toBe(20);
});

test('time gives tries back, one by one and in the end all', () => {
  const tries = triesAt(0, 0, 0);
  expect(tries.windowEndsAt).toEqual(second(180));
  expect(afterTry(tries, rule, second(61)).failures).toBe(3);
  expect(afterTry(tries, rule, second(179)).failures).toBe(2);
  expect(afterTry(tries, rule, second(100_000)).failures).toBe(1);
});

test('rare tries of many people behind one address never add up to a wait', () => {
  let tries: Tries | null = null;
  for (let n = 0; n < 10_000; n++) {
    tries = afterTry(tries, rule, second(n * 61));
    expect(secondsToWait(tries, rule, second(n * 61))).toBe(0);
  }
});

test('a guesser ends at a rate that stays slow for good', () => {
  let tries: Tries | null = null;
  let at = 0;
  let made = 0;
  for (; at < 86_400; made++) {
    tries = afterTry(tries, rule, second(at));
    at += Math.max(1, secondsToWait(tries, rule, second(at)));
  }
  expect(made).toBeLessThan(86_400 / 60 + 10);
});

test('a right try clears the slate, or takes back only itself where it may be the guesser’s own', () => {
  const tries = triesAt(0, 0, 0);
  expect(afterSuccess(tries, rule)).toBeNull();
  const shared: SlowingRule = { ...rule, onSuccess: 'giveBack' };
  expect(afterSuccess(tries, shared)).toEqual({ failures: 2, windowEndsAt: second(120) });
  expect(afterSuccess(triesAt(0), shared)).toBeNull();
});

/** How much gets through in a day, of somebody who tries again the moment it is allowed, `count` at a time. */
function inADay(one: SlowingRule, count = 1): number {
  let tries: Tries | null = null;
  let made = 0;
  for (let at = 0; at < 86_400; ) {
    tries = afterTry(tries, one, second(at), count);
    made += count;
    at += secondsToWait(tries, one, second(at));
  }
  return made;
}

test.each<[what: keyof typeof SLOWING, count: number, atLeast: number, atMost: number]>([
  ['draft', 1, 2_000, 5_000],
  ['send', 1, 1_000, 3_000],
  ['upload', 10, 5_000, 10_000],
  ['uploadPlace', 10, 500, 1_700],
  ['counterBallot', 1, 1_000, 3_100],
  ['senderMove', 1, 100, 180],
  ['mail', 1, 12, 20],
])('whoever goes on for a day gets through with %s, %i at a time: from %i to %i', (name, count, atLeast, atMost) => {
  const made = inADay(SLOWING[name], count);
  expect(made).toBeGreaterThan(atLeast);
  expect(made).toBeLessThan(atMost);
});

test('of one account no more than a hundred wrong passwords are looked at without a wait, and few on a day', () => {
  for (const name of ['signInStranger', 'signInNeighbour', 'signIn'] as const) {
    expect(SLOWING[name].freeTries).toBeLessThanOrEqual(100);
    expect(inADay(SLOWING[name])).toBeLessThan(1_700);
  }
});

test('a wait doubles with so many megabytes, not with each', () => {
  const { freeTries, firstWait, longestWait } = SLOWING.upload;
  expect(waitAfter(freeTries + 10, SLOWING.upload)).toBe(firstWait);
  expect(waitAfter(freeTries + 11, SLOWING.upload)).toBe(2 * firstWait);
  expect(waitAfter(freeTries + 1_000, SLOWING.upload)).toBe(longestWait);
});

test('a wider network waits after what four near ones may do', () => {
  const wide = wideRule(rule);
  expect(waitAfter(4 * rule.freeTries, wide)).toBe(0);
  expect(waitAfter(4 * rule.freeTries + 1, wide)).toBe(rule.firstWait);
  expect(afterTry(null, wide, second(0)).windowEndsAt).toEqual(second(15));
});

test('every rule says by what it counts and where its numbers come from', () => {
  for (const [name, { by, source, firstWait, longestWait }] of Object.entries<SlowingRule>(SLOWING)) {
    expect([name, by.length > 0, source.length > 10, firstWait <= longestWait]).toEqual([name, true, true, true]);
  }
});
