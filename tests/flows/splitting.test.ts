// A mixed letter: each content becomes a case with its own kind, unit and clocks, of the day the letter came; one key opens them all.
import { beforeAll, describe, expect, test } from 'vitest';
import { addsUp } from '#app/domain/statistics.ts';
import { attachmentsOfPetition, keepFile } from '#app/features/attachments/index.server.ts';
import { clocksOf } from '#app/features/deadlines/index.server.ts';
import { caseFor } from '#app/features/desk/index.server.ts';
import { caseForSender, keyOfPart } from '#app/features/following/index.server.ts';
import { moveForms } from '#app/features/petitions/forms.ts';
import { findPetition, isKeyOf, makeMove, newKey } from '#app/features/petitions/index.server.ts';
import { read, write } from '#db/index.ts';
import { outbox } from '#db/schema/portal.ts';
import { figuresOfYear } from '#tests/support/figures.ts';
import { type Crew, crew, does, officer, sent, unitId } from '#tests/support/petitions.ts';

const start = new Date('2026-09-07T02:00:00Z');
const later = new Date('2026-09-09T02:00:00Z');
let people: Crew;

beforeAll(async () => {
  people = await crew(start);
});

async function typed(more: Record<string, string> = {}) {
  const fields = {
    reason: 'Đơn có hai nội dung.',
    kind1: 'kien_nghi',
    unit1: String(await unitId('SNNMT')),
    title1: 'Xử lý bãi rác ở thôn 3',
    body1: 'Bãi rác đầu thôn đã đầy, đề nghị chuyển đi.',
    withFiles1: 'yes',
  };
  return moveForms.split.safeParse({ ...fields, ...more });
}
const parsed = async (more: Record<string, string> = {}) => (await typed(more)).data!;
const complaint = async () => ({
  kind2: 'khieu_nai',
  unit2: String(await unitId('SCT')),
  title2: 'Khiếu nại quyết định 12',
  body2: 'Quyết định 12 không đúng.',
  target2: 'decision',
  subject2: '12/QĐ-SCT',
  decidedOn2: '2026-08-20',
  learntOn2: '2026-08-21',
});
const partsOf = async (code: string) =>
  (await caseFor(people.intake, code, 'vi', later))!.view.casework.related.filter(
    ({ relation }) => relation === 'splitOff',
  );

describe('a mixed letter', () => {
  test('is split into cases of their own kind, unit and clocks, of the day it came', async () => {
    const secret = newKey();
    const code = await sent(start, { secret });
    const { row } = (await findPetition(code))!;
    await write((tx) =>
      keepFile(
        tx,
        { petitionId: row.id, from: 'sender' },
        { name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('x') },
        start,
      ),
    );
    await does(code, 'split', await parsed(await complaint()), people.intake, later);
    const parts = await partsOf(code);
    expect(parts.map(({ kind, state, receivedDay }) => [kind, state, receivedDay])).toEqual([
      ['kien_nghi', 'received', '2026-09-07'],
      ['khieu_nai', 'received', '2026-09-07'],
    ]);
    const [one, two] = await Promise.all(parts.map(async (part) => (await findPetition(part.code))!));
    expect(one!.row).toMatchObject({ organisationId: await unitId('SNNMT'), splitFromId: row.id, receivedAt: start });
    // The same dates as if each had been sent alone that day.
    const alone = (await findPetition(await sent(start)))!.row;
    expect(one!.row).toMatchObject({ answerDueDay: alone.answerDueDay, nextDueAt: alone.nextDueAt });
    expect((await clocksOf(two!.row.id, 'vi')).map(({ name }) => name)).toEqual(['acceptance']);
    expect(await attachmentsOfPetition(one!.row.id)).toHaveLength(1);
    expect(await attachmentsOfPetition(two!.row.id)).toHaveLength(0);
    // The letter goes on, its words untouched.
    expect((await findPetition(code))!.row).toMatchObject({ state: 'received', title: row.title, body: row.body });
    for (const part of parts) expect(await isKeyOf(part.code, secret)).toBe(true);
    expect(await isKeyOf(parts[0]!.code, newKey())).toBe(false);
  });

  test('its sender is told once, and finds every part from every part', async () => {
    const code = await sent(start);
    await does(code, 'split', await parsed(await complaint()), people.intake, later);
    const codes = (await partsOf(code)).map((part) => part.code);
    const mails = (await read.select().from(outbox)).filter(({ params }) =>
      [code, ...codes].includes(params.code ?? ''),
    );
    expect(mails.map(({ template }) => template)).toEqual(['receipt', 'split']);
    expect(mails[1]?.params.parts).toBe(codes.join(', '));
    expect((await caseForSender(code, 'vi', later))!.parts.map((part) => part.code)).toEqual(codes);
    expect((await caseForSender(codes[0]!, 'vi', later))!.parts.map((part) => part.code)).toEqual([code, codes[1]]);
    expect(await isKeyOf(codes[1]!, (await keyOfPart(codes[0]!, codes[1]!))!)).toBe(true);
    expect(await keyOfPart(await sent(start), codes[0]!)).toBeNull();
  });

  test('the figures add up, each content being one petition', async () => {
    const year = async () => (await figuresOfYear(2026, later)).counts;
    const code = await sent(start);
    const before = await year();
    await does(code, 'split', await parsed(), people.intake, later);
    const after = await year();
    expect(after).toMatchObject({ received: before.received + 1, cases: before.cases + 1, open: before.open + 1 });
    expect(addsUp(after)).toBe(true);
  });

  test('a part may go back by being merged into the letter', async () => {
    const code = await sent(start);
    await does(code, 'split', await parsed(), people.intake, later);
    const [part] = await partsOf(code);
    await does(part!.code, 'merge', { case: code, reason: 'Tách nhầm.' }, people.intake, later);
    expect((await findPetition(part!.code))!.row.state).toBe('merged');
  });

  test('by nobody but those who receive the case, and only as long as it is open', async () => {
    const code = await sent(start);
    const given = await parsed();
    const stranger = await officer('head', 'SNNMT', start);
    expect(await makeMove(code, 'split', given, stranger, later)).toEqual({ ok: false, why: 'notYourUnit' });
    expect(await makeMove(code, 'split', given, people.handler, later)).toEqual({ ok: false, why: 'notYourMove' });
    const unknown = { ...given, parts: given.parts.map((part) => ({ ...part, unit: 999_999 })) };
    expect(await makeMove(code, 'split', unknown, people.intake, later)).toEqual({ ok: false, why: 'unknownUnit' });
    expect(await partsOf(code)).toEqual([]);
    await does(code, 'withdraw', {}, { as: 'sender' }, later);
    expect(await makeMove(code, 'split', given, people.intake, later)).toEqual({ ok: false, why: 'notInThisState' });
  });

  test('the form says what is missing beside the field of the part it is missing in', async () => {
    const missing = { ...(await complaint()), learntOn2: '', unit2: '' };
    const { error } = await typed({ ...missing, title1: '' });
    expect(error!.issues.map(({ path }) => path.join('.')).sort()).toEqual(['learntOn2', 'title1', 'unit2']);
    expect((await typed({ kind2: '', unit2: '', title2: '', body2: '' })).data!.parts).toHaveLength(1);
    expect((await typed({ title3: 'Chỉ có tiêu đề' })).success).toBe(false);
  });
});
