// Turns: one request of a network after the other, those who asked much behind those who asked little, and nobody waits for who has gone.
import { EventEmitter } from 'node:events';
import { setImmediate as next } from 'node:timers/promises';
import type { Response } from 'express';
import { beforeEach, expect, test } from 'vitest';
import { openTurns } from '#app/http/turns.server.ts';

let timers: { milliseconds: number; then: () => void }[] = [];
let turnOf: ReturnType<typeof openTurns>;
let begun: string[] = [];
let refused: string[] = [];

beforeEach(() => {
  [timers, begun, refused] = [[], [], []];
  turnOf = openTurns((milliseconds, then) => timers.push({ milliseconds, then }));
});

/** Asks, and notes its name when its turn has come. */
async function ask(name: string, { hasty = false } = {}) {
  const response = Object.assign(new EventEmitter(), { destroyed: false });
  const turn = turnOf(name.split(' ')[0]!, hasty, response as unknown as Response);
  void turn.then((isTurn) => (isTurn ? begun : refused).push(name));
  await next();
  return async (how: 'finish' | 'close' = 'finish') => {
    response.destroyed = how === 'close';
    response.emit(how);
    await next();
    await next();
  };
}
/** The timers that were set to so long ring. */
async function ring(milliseconds: number) {
  for (const timer of timers.filter((one) => one.milliseconds === milliseconds)) timer.then();
  await next();
  await next();
}

test('of one network one is worked on after the other; of others at the same time', async () => {
  const end = await ask('a 1');
  const endSecond = await ask('a 2');
  await ask('a 3');
  await ask('b 1');
  expect(begun).toEqual(['a 1', 'b 1']);
  await end();
  expect(begun).toEqual(['a 1', 'b 1', 'a 2']);
  await endSecond();
  expect(begun).toEqual(['a 1', 'b 1', 'a 2', 'a 3']);
});

test('who has asked much begins when nobody who asked little is served, and never two at once', async () => {
  const end = await ask('calm 1');
  const endSecond = await ask('calm2 1');
  const endFlood = await ask('flood 1', { hasty: true });
  await ask('flood2 1', { hasty: true });
  await end();
  expect(begun).toEqual(['calm 1', 'calm2 1']);
  await endSecond();
  expect(begun.at(-1)).toBe('flood 1');
  const endThird = await ask('calm3 1');
  await endFlood();
  expect(begun.slice(2)).toEqual(['flood 1', 'calm3 1']);
  await endThird();
  expect(begun.at(-1)).toBe('flood2 1');
});

test('who has asked much is not kept for ever by those who go first', async () => {
  await ask('calm 1');
  await ask('flood 1', { hasty: true });
  expect(begun).toEqual(['calm 1']);
  await ring(1_000);
  expect(begun).toContain('flood 1');
});

test('a file on its way, and whoever has gone, keep nobody waiting', async () => {
  const end = await ask('a 1');
  const endSecond = await ask('a 2');
  await ask('a 3');
  await endSecond('close');
  await end('close');
  expect([begun, refused]).toEqual([['a 1', 'a 3'], ['a 2']]);
  await ask('a 4');
  await ring(100);
  expect(begun).toEqual(['a 1', 'a 3', 'a 4']);
});

test('a line that is too long is refused, and those in it are not', async () => {
  const end = await ask('a 0');
  for (let n = 1; n <= 61; n++) await ask(`a ${n}`);
  expect(refused).toEqual(['a 61']);
  await end();
  expect(begun).toEqual(['a 0', 'a 1']);
});
