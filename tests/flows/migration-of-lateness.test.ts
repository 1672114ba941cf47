// Migration 0007: what had passed its day when a case left is late in a database that was written before the rule said so.
import { readFileSync } from 'node:fs';
import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { engine } from '#db/engine.ts';
import { rows, write } from '#db/index.ts';
import { clock } from '#db/schema/deadlines.ts';
import { petition } from '#db/schema/petitions.ts';
import { clockNamed, complaint, MONDAY, on, paper, rowOf } from '#tests/support/complaints.ts';
import { crew, does, sent } from '#tests/support/petitions.ts';

const statements = readFileSync(
  new URL(`../../db/migrations/${engine}/0007_late_that_left.sql`, import.meta.url),
  'utf8',
).split('--> statement-breakpoint');

/** As an earlier release wrote it: what a case that left had not met was simply over. */
const asWrittenBefore = (petitionId: number) =>
  write(async (tx) => {
    await tx
      .update(clock)
      .set({ state: 'cancelled' })
      .where(and(eq(clock.petitionId, petitionId), eq(clock.state, 'missed')));
    await tx.update(petition).set({ wasLate: false, wasLateUnextended: false }).where(eq(petition.id, petitionId));
  });

const carryOut = () =>
  write(async (tx) => {
    for (const statement of statements) await rows(sql.raw(`${statement.trim().replace(/;$/, '')} returning id`), tx);
  });

test('late that left is late again; what left in time, or while its time stood still, is not', async () => {
  const officers = await crew(MONDAY);
  const [late, inTime, still] = [await sent(MONDAY), await sent(MONDAY), await complaint(officers)];
  await does(late, 'withdraw', {}, { as: 'sender' }, on('2026-08-20'));
  await does(inTime, 'withdraw', {}, { as: 'sender' }, on('2026-08-04'));
  const decision = { ...paper('2026-08-10'), suspensionGround: 'obstacle', reason: 'Người khiếu nại đi vắng' } as const;
  await does(still, 'suspend', decision, officers.head, on('2026-08-10'));
  await does(still, 'withdraw', paper('2026-11-02'), officers.intake, on('2026-11-02'));
  for (const code of [late, inTime, still]) await asWrittenBefore((await rowOf(code)).id);
  expect(await clockNamed(late, 'answer')).toMatchObject({ state: 'cancelled' });
  expect(await rowOf(late)).toMatchObject({ wasLate: false });

  await carryOut();
  expect(await clockNamed(late, 'answer')).toMatchObject({ state: 'missed' });
  expect(await rowOf(late)).toMatchObject({ wasLate: true, wasLateUnextended: true });
  for (const code of [inTime, still]) {
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'cancelled' });
    expect(await rowOf(code)).toMatchObject({ wasLate: false, wasLateUnextended: false });
  }
});
