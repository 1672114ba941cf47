// The day of an act decides: that of its document, checked against the case's own past.
import { beforeAll, describe, expect, test } from 'vitest';
import { caseForSender } from '#app/features/following/index.server.ts';
import { makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import {
  bothWaysAgree,
  clockNamed,
  complaint,
  complaintSent,
  decided,
  MONDAY,
  on,
  paper,
  rowOf,
} from '#tests/support/complaints.ts';
import { type Crew, crew, does, sent } from '#tests/support/petitions.ts';

let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

describe('the day of the document', () => {
  test('of an acceptance on paper, recorded later, is the day of acceptance', async () => {
    const code = await complaintSent();
    const unnumbered = await makeMove(code, 'accept', { documentDay: '2026-08-10' }, officers.intake, on('2026-08-20'));
    expect(unnumbered).toEqual({ ok: false, why: 'documentNumberMissing' });
    await does(code, 'accept', paper('2026-08-10'), officers.intake, on('2026-08-20'));
    expect(await clockNamed(code, 'acceptance')).toMatchObject({ dueDay: '2026-08-12', state: 'met' });
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-09-09', state: 'running' });
    expect((await rowOf(code)).acceptedAt).toEqual(on('2026-08-10', '00:00'));
    await bothWaysAgree(code);
  });

  test.each([
    ['2020-05-04', 'documentDayTooEarly'],
    ['2026-08-02', 'documentDayTooEarly'],
    ['2026-08-21', 'documentDayTooLate'],
    ['2027-01-01', 'documentDayTooLate'],
  ])('of a decision cannot be %s', async (day, why) => {
    expect(await decided(officers, await complaint(officers), day, '2026-08-20')).toEqual({ ok: false, why });
  });

  test.each([
    ['refuse', { refusalReason: 'PA-NGOAI-PHAM-VI', reason: 'x' }],
    ['transferOut', { outsideBody: 'Bộ Công Thương', reason: 'x' }],
  ] as const)('of %s is bounded like any other', async (move, given) => {
    const code = await sent(MONDAY);
    for (const [documentDay, why] of [
      ['2026-08-02', 'documentDayTooEarly'],
      ['2031-01-01', 'documentDayTooLate'],
    ] as const) {
      const tried = { ...given, ...paper(documentDay) } as never;
      expect(await makeMove(code, move, tried, officers.intake, on('2026-08-05'))).toEqual({ ok: false, why });
    }
    await does(code, move, { ...given, ...paper('2026-08-04') } as never, officers.intake, on('2026-08-12'));
    expect(await clockNamed(code, 'acceptance')).toMatchObject({ state: 'met' });
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'cancelled' });
    expect((await rowOf(code)).wasLate).toBe(false);
  });

  test('of the execution lies between the decision and today', async () => {
    const code = await complaint(officers);
    expect(await decided(officers, code, '2026-08-19', '2026-08-20')).toEqual({ ok: true });
    for (const [documentDay, why] of [
      ['2026-08-18', 'documentDayTooEarly'],
      ['2031-08-18', 'documentDayTooLate'],
    ] as const)
      expect(await makeMove(code, 'execute', paper(documentDay), officers.head, on('2026-09-22'))).toEqual({
        ok: false,
        why,
      });
    await does(code, 'execute', paper('2026-09-25'), officers.head, on('2026-10-20'));
    expect(await clockNamed(code, 'execute')).toMatchObject({ dueDay: '2026-09-28', state: 'met' });
  });
});

describe('deciding and sending', () => {
  test('a decision in time that is sent late: Điều 28 is kept, Điều 32 is not', async () => {
    const code = await complaint(officers);
    expect(await decided(officers, code, '2026-09-03', '2026-09-10')).toEqual({ ok: true });
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-09-03', state: 'met' });
    expect(await clockNamed(code, 'send_decision')).toMatchObject({ dueDay: '2026-09-08', state: 'missed' });
    expect(await rowOf(code)).toMatchObject({ answeredDay: '2026-09-03', wasLate: false, wasLateUnextended: false });
    // The days to complain again run from when the sender got it.
    expect((await caseForSender(code, 'vi', on('2026-09-11')))!.nextLevel).toMatchObject({ from: '2026-09-10' });
  });

  test('an answer to a report is given when it is sent', async () => {
    const code = await sent(MONDAY);
    await does(code, 'accept', {}, officers.intake, MONDAY);
    await does(code, 'takeUp', {}, officers.handler, MONDAY);
    expect(await decided(officers, code, '2026-08-12', '2026-08-13', null)).toEqual({ ok: true });
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-08-12', state: 'missed' });
    expect(await rowOf(code)).toMatchObject({ answeredDay: '2026-08-13', wasLate: true });
  });
});

describe('execution', () => {
  test('is not due once the decision is taken to the second level, to court, or set aside', async () => {
    const code = await complaint(officers);
    await decided(officers, code, '2026-08-19', '2026-08-20');
    const given = { executionGround: 'second_level' as const, reason: 'Đã khiếu nại lần hai.' };
    const early = { ...given, ...paper('2026-08-18') };
    expect(await makeMove(code, 'stopExecution', early, officers.head, on('2026-09-10'))).toEqual({
      ok: false,
      why: 'documentDayTooEarly',
    });
    await does(code, 'stopExecution', { ...given, ...paper('2026-09-10') }, officers.head, on('2026-10-20'));
    expect(await clockNamed(code, 'execute')).toMatchObject({ state: 'cancelled' });
    expect(await makeMove(code, 'execute', paper('2026-10-20'), officers.head, on('2026-10-20'))).toEqual({
      ok: false,
      why: 'awaitsExecution',
    });
    const told = await timelineOf((await rowOf(code)).id, 'everyone', 'vi');
    expect(told.at(-1)).toMatchObject({
      move: 'stopExecution',
      reason: null,
      legalBasis: 'Luật Khiếu nại 2011, Điều 44',
      facts: { executionGround: 'second_level', documentDay: '2026-09-10' },
    });
    await bothWaysAgree(code);
  });

  test('that was late before stays missed', async () => {
    const code = await complaint(officers);
    await decided(officers, code, '2026-08-19', '2026-08-20');
    const given = { executionGround: 'set_aside' as const, reason: 'Hủy.', ...paper('2026-10-19') };
    await does(code, 'stopExecution', given, officers.head, on('2026-10-20'));
    expect(await clockNamed(code, 'execute')).toMatchObject({ state: 'missed' });
  });
});
