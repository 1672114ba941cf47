// Wrong tries are slowed down for the one who makes them, however many at once, and for nobody else.
import { expect, test } from 'vitest';
import { SLOWING } from '#app/domain/throttling.ts';
import {
  countTry,
  isKnown,
  keepKnown,
  type Slowed,
  succeeded,
  sweepThrottle,
  waitFor,
} from '#app/features/throttle/index.server.ts';
import { read } from '#db/index.ts';
import { throttle } from '#db/schema/staff.ts';

const now = new Date('2026-11-21T02:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const keyTry = (code: string, origin: string): Slowed[] => [
  { rule: 'caseKey', by: [code], origin },
  { rule: 'caseKeyOrigin', origin },
];
const { freeTries, firstWait } = SLOWING.caseKey;

async function tryTimes(times: number, slowed: Slowed[], at = now) {
  let wait = 0;
  for (let n = 0; n < times; n++) wait = await countTry(slowed, at);
  return wait;
}

test('after the free tries one waits, and the wait ends', async () => {
  const slowed = keyTry('A', 'guesser');
  expect(await tryTimes(freeTries + 1, slowed)).toBe(0);
  expect(await countTry(slowed, now)).toBe(firstWait);
  expect(await waitFor(slowed, later(firstWait))).toBe(0);
  expect(await countTry(slowed, later(firstWait))).toBe(0);
  expect(await countTry(slowed, later(firstWait))).toBe(2 * firstWait);
});

test('the rightful sender elsewhere waits for nobody', async () => {
  await tryTimes(freeTries + 5, keyTry('B', 'attacker'));
  expect(await waitFor(keyTry('B', 'attacker'), now)).toBeGreaterThan(0);
  expect(await countTry(keyTry('B', 'sender'), now)).toBe(0);
});

test('going from case to case does not help the guesser', async () => {
  const codes = Array.from({ length: SLOWING.caseKeyOrigin.freeTries + 1 }, (_, n) => `C${n}`);
  for (const code of codes) expect(await countTry(keyTry(code, 'walker'), now)).toBe(0);
  expect(await countTry(keyTry('another', 'walker'), now)).toBe(SLOWING.caseKeyOrigin.firstWait);
});

test('a hundred tries at once are not a hundred free ones', async () => {
  const waits = await Promise.all(Array.from({ length: 100 }, () => countTry(keyTry('D', 'burst'), now)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(freeTries + 1);
});

test('the wide network of many near ones waits after what four of them may do, and no other does', async () => {
  const from = (near: number, wide: string): Slowed[] => [{ rule: 'unknownCode', origin: `${wide}-${near}.${wide}` }];
  const free = SLOWING.unknownCode.freeTries;
  for (let near = 0; near < 4; near++) expect(await tryTimes(free, from(near, 'rotating'))).toBe(0);
  expect(await countTry(from(4, 'rotating'), now)).toBe(0);
  expect(await countTry(from(5, 'rotating'), now)).toBe(SLOWING.unknownCode.firstWait);
  expect(await countTry(from(0, 'another'), now)).toBe(0);
});

test('what is refused writes nothing', async () => {
  const slowed = keyTry('F', 'flood');
  await tryTimes(freeTries + 1, slowed);
  const before = await read.select().from(throttle);
  expect(await tryTimes(50, slowed)).toBe(firstWait);
  expect(await read.select().from(throttle)).toEqual(before);
});

test('an account is known where it was rightly used, in the wider network and for ninety days', async () => {
  await keepKnown('officer', 'near.wide', now);
  expect(await isKnown('officer', 'other.wide', later(89 * 86_400))).toBe(true);
  expect(await isKnown('officer', 'other.wide', later(91 * 86_400))).toBe(false);
  expect(await isKnown('officer', 'near.elsewhere', now)).toBe(false);
  expect(await isKnown('another', 'near.wide', now)).toBe(false);
});

test('a right try clears the case, but gives the origin back only itself', async () => {
  const slowed = keyTry('E', 'mixed');
  await tryTimes(SLOWING.caseKey.freeTries, slowed);
  await tryTimes(1, slowed);
  await succeeded(slowed);
  expect(await waitFor(slowed, now)).toBe(0);
  const kept = (await read.select().from(throttle)).filter(({ failures }) => failures === freeTries);
  expect(kept.map(({ key }) => key.split(':')[0])).toContain('caseKeyOrigin');
});

test('what is forgotten is swept away, and no key tells who it was', async () => {
  const before = await read.select().from(throttle);
  expect(before.length).toBeGreaterThan(0);
  expect(JSON.stringify(before)).not.toMatch(/attacker|sender|guesser|officer/);
  await sweepThrottle(later(91 * 86_400));
  expect(await read.select().from(throttle)).toEqual([]);
});
