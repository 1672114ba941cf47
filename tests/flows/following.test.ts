// Following a case: what the code tells, what the key opens, what guessing costs, what the sender may do.
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { SLOWING } from '#app/domain/throttling.ts';
import { keepFile } from '#app/features/attachments/index.server.ts';
import {
  caseForSender,
  closeUndisputed,
  fileForSender,
  moveAsSender,
  openCase,
  openMove,
  statusOf,
} from '#app/features/following/index.server.ts';
import { findPetition, mailKeyOf, newKey } from '#app/features/petitions/index.server.ts';
import { write } from '#db/index.ts';
import { answered, type Crew, complaintAbout, crew, does, draftText, sent, stateOf } from '#tests/support/petitions.ts';

const MONDAY = instantAt('2026-10-05', '09:00');
const days = (n: number) => new Date(MONDAY.getTime() + n * 86_400_000);
const KEY = '7K3M-9QX2-BCDF';

let officers: Crew;
beforeAll(async () => {
  officers = await crew(MONDAY);
});

describe('the code alone', () => {
  test('tells state and dates and nothing else', async () => {
    const code = await sent(MONDAY);
    expect(await statusOf(code)).toEqual({
      code,
      state: 'received',
      stateSinceDay: '2026-10-05',
      receivedDay: '2026-10-05',
      answerDueDay: '2026-10-14',
      answeredDay: null,
      missing: [],
      unknownYears: [],
    });
    expect(await statusOf('QNG-26-AAAAA-A')).toBeNull();
  });
});

describe('the key', () => {
  test('opens however it is typed, and so does the one in mails', async () => {
    const code = await sent(MONDAY, { secret: KEY });
    for (const key of [KEY, '7k3m9qx2bcdf', ' 7K3M 9QX2 BCDF ', mailKeyOf(code)])
      expect(await openCase(code, key, 'home', MONDAY)).toEqual({ ok: true });
  });

  test('wrong keys and unknown codes say the same and wait the same', async () => {
    const code = await sent(MONDAY, { secret: KEY });
    const guess = async (at: string, origin: string) => {
      const answers: unknown[] = [];
      for (let n = 0; n < SLOWING.caseKey.freeTries + 3; n++)
        answers.push(await openCase(at, newKey(), origin, MONDAY));
      return answers;
    };
    const wrongKeys = await guess(code, 'guesser');
    expect(await guess('QNG-26-22222-2', 'other guesser')).toEqual(wrongKeys);
    expect(wrongKeys[0]).toEqual({ ok: false, why: 'wrongKey' });
    expect(wrongKeys.at(-1)).toEqual({ ok: false, why: 'wait', seconds: SLOWING.caseKey.firstWait });
    // Thousands of telephones may be behind the guesser's address: the right key opens there as well as elsewhere.
    for (const origin of ['guesser', 'home']) expect(await openCase(code, KEY, origin, MONDAY)).toEqual({ ok: true });
    expect(await openCase(code, newKey(), 'guesser', MONDAY)).toEqual(wrongKeys.at(-1));
  });

  test('a sender who reads often is not slowed down, even where others guess', async () => {
    const code = await sent(MONDAY, { secret: KEY });
    for (let n = 0; n < 100; n++) expect(await openCase(code, KEY, 'café', MONDAY)).toEqual({ ok: true });
    for (let n = 0; n < 100; n++) await openCase(code, newKey(), 'café', MONDAY);
    expect(await openCase(code, KEY, 'café', MONDAY)).toEqual({ ok: true });
  });
});

describe('what the sender sees and may do', () => {
  test('where it is, what is asked, and the moves that are open', async () => {
    const code = await sent(MONDAY);
    const before = (await caseForSender(code, 'vi', MONDAY))!;
    expect(before).toMatchObject({
      state: 'received',
      question: null,
      answers: [],
      ratingToken: null,
      nextLevel: null,
    });
    expect(before).toMatchObject({ unit: { code: 'SCT', name: 'Sở Công Thương' }, place: 'Phường Cẩm Thành' });
    expect(before.clocks.map(({ clock }) => clock.name)).toEqual(['acceptance', 'answer']);
    expect(before.mayDo).toEqual(['giveInformation', 'withdraw']);

    await does(code, 'askInformation', { text: 'Số phiếu hẹn là bao nhiêu?' }, officers.intake, MONDAY);
    expect((await caseForSender(code, 'vi', MONDAY))!.question).toBe('Số phiếu hẹn là bao nhiêu?');
    expect(await moveAsSender(code, 'giveInformation', { text: 'Số 12.' }, MONDAY)).toEqual({ ok: true });
    expect(await caseForSender(code, 'vi', MONDAY)).toMatchObject({ state: 'received', question: null });
  });

  test('drafts, notes and names of officers stay inside; the sent answer comes with who signed it', async () => {
    const code = await sent(MONDAY);
    await does(code, 'accept', {}, officers.intake, MONDAY);
    await does(code, 'takeUp', {}, officers.handler, MONDAY);
    await does(code, 'draftAnswer', draftText(0, 'Bản nháp bí mật'), officers.handler, MONDAY);
    await does(code, 'submitAnswer', {}, officers.handler, MONDAY);
    const drafted = (await caseForSender(code, 'vi', MONDAY))!;
    expect(JSON.stringify(drafted)).not.toMatch(/Bản nháp bí mật|Cán bộ|staffId/);
    await does(code, 'sendAnswer', { documentNumber: '9/TB-SCT', documentDay: null }, officers.head, MONDAY);
    const [answer] = (await caseForSender(code, 'en', days(1)))!.answers;
    expect(answer).toMatchObject({
      body: 'Bản nháp bí mật',
      documentNumber: '9/TB-SCT',
      signedBy: 'Cán bộ head',
      round: 1,
    });
  });

  test('an answered case can be rated and reopened in time; a withdrawn one nothing', async () => {
    const code = await sent(MONDAY);
    await answered(code, officers, MONDAY);
    const one = (await caseForSender(code, 'vi', days(3)))!;
    expect(one).toMatchObject({ mayDo: ['reopen'], reopenUntil: '2026-11-04' });
    expect(one.ratingToken).toMatch(/^[\w-]{27}$/);
    expect(await openMove(code, ['withdraw', 'reopen'], days(30))).toBe('reopen');
    expect(await openMove(code, ['reopen'], days(31))).toBeNull();
    expect(await moveAsSender(code, 'reopen', { reason: 'Chưa có kết quả.' }, days(3))).toEqual({ ok: true });

    const other = await sent(MONDAY);
    expect(await moveAsSender(other, 'withdraw', {}, MONDAY)).toEqual({ ok: true });
    expect((await caseForSender(other, 'vi', MONDAY))!.mayDo).toEqual([]);
    expect(await moveAsSender(other, 'withdraw', {}, MONDAY)).toEqual({ ok: false, why: 'notInThisState' });
  });

  test('a complaint is not reopened: the law’s second level and court are shown, counted from the answer', async () => {
    const code = await sent(MONDAY, complaintAbout('2026-09-21'));
    await does(code, 'accept', {}, officers.intake, MONDAY);
    expect((await caseForSender(code, 'vi', days(20)))!.nextLevel).toBeNull();
    // 30 days from 05/10 end on 04/11; nobody has answered on 05/11.
    expect((await caseForSender(code, 'vi', days(31)))!.nextLevel).toMatchObject({
      since: 'overdue',
      from: '2026-11-04',
    });
    await does(code, 'takeUp', {}, officers.handler, days(5));
    await does(code, 'draftAnswer', { ...draftText(0), outcome: 'rejected' }, officers.handler, days(5));
    await does(code, 'submitAnswer', {}, officers.handler, days(5));
    await does(code, 'sendAnswer', { documentNumber: '1/QĐ-SCT', documentDay: null }, officers.head, days(7));
    // Answered Monday 12/10: 30 days end on Wednesday 11/11, a year on Tuesday 12/10/2027.
    expect(await caseForSender(code, 'vi', days(8))).toMatchObject({
      mayDo: [],
      nextLevel: {
        since: 'answered',
        from: '2026-10-12',
        again: { days: 30, until: '2026-11-11' },
        courtUntil: '2027-10-12',
      },
    });
  });

  test('files: their own and the sent answer’s, of this case only', async () => {
    const [code, other] = [await sent(MONDAY), await sent(MONDAY)];
    const file = { name: 'phieu-hen.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 x') };
    await moveAsSender(code, 'giveInformation', { text: 'Kèm phiếu hẹn.' }, MONDAY, async (tx, petitionId, eventId) => {
      await keepFile(tx, { petitionId, from: 'sender', eventId }, file, MONDAY);
    });
    const { row } = (await findPetition(code))!;
    const office = await write((tx) => keepFile(tx, { petitionId: row.id, from: 'office' }, file, MONDAY));
    const { files } = (await caseForSender(code, 'vi', MONDAY))!;
    expect(files).toEqual([expect.objectContaining({ name: 'phieu-hen.pdf', size: file.bytes.length })]);
    expect((await fileForSender(code, files[0]!.id))?.bytes.equals(file.bytes)).toBe(true);
    expect(await fileForSender(other, files[0]!.id)).toBeNull();
    expect(await fileForSender(code, office), 'a file the office keeps for itself').toBeNull();
  });
});

describe('the worker', () => {
  test('closes what nobody disputed for 15 days, and only that', async () => {
    const [old, young, reopened] = [await sent(MONDAY), await sent(MONDAY), await sent(MONDAY)];
    await answered(old, officers, MONDAY);
    await answered(reopened, officers, MONDAY);
    await answered(young, officers, days(2));
    await does(reopened, 'reopen', { reason: 'Chưa xong.' }, { as: 'sender' }, days(1));
    // The fifteenth day lasts until 24:00.
    await closeUndisputed(days(15));
    expect(await stateOf(old)).toBe('answered');
    // Two workers at once: one closes it, the other finds nothing to do.
    await Promise.all([closeUndisputed(days(16)), closeUndisputed(days(16))]);
    expect(await Promise.all([old, young, reopened].map(stateOf))).toEqual(['closed', 'answered', 'reopened']);
    const { row } = (await findPetition(old))!;
    expect(
      (await caseForSender(old, 'vi', days(17)))!.events.map(({ move }) => move).filter((move) => move === 'close'),
    ).toHaveLength(1);
    expect(row.endedAt).toEqual(days(16));
    expect(await openMove(old, ['reopen'], days(20))).toBe('reopen');
  });
});
