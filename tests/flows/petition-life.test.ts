// The life of a petition on a real database: every move leaves its trace, and the clocks follow.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { clocksOf } from '#app/features/deadlines/index.server.ts';
import { findPetition, makeMove, submitPetition, timelineOf } from '#app/features/petitions/index.server.ts';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { petition, petitionSender } from '#db/schema/petitions.ts';
import { outbox } from '#db/schema/portal.ts';
import {
  answered,
  type Crew,
  complaintAbout,
  crew,
  does,
  draftText,
  sent,
  stateOf,
  submission,
  unitId,
} from '#tests/support/petitions.ts';

/** A Friday morning before the holiday of 24/11/2026. */
const FRIDAY = instantAt('2026-11-20', '09:00');
let officers: Crew;
beforeAll(async () => {
  officers = await crew(FRIDAY);
});

const clockNamed = async (code: string, name: string) => {
  const clocks = await clocksOf((await findPetition(code))!.row.id, 'vi');
  return clocks.filter((clock) => clock.name === name).at(-1)!;
};
const movesOf = async (code: string) =>
  (await timelineOf((await findPetition(code))!.row.id, 'staff', 'vi')).map((event) => event.move);

describe('sending', () => {
  test('goes to the unit that owns the procedure, with both clocks running over the holiday', async () => {
    const code = await sent(FRIDAY);
    const { row } = (await findPetition(code))!;
    expect(row.organisationId).toBe(await unitId('SCT'));
    expect(row.routing).toMatchObject({ ground: 'procedure', procedure: { code: 'DEMO.007' } });
    expect(await clockNamed(code, 'answer')).toMatchObject({
      dueDay: '2026-12-02',
      policyCode: 'TINH-PAKN-TL',
      state: 'running',
    });
    expect(row.nextDueAt).toEqual((await findPetition(code))!.row.nextDueAt);
    expect(row.nextClock).toBe('acceptance');
    expect(row.answerDueDay).toBe('2026-12-02');
  });

  test('a complaint is answered within 30 days of its acceptance, and not before', async () => {
    const code = await sent(FRIDAY, complaintAbout('2026-11-02'));
    expect(await clockNamed(code, 'acceptance')).toMatchObject({ dueDay: '2026-12-02', policyCode: 'KN1-TL' });
    expect(await clockNamed(code, 'answer')).toBeUndefined();
    await does(code, 'accept', {}, officers.intake, instantAt('2026-11-25', '10:00'));
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: '2026-12-25', policyCode: 'KN1-GQ' });
  });

  test('twice at once with one key makes one petition', async () => {
    const twice = await submission();
    const [one, other] = await Promise.all([submitPetition(twice, FRIDAY), submitPetition(twice, FRIDAY)]);
    expect(one.code).toBe(other.code);
    expect([one.isRepeat, other.isRepeat].sort()).toEqual([false, true]);
    expect(await read.$count(petition, eq(petition.idempotencyKey, twice.idempotencyKey))).toBe(1);
    const { row } = (await findPetition(one.code))!;
    expect(await read.$count(petitionSender, eq(petitionSender.petitionId, row.id))).toBe(1);
    expect(await read.$count(outbox, eq(outbox.dedupeKey, `receipt:${row.id}`))).toBe(1);
  });

  test('changes the number of the public face, and a refused move does not', async () => {
    const before = await publicVersion(read);
    const code = await sent(FRIDAY);
    const after = await publicVersion(read);
    expect(after).toBeGreaterThan(before);
    expect(await makeMove(code, 'takeUp', {}, officers.handler, FRIDAY)).toMatchObject({ ok: false });
    expect(await publicVersion(read)).toBe(after);
  });
});

describe('from acceptance to a second answer', () => {
  test('the ledger tells it all, in order, and only the last clock is left to see', async () => {
    const code = await sent(FRIDAY);
    await answered(code, officers, instantAt('2026-11-26', '10:00'));
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'met' });
    expect((await findPetition(code))!.row.nextDueAt).toBeNull();

    const monday = instantAt('2026-11-30', '08:00');
    await does(code, 'reopen', { reason: 'Tôi vẫn chưa nhận được.' }, { as: 'sender' }, monday);
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'running', round: 2, dueDay: '2026-12-09' });
    await does(code, 'takeUp', {}, officers.handler, monday);
    await does(code, 'draftAnswer', draftText(0), officers.handler, monday);
    await does(code, 'submitAnswer', {}, officers.handler, monday);
    await does(code, 'sendAnswer', { documentNumber: '20/TB-SCT', documentDay: null }, officers.head, monday);
    await does(code, 'close', {}, { as: 'system' }, monday);
    expect(await movesOf(code)).toEqual([
      ...['send', 'accept', 'takeUp', 'draftAnswer', 'submitAnswer', 'sendAnswer', 'reopen'],
      ...['takeUp', 'draftAnswer', 'submitAnswer', 'sendAnswer', 'close'],
    ]);
    expect(await stateOf(code)).toBe('closed');
  });

  test('the sender and the public never read what only officers may', async () => {
    const code = await sent(FRIDAY);
    await answered(code, officers, FRIDAY);
    const { id } = (await findPetition(code))!.row;
    const sender = await timelineOf(id, 'sender', 'vi');
    expect(sender.map((event) => event.move)).not.toContain('draftAnswer');
    expect(sender.every((event) => event.staffName === null)).toBe(true);
    const everyone = await timelineOf(id, 'everyone', 'vi');
    expect(everyone.map((event) => event.move)).toEqual(['send', 'accept', 'sendAnswer']);
    expect(everyone.every((event) => event.reason === null)).toBe(true);
  });

  test('an answer missed its date when it comes a day late', async () => {
    const code = await sent(FRIDAY);
    await answered(code, officers, instantAt('2026-12-03', '00:00'));
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'missed', dueDay: '2026-12-02' });
  });
});

test('a late answer stays late, however quick the second one is', async () => {
  const code = await sent(FRIDAY);
  await answered(code, officers, instantAt('2026-12-04', '09:00'));
  const monday = instantAt('2026-12-07', '08:00');
  await does(code, 'reopen', { reason: 'Vẫn chưa xong.' }, { as: 'sender' }, monday);
  await does(code, 'takeUp', {}, officers.handler, monday);
  await does(code, 'draftAnswer', draftText(0), officers.handler, monday);
  await does(code, 'submitAnswer', {}, officers.handler, monday);
  await does(code, 'sendAnswer', { documentNumber: '21/TB-SCT', documentDay: null }, officers.head, monday);
  expect((await findPetition(code))!.row).toMatchObject({ state: 'answered', wasLate: true, wasLateUnextended: true });
});

describe('refusing', () => {
  const refuse = (code: string, refusalReason: string, rightBody?: string) =>
    makeMove(code, 'refuse', { refusalReason, reason: 'Theo quy định.', rightBody }, officers.intake, FRIDAY);

  test('needs a coded reason that fits the kind, and "not ours" names the right body', async () => {
    const code = await sent(FRIDAY);
    expect(await refuse(code, 'KN-CHU-KY')).toEqual({ ok: false, why: 'reasonNotForThisKind' });
    expect(await refuse(code, 'KHONG-CO')).toEqual({ ok: false, why: 'unknownReason' });
    expect(await refuse(code, 'PA-DON-VI-KHAC')).toEqual({ ok: false, why: 'rightBodyMissing' });
    expect(await movesOf(code)).toEqual(['send']);
    expect(await refuse(code, 'PA-DON-VI-KHAC', 'Cơ quan thuế')).toEqual({ ok: true });
    const last = (await timelineOf((await findPetition(code))!.row.id, 'sender', 'vi')).at(-1)!;
    expect(last.legalBasis).toMatch(/20\/2008/);
    expect(last.facts).toMatchObject({ refusalReason: 'PA-DON-VI-KHAC', rightBody: 'Cơ quan thuế' });
    expect(await clockNamed(code, 'answer')).toMatchObject({ state: 'cancelled' });
  });
});

describe('sending on', () => {
  test('never restarts the case, starts a clock for each hand-over, and shows what was returned twice', async () => {
    const code = await sent(FRIDAY);
    await does(code, 'accept', {}, officers.intake, FRIDAY);
    const answer = await clockNamed(code, 'answer');
    const commune = await unitId('21028');
    for (const [day, n] of [
      ['2026-11-23', 1],
      ['2026-11-26', 2],
    ] as const) {
      await does(
        code,
        'returnToIntake',
        { unit: commune, reason: 'Không thuộc Sở.' },
        officers.head,
        instantAt(day, '08:00'),
      );
      expect((await findPetition(code))!.row).toMatchObject({
        returns: n,
        organisationId: officers.intake.organisationId,
      });
      await does(
        code,
        'handOver',
        { unit: await unitId('SCT'), reason: 'Đúng là Sở.' },
        officers.intake,
        instantAt(day, '15:00'),
      );
      expect(await clockNamed(code, 'hand_over')).toMatchObject({ state: 'running', receivedDay: day });
    }
    expect(await clockNamed(code, 'answer')).toMatchObject({ dueDay: answer.dueDay, startedAt: answer.startedAt });
  });

  test('only to an office that exists and is another one', async () => {
    const code = await sent(FRIDAY);
    await does(code, 'accept', {}, officers.intake, FRIDAY);
    const to = (unit: number) => makeMove(code, 'handOver', { unit, reason: 'x' }, officers.head, FRIDAY);
    expect(await to(await unitId('SCT'))).toEqual({ ok: false, why: 'sameUnit' });
    expect(await to(await unitId('STNMT'))).toEqual({ ok: false, why: 'unknownUnit' });
    expect(await to(999_999)).toEqual({ ok: false, why: 'unknownUnit' });
  });
});

describe('extending', () => {
  test('is written down with its criterion, keeps the old date, and happens once', async () => {
    const code = await sent(FRIDAY);
    await does(code, 'accept', {}, officers.intake, FRIDAY);
    const given = {
      criterion: 'agencies',
      reason: 'Hỏi ý kiến.',
      documentNumber: '3/TB',
      documentDay: '2026-11-23',
    } as const;
    const extend = () => makeMove(code, 'extend', given, officers.head, instantAt('2026-11-23', '08:00'));
    expect(await extend()).toEqual({ ok: true });
    expect(await clockNamed(code, 'answer')).toMatchObject({
      firstDueDay: '2026-12-02',
      dueDay: '2026-12-07',
      policyCode: 'TINH-PAKN-TL-PT',
    });
    expect((await findPetition(code))!.row).toMatchObject({
      answerDueDay: '2026-12-07',
      answerFirstDueDay: '2026-12-02',
    });
    expect(await extend()).toEqual({ ok: false, why: 'notExtendedYet' });
  });
});

describe('two at once', () => {
  test('one accepts, the other is told', async () => {
    const code = await sent(FRIDAY);
    const rival = (await crew(FRIDAY)).intake;
    const results = await Promise.all([
      makeMove(code, 'accept', {}, officers.intake, FRIDAY),
      makeMove(code, 'refuse', { refusalReason: 'PA-TRUNG', reason: 'Trùng.' }, rival, FRIDAY),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const loser = results.find((result) => !result.ok)!;
    expect(['movedMeanwhile', 'notInThisState']).toContain(!loser.ok && loser.why);
    expect(await movesOf(code)).toHaveLength(2);
  });

  test('twenty saves of one draft version: one wins, none is lost in silence', async () => {
    const code = await sent(FRIDAY);
    await does(code, 'accept', {}, officers.intake, FRIDAY);
    await does(code, 'takeUp', {}, officers.handler, FRIDAY);
    const saves = Array.from({ length: 20 }, (_, n) =>
      makeMove(code, 'draftAnswer', draftText(0, `Bản ${n}`), officers.handler, FRIDAY),
    );
    const results = await Promise.all(saves);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results)
      if (!result.ok) expect(['movedMeanwhile', 'answerChangedMeanwhile']).toContain(result.why);
  });
});
