import { beforeAll, describe, expect, test } from 'vitest';
import { type Day, instantAt } from '#app/domain/deadline.ts';
import { movesOpenTo } from '#app/domain/petition.ts';
import { clocksOf } from '#app/features/deadlines/index.server.ts';
import { findPetition, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { answered, type Crew, complaintAbout, crew, does, draftText, sent } from '#tests/support/petitions.ts';

/** A Monday without a holiday near. */
const MONDAY = instantAt('2026-08-03', '09:00');
const on = (day: Day, time = '09:00') => instantAt(day, time);
let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

const clocks = async (code: string) => clocksOf((await findPetition(code))!.row.id, 'vi');
const clockNamed = async (code: string, name: string) =>
  (await clocks(code)).filter((one) => one.name === name).at(-1)!;
const rowOf = async (code: string) => (await findPetition(code))!.row;

async function complaint(): Promise<string> {
  const code = await sent(MONDAY, complaintAbout('2026-07-20'));
  await does(code, 'accept', {}, officers.intake, MONDAY);
  await does(code, 'takeUp', {}, officers.handler, MONDAY);
  return code;
}
const decision = (documentDay: Day, documentNumber = '14a/QĐ') => ({
  reason: 'Theo quyết định.',
  documentNumber,
  documentDay,
});
const suspends = (code: string, day: Day) =>
  does(code, 'suspend', { suspensionGround: 'other_authority', ...decision(day) }, officers.head, on(day));
const resumes = (code: string, day: Day) => does(code, 'resume', decision(day), officers.head, on(day));
const extension = (documentDay: Day) => ({ criterion: 'agencies' as const, ...decision(documentDay) });

describe('a suspension (Luật Khiếu nại 2011, Điều 11a)', () => {
  test('its days are not counted, and the queue forgets the date while it lasts', async () => {
    const code = await complaint();
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-09-03', state: 'running' });
    await suspends(code, '2026-08-17');
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'paused' });
    expect(await rowOf(code)).toMatchObject({ state: 'in_progress', answerDueDay: null, nextDueAt: null });
    await resumes(code, '2026-09-10');
    const answer = await clockNamed(code, 'answer');
    expect(answer).toMatchObject({ dueDay: '2026-09-28', firstDueDay: '2026-09-28', state: 'running' });
    expect(answer.steps).toContainEqual({ kind: 'paused', day: '2026-08-17', to: '2026-09-10', n: 24 });
    expect(await rowOf(code)).toMatchObject({ answerDueDay: '2026-09-28', suspendedAt: null });
  });

  test('each decision has its clock of three working days, met when it is sent in time and missed when it was kept back', async () => {
    const code = await complaint();
    await suspends(code, '2026-08-17');
    expect(await clockNamed(code, 'send_suspension')).toMatchObject({ dueDay: '2026-08-20', state: 'met' });
    await does(code, 'resume', decision('2026-08-20'), officers.head, on('2026-08-28'));
    expect(await clockNamed(code, 'send_suspension')).toMatchObject({ dueDay: '2026-08-24', state: 'missed' });
  });

  test('a pause is not lost when the limit becomes the longer one, in whichever order they come', async () => {
    const [first, second] = [await complaint(), await complaint()];
    await suspends(first, '2026-08-17');
    await resumes(first, '2026-09-10');
    await does(first, 'extend', extension('2026-09-11'), officers.head, on('2026-09-11'));
    await does(second, 'extend', extension('2026-08-14'), officers.head, on('2026-08-14'));
    await suspends(second, '2026-08-17');
    await resumes(second, '2026-09-10');
    for (const code of [first, second])
      expect(await clockNamed(code, 'answer')).toMatchObject({
        dueDay: '2026-10-12',
        firstDueDay: '2026-09-28',
        policyCode: 'KN1-GQ-PT',
      });
  });

  test('while it lasts nothing is answered, lengthened or sent on; the sender may still write and withdraw', async () => {
    const code = await complaint();
    await suspends(code, '2026-08-17');
    const { facts } = (await findPetition(code))!;
    const open = movesOpenTo(facts, 'head', on('2026-08-18'));
    expect(open).toEqual(expect.arrayContaining(['resume', 'draftAnswer']));
    for (const move of ['extend', 'suspend', 'handOver', 'takeUp', 'submitAnswer', 'sendAnswer'])
      expect(open).not.toContain(move);
    expect(movesOpenTo(facts, 'sender', on('2026-08-18'))).toEqual(['giveInformation', 'askWithdrawal']);
    await does(code, 'withdraw', {}, officers.head, on('2026-08-18'));
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'cancelled' });
  });

  test('cannot begin once the limit is past, whatever day its document bears', async () => {
    const code = await complaint();
    for (const documentDay of ['2026-09-08', '2026-09-03', '2026-08-17'])
      expect(
        await makeMove(
          code,
          'suspend',
          { suspensionGround: 'obstacle', ...decision(documentDay) },
          officers.head,
          on('2026-09-08'),
        ),
      ).toEqual({ ok: false, why: 'alreadyOverdue' });
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-09-03', state: 'running' });
  });

  test('cannot begin before the law that allows it was in force', async () => {
    const code = await sent(on('2026-06-22'), complaintAbout('2026-06-15'));
    await does(code, 'accept', {}, officers.intake, on('2026-06-22'));
    const given = (documentDay: Day) => ({ suspensionGround: 'obstacle' as const, ...decision(documentDay) });
    const before = await makeMove(code, 'suspend', given('2026-06-30'), officers.head, on('2026-07-02'));
    expect(before).toEqual({ ok: false, why: 'ruleNotInForce' });
    await does(code, 'suspend', given('2026-07-01'), officers.head, on('2026-07-02'));
  });

  test('is refused where no law knows it, or on a day that cannot be', async () => {
    const report = await sent(MONDAY);
    await does(report, 'accept', {}, officers.intake, MONDAY);
    const given = { suspensionGround: 'obstacle' as const, ...decision('2026-08-04') };
    expect(await makeMove(report, 'suspend', given, officers.head, on('2026-08-04'))).toEqual({
      ok: false,
      why: 'notForThisKind',
    });
    const code = await complaint();
    for (const [documentDay, why] of [
      ['2026-08-02', 'documentDayTooEarly'],
      ['2026-08-05', 'documentDayTooLate'],
    ] as const)
      expect(await makeMove(code, 'suspend', { ...given, documentDay }, officers.head, on('2026-08-04'))).toEqual({
        ok: false,
        why,
      });
  });

  test('is a public act: its ground and its document, never the reason', async () => {
    const code = await complaint();
    await suspends(code, '2026-08-17');
    const events = await timelineOf((await rowOf(code)).id, 'everyone', 'vi');
    expect(events.at(-1)).toMatchObject({
      move: 'suspend',
      reason: null,
      facts: { suspensionGround: 'other_authority', documentNumber: '14a/QĐ', documentDay: '2026-08-17' },
    });
  });
});

describe('an extension', () => {
  test.each([
    ['a report: 7 → 10 working days', false, '2026-08-12', '2026-08-17', 'TINH-PAKN-TL-PT'],
    ['a complaint: 30 → 45 days', true, '2026-09-03', '2026-09-17', 'KN1-GQ-PT'],
  ])('of %s keeps the old date in the ledger', async (_what, isComplaint, from, to, policyCode) => {
    const code = await sent(MONDAY, isComplaint ? complaintAbout('2026-07-20') : {});
    await does(code, 'accept', {}, officers.intake, MONDAY);
    await does(code, 'extend', extension('2026-08-05'), officers.head, on('2026-08-05'));
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: to, firstDueDay: from, policyCode });
    const events = await timelineOf((await rowOf(code)).id, 'everyone', 'vi');
    expect(events.at(-1)!.facts).toMatchObject({ criterion: 'agencies', fromDueDay: from, toDueDay: to });
    expect(await rowOf(code)).toMatchObject({ answerDueDay: to, answerFirstDueDay: from });
  });

  test('comes once, and not after the date has passed', async () => {
    const code = await complaint();
    await does(code, 'extend', extension('2026-08-05'), officers.head, on('2026-08-05'));
    const again = await makeMove(code, 'extend', extension('2026-08-06'), officers.head, on('2026-08-06'));
    expect(again).toEqual({ ok: false, why: 'notExtendedYet' });
    const late = await complaint();
    const tooLate = await makeMove(late, 'extend', extension('2026-09-04'), officers.head, on('2026-09-04'));
    expect(tooLate).toEqual({ ok: false, why: 'alreadyOverdue' });
    // Decided on the last day and written down on the next, it came in time.
    await does(late, 'extend', extension('2026-09-03'), officers.head, on('2026-09-04'));
    expect(await clockNamed(late, 'answer')).toMatchObject({ dueDay: '2026-09-17', state: 'running' });
  });
});

describe('several clocks', () => {
  test('a recommendation: accept or refuse, pass on, answer; and one for the unit it was handed to', async () => {
    const code = await sent(MONDAY, { kind: 'kien_nghi' });
    const of = async () => (await clocks(code)).map(({ name, dueDay, state }) => [name, dueDay, state]);
    expect(await of()).toEqual([
      ['acceptance', '2026-08-10', 'running'],
      ['transfer', '2026-08-10', 'running'],
      ['answer', '2026-08-12', 'running'],
    ]);
    await does(code, 'accept', {}, officers.intake, on('2026-08-05'));
    expect(await of()).toEqual([
      ['acceptance', '2026-08-10', 'met'],
      ['transfer', '2026-08-10', 'cancelled'],
      ['answer', '2026-08-12', 'running'],
      ['hand_over', '2026-08-07', 'running'],
    ]);
    // The nearer date of the hand-over hides nothing: the queue has it, and the answer's date stands beside it.
    expect(await rowOf(code)).toMatchObject({ nextClock: 'hand_over', answerDueDay: '2026-08-12' });
    await does(code, 'takeUp', {}, officers.handler, on('2026-08-06'));
    expect(await rowOf(code)).toMatchObject({ nextClock: 'answer' });
  });

  test('a decision on a complaint is sent in 3 working days, published in 15 days, carried out in 5 working days of its effect', async () => {
    const code = await complaint();
    const decided = on('2026-08-20');
    await does(code, 'draftAnswer', { ...draftText(0), outcome: 'upheld' }, officers.handler, decided);
    await does(code, 'submitAnswer', {}, officers.handler, decided);
    await does(code, 'sendAnswer', { documentNumber: '90/QĐ', documentDay: '2026-08-19' }, officers.head, decided);
    expect(await clockNamed(code, 'send_decision')).toMatchObject({ dueDay: '2026-08-22', state: 'met' });
    expect(await clockNamed(code, 'publish')).toMatchObject({ dueDay: '2026-09-03', state: 'running' });
    // 30 days from the 19th end on 18 September; in force on the 19th, a Saturday, so counted from Monday the 21st.
    expect(await clockNamed(code, 'execute')).toMatchObject({ dueDay: '2026-09-28', state: 'running' });
    await does(code, 'publish', { publicTitle: 'Quyết định', publicBody: 'Đã che.' }, officers.head, on('2026-09-01'));
    expect(await clockNamed(code, 'publish')).toMatchObject({ state: 'met' });
    const document = { documentNumber: '3/KH', documentDay: '2026-09-22' };
    await does(code, 'execute', document, officers.head, on('2026-09-22'));
    expect(await clockNamed(code, 'execute')).toMatchObject({ state: 'met' });
    expect(await rowOf(code)).toMatchObject({ nextDueAt: null, nextClock: null });
    const twice = await makeMove(code, 'execute', document, officers.head, on('2026-09-23'));
    expect(twice).toEqual({ ok: false, why: 'awaitsExecution' });
  });

  test('a case that was answered and opened again owes only the new answer', async () => {
    const code = await sent(MONDAY);
    await answered(code, officers, on('2026-08-06'));
    await does(code, 'reopen', { reason: 'Chưa xong.' }, { as: 'sender' }, on('2026-08-07'));
    const running = (await clocks(code)).filter(({ state }) => state === 'running');
    expect(running.map(({ name, round, dueDay }) => [name, round, dueDay])).toEqual([
      ['hand_over', 2, '2026-08-11'],
      ['answer', 2, '2026-08-18'],
    ]);
  });
});
