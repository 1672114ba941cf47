// Duplicates: nobody waits longer, both senders are told and answered, the figures add up, and it can be undone until the answer.
import { beforeAll, describe, expect, test } from 'vitest';
import { addsUp } from '#app/domain/statistics.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { clocksOf } from '#app/features/deadlines/index.server.ts';
import { caseFor } from '#app/features/desk/index.server.ts';
import { caseForSender } from '#app/features/following/index.server.ts';
import { findPetition, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { read } from '#db/index.ts';
import { outbox } from '#db/schema/portal.ts';
import { figuresOfYear } from '#tests/support/figures.ts';
import {
  type Crew,
  complaintAbout,
  crew,
  does,
  draftText,
  officer,
  sent,
  submission,
} from '#tests/support/petitions.ts';

const start = new Date('2026-09-01T02:00:00Z');
const day = (n: number) => new Date(start.getTime() + n * 86_400_000);
let people: Crew;
let stranger: StaffActor;

beforeAll(async () => {
  people = await crew(start);
  stranger = await officer('head', 'SNNMT', start);
});

const neighbour = async () => ({
  sender: { ...(await submission()).sender, name: 'Lê Văn Bình', phone: '0900000456', email: 'binh@example.vn' },
});
const merge = (code: string, into: string, by: StaffActor = people.intake, at = day(2)) =>
  makeMove(code, 'merge', { case: into, reason: 'Cùng một việc.' }, by, at);
const rowOf = async (code: string) => (await findPetition(code))!.row;
const running = async (code: string) =>
  (await clocksOf((await rowOf(code)).id, 'vi'))
    .filter(({ state }) => state === 'running')
    .map(({ name, dueDay }) => ({ name, dueDay }));
const mailsAbout = async (code: string) =>
  (await read.select().from(outbox)).filter(({ params }) => params.code === code).map(({ template }) => template);

/** Two of the same, the second a day later and by a neighbour. */
async function two(): Promise<[first: string, second: string]> {
  return [await sent(start), await sent(day(1), await neighbour())];
}

async function answer(code: string, at: Date): Promise<void> {
  await does(code, 'accept', {}, people.intake, at);
  await does(code, 'takeUp', {}, people.handler, at);
  const body = 'Kính gửi bà Trần Thị Hạnh, số 0900000123: biển báo đã thay ngày hôm qua.';
  await does(code, 'draftAnswer', draftText(0, body), people.handler, at);
  await does(code, 'submitAnswer', {}, people.handler, at);
  await does(code, 'sendAnswer', { documentNumber: '15/SCT', documentDay: null }, people.head, at);
}

describe('a duplicate', () => {
  test('stops its clocks, keeps its own date, and its sender is told', async () => {
    const [first, second] = await two();
    const { answerDueDay } = await rowOf(second);
    expect(await merge(second, first)).toEqual({ ok: true });
    expect(await rowOf(second)).toMatchObject({ state: 'merged', nextDueAt: null, answerDueDay });
    expect(await running(second)).toEqual([]);
    expect((await clocksOf((await rowOf(second)).id, 'vi')).map(({ state }) => state)).toContain('cancelled');
    expect(await mailsAbout(second)).toContain('merged');
    expect((await caseForSender(second, 'vi', day(2)))!.state).toBe('merged');
    expect((await caseFor(people.intake, first, 'vi', day(2)))!.view.casework.related).toMatchObject([
      { relation: 'duplicate', code: second },
    ]);
  });

  test('is answered with the other, without what the answer says of the other sender, and has every right after it', async () => {
    const [first, second] = await two();
    await merge(second, first);
    await answer(first, day(3));
    const own = (await caseForSender(second, 'vi', day(3)))!;
    expect(own.state).toBe('answered');
    expect(own.answers[0]?.documentNumber).toBe('15/SCT');
    expect(own.answers[0]?.body).toContain('biển báo đã thay');
    expect(own.answers[0]?.body).not.toMatch(/Hạnh|0900000123/);
    expect(own.mayDo).toContain('reopen');
    expect(own.ratingToken).not.toBeNull();
    expect(await mailsAbout(second)).toContain('answeredAlong');
    expect(await rowOf(second)).toMatchObject({ wasLate: false, answeredDay: '2026-09-04' });
    expect(await makeMove(second, 'unmerge', { reason: 'x' }, people.intake, day(3))).toMatchObject({ ok: false });
  });

  test('goes into the one that is due first, never the other way round', async () => {
    const [first, second] = [await sent(start), await sent(day(6))];
    expect(await merge(first, second, people.intake, day(6))).toEqual({ ok: false, why: 'wouldWaitLonger' });
    expect(await merge(second, first, people.intake, day(6))).toEqual({ ok: true });
  });

  test('taken out again, its clocks run from their own beginnings', async () => {
    const [first, second] = await two();
    const before = await running(second);
    await merge(second, first);
    await does(second, 'unmerge', { reason: 'Khác việc.' }, people.intake, day(5));
    expect(await running(second)).toEqual(before);
    expect(await rowOf(second)).toMatchObject({ state: 'received', mergedIntoId: null });
    expect((await rowOf(second)).nextDueAt).not.toBeNull();
  });

  test.each(['refuse', 'withdraw'] as const)('goes on alone when the other ends with %s', async (ending) => {
    const [first, second] = await two();
    await merge(second, first);
    if (ending === 'withdraw') await does(first, 'withdraw', {}, { as: 'sender' }, day(3));
    else await does(first, 'refuse', { refusalReason: 'PA-NGOAI-PHAM-VI', reason: 'x' }, people.intake, day(3));
    expect(await rowOf(second)).toMatchObject({ state: 'received', mergedIntoId: null });
    expect(await mailsAbout(second)).toContain('unmerged');
  });

  test('may still be added to by its sender, and whoever works in its place is told of it, not of what it says', async () => {
    const [first, second] = await two();
    await merge(second, first);
    expect((await caseForSender(second, 'vi', day(2)))!.mayDo).toContain('giveInformation');
    const before = await running(first);
    await does(second, 'giveInformation', { text: 'Lê Văn Bình: biển báo lại đổ.' }, { as: 'sender' }, day(3));
    expect((await rowOf(second)).state).toBe('merged');
    expect(await running(first)).toEqual(before);
    const heard = (await timelineOf((await rowOf(first)).id, 'staff', 'vi')).at(-1)!;
    expect(heard).toMatchObject({ move: 'hear', facts: { duplicate: second }, reason: null });
    expect(JSON.stringify(await timelineOf((await rowOf(first)).id, 'sender', 'vi'))).not.toContain(second);
    expect(JSON.stringify(await timelineOf((await rowOf(second)).id, 'staff', 'vi'))).toContain('biển báo lại đổ');
  });

  test('may be withdrawn by its sender', async () => {
    const [first, second] = await two();
    await merge(second, first);
    await does(second, 'withdraw', {}, { as: 'sender' }, day(3));
    expect((await rowOf(second)).state).toBe('withdrawn');
    await answer(first, day(3));
    expect((await rowOf(second)).state).toBe('withdrawn');
  });

  test('is merged by whom both cases are, and by nobody else', async () => {
    const [first, second] = await two();
    expect(await merge(second, first, stranger)).toEqual({ ok: false, why: 'notYourUnit' });
    const elsewhere = await sent(day(-1));
    await does(elsewhere, 'accept', { unit: stranger.organisationId }, people.intake, day(1));
    // Of a case of another unit nobody learns that it exists.
    expect(await merge(second, elsewhere, people.head)).toEqual({ ok: false, why: 'otherNotFound' });
    expect(await merge(second, 'QNG-26-22222-2', people.head)).toEqual({ ok: false, why: 'otherNotFound' });
    expect(await merge(second, second)).toEqual({ ok: false, why: 'sameCase' });
    expect(await merge(second, first, people.handler)).toEqual({ ok: false, why: 'notYourMove' });
  });

  test('is never made across complaints and others, nor in a chain', async () => {
    const [first, second] = await two();
    const complaint = await sent(day(1), complaintAbout('2026-08-20'));
    expect(await merge(complaint, first)).toEqual({ ok: false, why: 'otherClass' });
    expect(await merge(first, complaint)).toEqual({ ok: false, why: 'otherClass' });
    await merge(second, first);
    const early = await sent(day(-1));
    expect(await merge(first, early)).toEqual({ ok: false, why: 'notFollowed' });
    expect(await merge(early, second)).toEqual({ ok: false, why: 'survivorDone' });
  });

  test('counts as a petition of its sender, and not as another matter', async () => {
    const year = async () => (await figuresOfYear(2026, day(4))).counts;
    const before = await year();
    const [first, second] = await two();
    await merge(second, first);
    const waiting = await year();
    expect(waiting).toMatchObject({
      received: before.received + 2,
      cases: before.cases + 1,
      merged: before.merged + 1,
      open: before.open + 1,
    });
    expect(addsUp(waiting)).toBe(true);
    await answer(first, day(3));
    const done = await year();
    expect(done).toMatchObject({ cases: before.cases + 1, merged: before.merged, answered: before.answered + 2 });
    expect(addsUp(done)).toBe(true);
  });
});

describe('a link', () => {
  test('stands in both cases until it is taken away, and is none of the senders', async () => {
    const [first, second] = await two();
    await does(first, 'link', { case: second, note: 'Cùng khu phố' }, people.handler, day(2));
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      expect((await caseFor(people.head, one, 'vi', day(2)))!.view.casework.related).toMatchObject([
        { relation: 'linked', code: other },
      ]);
      expect((await caseForSender(one, 'vi', day(2)))!.events.map(({ move }) => move)).toEqual(['send']);
    }
    const again = { case: first, note: undefined };
    expect(await makeMove(second, 'link', again, people.head, day(2))).toEqual({ ok: false, why: 'alreadyLinked' });
    await does(second, 'unlink', { case: first }, people.head, day(2));
    expect((await caseFor(people.head, first, 'vi', day(2)))!.view.casework.related).toEqual([]);
    expect((await rowOf(first)).events).toBe(3);
  });

  test('only to a case that is theirs', async () => {
    const [first] = await two();
    const elsewhere = await sent(start);
    await does(elsewhere, 'accept', { unit: stranger.organisationId }, people.intake, day(1));
    expect(await makeMove(first, 'link', { case: elsewhere }, people.handler, day(2))).toEqual({
      ok: false,
      why: 'otherNotFound',
    });
  });
});

describe('what may be the same', () => {
  test('is proposed from one’s own cases only', async () => {
    const title = 'Trạm bơm Thạch Nham ngừng cấp nước tưới đồng lúa';
    const one = await sent(day(2), { title });
    const twin = await sent(day(2), { title: `${title} đã hai tuần` });
    const far = await sent(day(2), { title: `${title} lâu ngày` });
    await does(far, 'accept', { unit: stranger.organisationId }, people.intake, day(2));
    const alike = async (actor: StaffActor) =>
      (await caseFor(actor, one, 'vi', day(2)))!.view.casework.alike.map(({ code }) => code);
    expect(await alike(people.handler)).toContain(twin);
    expect(await alike(people.handler)).not.toContain(far);
    expect(await alike(people.intake)).toEqual(expect.arrayContaining([twin, far]));
  });
});
