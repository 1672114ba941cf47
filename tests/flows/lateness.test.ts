// What is late stays late, whatever ends it; and nothing of it is written twice.

import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { dueIn } from '#app/domain/statistics.ts';
import { clockEvents } from '#app/features/deadlines/index.server.ts';
import { read } from '#db/index.ts';
import { clock, clockEvent } from '#db/schema/deadlines.ts';
import { bothWaysAgree, clockNamed, clocks, MONDAY, on, rowOf } from '#tests/support/complaints.ts';
import { figuresOfYear } from '#tests/support/figures.ts';
import { type Crew, crew, does, sent } from '#tests/support/petitions.ts';

let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

describe('what is late stays late, whatever ends it', () => {
  const LATE = on('2026-08-20');

  test.each([
    ['transferOut', { outsideBody: 'Bộ Công Thương', reason: 'x' }, 'intake'],
    ['refuse', { refusalReason: 'PA-NGOAI-PHAM-VI', reason: 'x' }, 'intake'],
    ['withdraw', {}, 'sender'],
  ] as const)('%s', async (move, given, by) => {
    const code = await sent(MONDAY);
    await does(code, move, given as never, by === 'sender' ? { as: by } : officers[by], LATE);
    for (const name of ['acceptance', 'answer'])
      expect(await clockNamed(code, name)).toMatchObject({ state: 'missed' });
    expect(await rowOf(code)).toMatchObject({ wasLate: true, wasLateUnextended: true });
  });

  test('and is counted among those that were due', async () => {
    const before = (await figuresOfYear(2026, LATE)).counts;
    const [late, inTime] = [await sent(MONDAY), await sent(MONDAY)];
    await does(inTime, 'withdraw', {}, { as: 'sender' }, MONDAY);
    await does(late, 'withdraw', {}, { as: 'sender' }, LATE);
    const after = (await figuresOfYear(2026, LATE)).counts;
    expect([after.leftLate - before.leftLate, dueIn(after) - dueIn(before)]).toEqual([1, 1]);
    expect(after.withdrawn - before.withdrawn).toBe(2);
  });

  test('an acceptance after the limit to pass it on', async () => {
    const code = await sent(MONDAY, { kind: 'kien_nghi' });
    await does(code, 'accept', {}, officers.intake, LATE);
    expect(await clockNamed(code, 'transfer')).toMatchObject({ state: 'missed' });
  });

  test('a merger, which is undone without a second clock or a second event', async () => {
    const [first, second] = [await sent(MONDAY), await sent(MONDAY)];
    await does(second, 'merge', { case: first, reason: 'Trùng' }, officers.intake, LATE);
    expect(await clockNamed(second, 'answer')).toMatchObject({ state: 'missed' });
    expect((await rowOf(second)).wasLate).toBe(true);
    await does(second, 'unmerge', { reason: 'Không trùng' }, officers.intake, on('2026-08-24'));
    expect((await clocks(second)).filter(({ name }) => name === 'answer')).toMatchObject([{ state: 'running' }]);
    await does(second, 'withdraw', {}, { as: 'sender' }, on('2026-08-25'));
    const { id } = await rowOf(second);
    const events = await read
      .select({ name: clock.name, event: clockEvent.event })
      .from(clockEvent)
      .innerJoin(clock, eq(clock.id, clockEvent.clockId))
      .where(eq(clockEvent.petitionId, id))
      .orderBy(asc(clockEvent.id));
    const said = events.map(({ name, event }) => `${name} ${event}`);
    expect(said.length).toBeGreaterThan(0);
    expect(said).toHaveLength(new Set(said).size);
    await bothWaysAgree(second);
  });

  test('escalations name the body that they went to, also when nobody was awake', async () => {
    const code = await sent(MONDAY);
    await does(code, 'withdraw', {}, { as: 'sender' }, on('2026-09-01'));
    const events = await clockEvents((await rowOf(code)).id, 'vi');
    const unitOf = (event: string) => events.find((one) => one.event === event && one.name === 'answer')!.unit;
    expect(unitOf('overdue')).toBe('Sở Công Thương');
    expect(unitOf('escalated_chairman')).toBe('UBND tỉnh Quảng Ngãi');
  });
});
