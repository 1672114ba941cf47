// Who may write: the rule of the lock, at its edges.
import { expect, test } from 'vitest';
import { expiry, isHeld, LOCK_MINUTES, mayWrite } from '#app/domain/lock.ts';

const now = new Date('2026-11-21T02:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const lock = (staffId: number, minutes: number) => ({ staffId, expiresAt: later(minutes) });

test.each([
  ['nobody holds it', null, true, false],
  ['they hold it', lock(1, 5), true, true],
  ['another holds it', lock(2, 5), false, true],
  ['another held it until this very moment', lock(2, 0), true, false],
  ['another held it', lock(2, -1), true, false],
  ['they held it', lock(1, -1), true, false],
])('%s', (_what, held, may, isIt) => {
  expect([mayWrite(held, 1, now), isHeld(held, now)]).toEqual([may, isIt]);
});

test(`a lock runs out after ${LOCK_MINUTES} minutes`, () => {
  expect(expiry(now)).toEqual(later(LOCK_MINUTES));
});
