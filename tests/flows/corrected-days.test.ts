// A wrongly entered day is put right by the head, in the open, and what hangs on it is counted again.

import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '#app/domain/deadline.ts';
import { caseFor } from '#app/features/desk/index.server.ts';
import { makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { read } from '#db/index.ts';
import { answer } from '#db/schema/answers.ts';
import { bothWaysAgree, clockNamed, complaint, decided, MONDAY, on, rowOf } from '#tests/support/complaints.ts';
import { type Crew, crew, does } from '#tests/support/petitions.ts';

let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

describe('a wrongly entered day', () => {
  const numbered = async (code: string, move: string) =>
    (await timelineOf((await rowOf(code)).id, 'staff', 'vi')).find((event) => event.move === move)!.number;
  const corrects = async (code: string, move: string, day: Day, at: Day) =>
    makeMove(code, 'correctDay', { act: await numbered(code, move), day, reason: 'Ghi nhầm.' }, officers.head, on(at));

  test('is put right by the head, and what hangs on it is counted again', async () => {
    const code = await complaint(officers);
    expect(await decided(officers, code, '2026-08-20', '2026-09-08')).toEqual({ ok: true });
    expect(await corrects(code, 'sendAnswer', '2026-09-07', '2026-09-10')).toEqual({ ok: true });
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-09-03', state: 'missed' });
    expect(await clockNamed(code, 'send_decision')).toMatchObject({ dueDay: '2026-09-10', state: 'met' });
    expect(await clockNamed(code, 'publish')).toMatchObject({ dueDay: '2026-09-22', state: 'running' });
    expect(await rowOf(code)).toMatchObject({ answeredDay: '2026-09-07', wasLate: true, wasLateUnextended: true });
    const [letter] = await read
      .select()
      .from(answer)
      .where(eq(answer.petitionId, (await rowOf(code)).id));
    expect(letter!.documentDay).toBe('2026-09-07');
    const told = await timelineOf((await rowOf(code)).id, 'everyone', 'vi');
    expect(told.at(-1)).toMatchObject({
      move: 'correctDay',
      reason: null,
      facts: { correctedMove: 'sendAnswer', fromDay: '2026-08-20', toDay: '2026-09-07' },
    });
    await bothWaysAgree(code);
    expect(await corrects(code, 'sendAnswer', '2026-09-02', '2026-09-11')).toEqual({ ok: true });
    expect(await rowOf(code)).toMatchObject({ answeredDay: '2026-09-02', wasLate: false });
    await bothWaysAgree(code);
  });

  test('is put right in the duplicates that were answered along, too', async () => {
    const [code, duplicate] = [await complaint(officers), await complaint(officers)];
    await does(duplicate, 'merge', { case: code, reason: 'Trùng' }, officers.intake, on('2026-08-10'));
    expect(await decided(officers, code, '2026-08-20', '2026-09-08')).toEqual({ ok: true });
    expect(await rowOf(duplicate)).toMatchObject({ answeredDay: '2026-08-20', wasLate: false });
    expect(await corrects(code, 'sendAnswer', '2026-09-07', '2026-09-10')).toEqual({ ok: true });
    expect(await rowOf(duplicate)).toMatchObject({ answeredDay: '2026-09-07', wasLate: true });
    const id = (await rowOf(duplicate)).id;
    const [letter] = await read.select().from(answer).where(eq(answer.petitionId, id));
    expect(letter!.documentDay).toBe('2026-09-07');
    expect((await timelineOf(id, 'sender', 'vi')).at(-1)).toMatchObject({
      move: 'correctAlong',
      facts: { fromDay: '2026-08-20', toDay: '2026-09-07' },
    });
    expect(await corrects(code, 'sendAnswer', '2026-09-02', '2026-09-11')).toEqual({ ok: true });
    expect(await rowOf(duplicate)).toMatchObject({ answeredDay: '2026-09-02', wasLate: false });
  });

  test('moves the date that is still running, within the same bounds', async () => {
    const code = await complaint(officers);
    expect(await corrects(code, 'accept', '2026-08-02', '2026-08-20')).toMatchObject({ why: 'documentDayTooEarly' });
    expect(await corrects(code, 'accept', '2026-08-21', '2026-08-20')).toMatchObject({ why: 'documentDayTooLate' });
    expect(await corrects(code, 'accept', '2026-08-03', '2026-08-20')).toMatchObject({ why: 'nothingMoved' });
    expect(await corrects(code, 'accept', '2026-08-10', '2026-08-20')).toEqual({ ok: true });
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-09-09', state: 'running' });
    expect(await rowOf(code)).toMatchObject({ answerDueDay: '2026-09-09' });
    await bothWaysAgree(code);
  });

  test('is offered to the head alone, with what may be corrected and between which days', async () => {
    const code = await complaint(officers);
    const now = on('2026-08-20');
    const head = (await caseFor(officers.head, code, 'vi', now))!.view;
    expect(head.moves).toContain('correctDay');
    expect(head.dating.acts).toMatchObject([
      { move: 'accept', day: '2026-08-03', bounds: { from: { by: 'received' }, to: { by: 'today' } } },
    ]);
    expect((await caseFor(officers.handler, code, 'vi', now))!.view.moves).not.toContain('correctDay');
  });
});
