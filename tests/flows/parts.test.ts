// Two units on one case: the one responsible asks, the other sees it and gives its part, and nothing more.
import { beforeAll, describe, expect, test } from 'vitest';
import { MOVE_NAMES } from '#app/domain/petition.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { act, addNote, caseFor, caseInSight, senderRevealed } from '#app/features/desk/index.server.ts';
import { findPetition, type LaterMove, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { read } from '#db/index.ts';
import { partsOf } from '#db/parts.ts';
import { outbox } from '#db/schema/portal.ts';
import { type Crew, crew, does, draftText, officer, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date('2026-09-01T02:00:00Z');
let people: Crew;
let other: StaffActor;
let otherHead: StaffActor;
let third: StaffActor;
let otherUnit: number;

beforeAll(async () => {
  people = await crew(now);
  other = await officer('handler', 'SNNMT', now);
  otherHead = await officer('head', 'SNNMT', now);
  third = await officer('handler', 'SXD', now);
  otherUnit = await unitId('SNNMT');
});

async function inProgress(): Promise<string> {
  const code = await sent(now);
  await does(code, 'accept', {}, people.intake, now);
  await does(code, 'takeUp', {}, people.handler, now);
  return code;
}
const question = 'Đề nghị xác minh nguồn nước thải.';
const asked = (code: string, day = '2026-09-04', by = people.handler) =>
  makeMove(code, 'askPart', { unit: otherUnit, text: question, day }, by, now);
const partOf = async (code: string) => (await partsOf(read, (await findPetition(code))!.row.id)).at(-1)!.part;

describe('a part of another unit', () => {
  test('is asked for, seen, given, and read by the unit responsible', async () => {
    const code = await inProgress();
    expect(await caseInSight(other, code)).toBeNull();
    expect(await asked(code)).toEqual({ ok: true });
    expect(await caseInSight(other, code)).not.toBeNull();
    expect(await caseInSight(third, code)).toBeNull();
    const part = await partOf(code);
    const view = (await caseFor(other, code, 'vi', now))!.view;
    expect(view.moves).toEqual(['answerPart']);
    expect(view.casework).toMatchObject({ isOurs: false, parts: [{ question, isOwed: true, dueDay: '2026-09-04' }] });
    const text = 'Đã lấy mẫu, kết quả vượt quy chuẩn.';
    expect(
      await act({ actor: other, code, move: 'answerPart', given: { part: part.id, text }, seen: null }, now),
    ).toEqual({
      ok: true,
    });
    const lead = (await caseFor(people.handler, code, 'vi', now))!.view.casework.parts;
    expect(lead).toMatchObject([{ state: 'answered', answer: text, answeredBy: 'Cán bộ handler' }]);
    // Whoever gave a part goes on seeing what becomes of it.
    expect(await caseInSight(otherHead, code)).not.toBeNull();
    const { row } = (await findPetition(code))!;
    expect((await timelineOf(row.id, 'staff', 'vi')).map(({ move }) => move)).toEqual(
      expect.arrayContaining(['askPart', 'answerPart']),
    );
    expect((await timelineOf(row.id, 'sender', 'vi')).map(({ move }) => move)).not.toContain('askPart');
  });

  test('opens nothing but the part', async () => {
    const code = await inProgress();
    await asked(code);
    const before = (await findPetition(code))!.row;
    for (const actor of [other, otherHead]) {
      expect(await addNote(actor, code, 'x', now)).toEqual({ ok: false, why: 'notFound' });
      expect(await senderRevealed(actor, code, 'contact', now)).toBeNull();
      for (const move of MOVE_NAMES.filter((one): one is LaterMove => one !== 'send' && one !== 'answerPart'))
        expect(await makeMove(code, move, {} as never, actor, now)).toEqual({ ok: false, why: 'notYourUnit' });
    }
    expect((await findPetition(code))!.row).toEqual(before);
    const part = await partOf(code);
    for (const actor of [third, people.handler, people.intake])
      expect(await makeMove(code, 'answerPart', { part: part.id, text: 'x' }, actor, now)).toMatchObject({ ok: false });
  });

  test('is asked of another unit, once, for a day within the limit of the case', async () => {
    const code = await inProgress();
    const { answerDueDay } = (await findPetition(code))!.row;
    const own = { unit: await unitId('SCT'), text: question, day: '2026-09-04' };
    expect(await makeMove(code, 'askPart', own, people.handler, now)).toEqual({ ok: false, why: 'sameUnit' });
    expect(await asked(code, '2026-08-31')).toEqual({ ok: false, why: 'partDayWrong' });
    expect(await asked(code, '2027-01-01')).toEqual({ ok: false, why: 'partDayWrong' });
    expect(await asked(code, answerDueDay!)).toEqual({ ok: true });
    expect(await asked(code)).toEqual({ ok: false, why: 'alreadyAsked' });
    expect(await asked(code, '2026-09-04', people.intake)).toMatchObject({ ok: false });
  });

  test('withdrawn, it is out of sight', async () => {
    const code = await inProgress();
    await asked(code);
    const part = (await partOf(code)).id;
    await does(code, 'withdrawPart', { part, reason: 'Đã rõ.' }, people.handler, now);
    expect(await caseInSight(other, code)).toBeNull();
    expect(await makeMove(code, 'answerPart', { part, text: 'x' }, other, now)).toMatchObject({ ok: false });
    expect(await asked(code)).toEqual({ ok: true });
  });

  test('ends when the case is answered; late it is shown as late', async () => {
    const code = await inProgress();
    await asked(code, '2026-09-03');
    const later = new Date('2026-09-04T02:00:00Z');
    expect((await caseFor(people.head, code, 'vi', later))!.view.casework.parts).toMatchObject([{ isLate: true }]);
    await does(code, 'draftAnswer', draftText(0), people.handler, later);
    await does(code, 'submitAnswer', {}, people.handler, later);
    await does(code, 'sendAnswer', { documentNumber: '1/SCT', documentDay: null }, people.head, later);
    expect(await partOf(code)).toMatchObject({ state: 'ended', endedAt: later });
    expect(await caseInSight(other, code)).toBeNull();
  });

  test('the mail to the office names the case and the day, nothing of the sender', async () => {
    const code = await inProgress();
    await asked(code);
    const mails = (await read.select().from(outbox)).filter(({ params }) => params.code === code);
    const [mail] = mails.filter(({ template }) => template === 'partAsked');
    expect(mail?.params).toEqual({ code, dueDay: '2026-09-04' });
  });
});

describe('the level above', () => {
  test('gets what is no complaint, and the dates stay', async () => {
    const code = await inProgress();
    const before = (await findPetition(code))!.row;
    await does(code, 'raise', { reason: 'Vượt thẩm quyền của sở.' }, people.head, now);
    const { row } = (await findPetition(code))!;
    expect(row).toMatchObject({
      state: 'accepted',
      organisationId: await unitId('UBND'),
      raisedAt: now,
      assigneeId: null,
    });
    expect(row.answerDueDay).toBe(before.answerDueDay);
    expect(await caseInSight(people.handler, code)).toBeNull();
  });
});

describe('hot spots', () => {
  test('are marked, shown and marked anew; being drawn out is counted', async () => {
    const code = await inProgress();
    await does(code, 'mark', { people: 12, skipsLevel: 'yes' }, people.handler, now);
    const marks = async (at: Date) => (await caseFor(people.head, code, 'vi', at))!.view.casework.marks;
    expect(await marks(now)).toEqual(['manyPeople', 'skipsLevel']);
    expect(await marks(new Date('2026-12-15T02:00:00Z'))).toEqual(['manyPeople', 'drawnOut', 'skipsLevel']);
    const same = { people: 12, skipsLevel: 'yes' as const };
    expect(await makeMove(code, 'mark', same, people.head, now)).toEqual({ ok: false, why: 'nothingMoved' });
    await does(code, 'mark', { people: null }, people.head, now);
    expect(await marks(now)).toEqual([]);
  });
});
