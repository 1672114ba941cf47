// What a process remembers of rules, offices, limits and days is never older than the transaction that uses it.
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { dayOf } from '#app/domain/deadline.ts';
import { workingCalendar } from '#app/features/deadlines/index.server.ts';
import { route } from '#app/features/routing/index.server.ts';
import { type Writer, write } from '#db/index.ts';
import { remembered } from '#db/reference-version.ts';
import { calendarDay, deadlinePolicy, workingHours } from '#db/schema/deadlines.ts';
import { field, organisation, procedure, routingRule } from '#db/schema/organisations.ts';
import { unitId } from '#tests/support/petitions.ts';

const now = new Date();
const question = { kind: 'gop_y' as const, procedureId: null, fieldId: null, communeId: null, addressedId: null };
const unitNow = async (on?: Writer) => (await route({ ...question, decisionBodyId: null }, now, on)).organisationId;

class Undone extends Error {}
const undone = (change: (tx: Writer) => Promise<void>) =>
  write(async (tx) => {
    await change(tx);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });

const RULE = 'THU-NHO';
const addRule = async (tx: Writer, unitCode: string) => {
  const row = { priority: -1, kind: 'gop_y', fieldId: null, communeId: null, validFrom: dayOf(now), validTo: null };
  await tx.insert(routingRule).values({ ...row, code: RULE, organisationId: await unitId(unitCode), source: 'test' });
};
const dropRule = (tx: Writer) => tx.delete(routingRule).where(eq(routingRule.code, RULE));

afterAll(() => write(async (tx) => void (await dropRule(tx))));

test('a rule counts from the moment it is committed, and no longer than it stands', async () => {
  const usual = await unitNow();
  await write((tx) => addRule(tx, 'SCT'));
  expect(await unitNow()).toBe(await unitId('SCT'));
  await write(async (tx) => void (await dropRule(tx)));
  expect(await unitNow()).toBe(usual);
});

test('within its own transaction a change is seen; undone, nobody ever sees it', async () => {
  const usual = await unitNow();
  await undone(async (tx) => {
    await addRule(tx, 'SCT');
    expect(await unitNow(tx)).toBe(await unitId('SCT'));
  });
  expect(await unitNow()).toBe(usual);
  // Another change after the one that was undone is not taken for it.
  await write((tx) => addRule(tx, 'SNNMT'));
  expect(await unitNow()).toBe(await unitId('SNNMT'));
  await write(async (tx) => void (await dropRule(tx)));
});

test('what has not changed is read once', async () => {
  let reads = 0;
  const counted = remembered(async () => ++reads);
  expect([await counted(), await counted(), await write((tx) => counted(tx))]).toEqual([1, 1, 1]);
  expect(await workingCalendar()).toBe(await workingCalendar());
});

test.each([
  ['an office', organisation],
  ['a field', field],
  ['a procedure', procedure],
  ['a rule', routingRule],
  ['a limit', deadlinePolicy],
  ['office hours', workingHours],
] as unknown as [string, typeof organisation][])(
  'a change of %s is noticed, and noticed anew when it was undone',
  async (_what, table) => {
    let reads = 0;
    const counted = remembered(async () => ++reads);
    const touch = (expected: number) =>
      undone(async (tx) => {
        await tx.update(table).set({ source: sql`${table.source}` });
        expect(await counted(tx)).toBe(expected);
      });
    await counted();
    await touch(2);
    expect(await counted()).toBe(3);
    await touch(4);
  },
);

test('a day more is noticed', async () => {
  const before = await workingCalendar();
  const day = { date: '2039-01-03', kind: 'holiday', name: 'Thử', basis: 'thử', confidence: 'test' };
  await undone(async (tx) => {
    await tx.insert(calendarDay).values(day);
    expect(await workingCalendar(tx)).not.toBe(before);
  });
});
