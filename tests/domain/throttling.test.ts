// Growing waits for those who guess, and none for those who mistype or share a network.
import { expect, test } from 'vitest';
import {
  afterSuccess,
  afterTry,
  type SlowingRule,
  secondsToWait,
  type Tries,
  waitAfter,
} from '#app/domain/throttling.ts';

const rule: SlowingRule = { freeTries: 3, firstWait: 10, longestWait: 100, forgetsOneIn: 60, onSuccess: 'forget' };
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
