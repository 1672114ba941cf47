// What the running of the portal did last: the newest stands, whoever comes late changes nothing.
import { expect, test } from 'vitest';
import { read, write } from '#db/index.ts';
import { lastOperation, noteOperation } from '#db/operations.ts';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));

test('what was never done is unknown', async () => {
  expect(await lastOperation(read, 'backup')).toBeNull();
});

test('the newest is remembered with its detail, even when an older one is noted after it', async () => {
  await write((tx) => noteOperation(tx, 'backup', day(1), { bytes: 1 }));
  await write((tx) => noteOperation(tx, 'backup', day(3), { bytes: 3 }));
  await write((tx) => noteOperation(tx, 'backup', day(2)));
  expect(await lastOperation(read, 'backup')).toEqual({ at: day(3), detail: { bytes: 3 } });
});
