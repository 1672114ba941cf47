// Working days of the figures: to the first contact and to the answer, of any days and units, and for petitions older than their keeping.
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { periodFigures, recountWorkingDays } from '#app/features/figures/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { read, rows, write } from '#db/index.ts';
import { figureKeeper } from '#db/schema/figures.ts';
import { petition } from '#db/schema/petitions.ts';
import { answered, type Crew, crew, does, sent } from '#tests/support/petitions.ts';

// Mondays are the 5th, 12th, 19th and 26th; nothing in this month is a holiday.
const at = (date: number, time = '09:00') => instantAt(`2026-10-${String(date).padStart(2, '0')}`, time);
const NOW = instantAt('2026-11-20', '10:00');
const october = { from: '2026-10-01', to: '2026-10-31' };
let people: Crew;

const figures = async (period = october, unit?: string) => (await periodFigures({ ...period, unit }, 'vi', NOW))!;

beforeAll(async () => {
  people = await crew(at(1));
  const { intake } = people;
  // Ten that were answered after 1, 2 … 9 and 15 working days; the first contact is the acceptance, on the same day.
  const days = [6, 7, 8, 9, 12, 13, 14, 15, 16, 26];
  for (const date of days) await answered(await sent(at(5)), people, at(date));
  const asked = await sent(at(7));
  await does(asked, 'askInformation', { text: 'Xin bổ sung' }, intake, at(8));
  await does(asked, 'giveInformation', { text: 'Đây' }, { as: 'sender' }, at(9));
  await does(asked, 'accept', {}, intake, at(20));
  const refused = await sent(at(7));
  await does(refused, 'refuse', { refusalReason: 'PA-NGOAI-PHAM-VI', reason: 'Không rõ' }, intake, at(9));
  const withdrawn = await sent(at(7));
  await does(withdrawn, 'withdraw', {}, { as: 'sender' }, at(8));
  await sent(at(31, '10:00')); // a Saturday; nobody has looked at it
});

test('the answer: the middle of ten, and the ninth of them by nearest rank', async () => {
  expect((await figures()).answerDays).toEqual({ n: 10, median: 5.5, p90: 9 });
});

test('the first contact is the first act of an office that the sender hears of, whatever it is, and once', async () => {
  const from7 = await figures({ from: '2026-10-07', to: '2026-10-07' });
  expect(from7.counts).toMatchObject({ received: 3, refused: 1, withdrawn: 1 });
  // Asked after one working day, refused after two; whoever withdrew heard of nobody.
  expect(from7.contactDays).toEqual({ n: 2, median: 1.5, p90: 2 });
  expect((await figures()).contactDays!.n).toBe(12);
});

test.each([
  ['2026-10-05', '2026-10-06', 10],
  ['2026-10-06', '2026-10-31', 4],
  ['2026-10-08', '2026-10-30', 0],
  ['2026-09-15', '2026-10-05', 10],
  ['2025-12-31', '2026-12-30', 14],
])('days from %s to %s, both included: %i petitions', async (from, to, received) => {
  const period = await figures({ from, to });
  expect(period.counts.received).toBe(received);
  expect(period.byMonth.reduce((sum, { counts }) => sum + counts.received, 0)).toBe(received);
});

test('a unit is counted with those below it, and an unknown one is none', async () => {
  const [above] = await rows<{ code: string }>(
    sql`select a.code from organisation o join organisation a on a.id = o.parent_id where o.code = 'SCT'`,
  );
  const own = await figures(october, 'SCT');
  expect(own.counts.answered).toBe(10);
  expect((await figures(october, above!.code)).counts.answered).toBe(10);
  expect((await figures(october, 'SYT')).counts.received).toBe(0);
  expect(await periodFigures({ ...october, unit: 'KHONG-CO' }, 'vi', NOW)).toBeNull();
});

test('what is overdue says for how long, in working days', async () => {
  const { overdueFor, counts } = await figures();
  expect(overdueFor.map(({ code }) => code)).toEqual(['1-5', '6-10', '11-30', '31+']);
  expect(overdueFor.reduce((sum, { count }) => sum + count, 0)).toBe(counts.overdue);
  expect(counts.overdue).toBeGreaterThan(0);
});

test('petitions that are older than the keeping of working days get them from their ledgers', async () => {
  const before = await figures();
  await write(async (tx) => {
    await tx.update(petition).set({ answerWorkingDays: null, firstContactDay: null, firstContactWorkingDays: null });
    await tx.update(figureKeeper).set({ daysFrom: '', daysAfter: 0 });
  });
  expect(await figures()).toMatchObject({ answerDays: null, contactDays: null });
  while (!(await recountWorkingDays(NOW)));
  const { answerDays, contactDays, byProcedure } = await figures();
  expect({ answerDays, contactDays, byProcedure }).toEqual({
    answerDays: before.answerDays,
    contactDays: before.contactDays,
    byProcedure: before.byProcedure,
  });
});

test('an answer given anew is counted anew, the first contact stays', async () => {
  const code = await sent(at(12));
  await answered(code, people, at(13));
  await does(code, 'reopen', { reason: 'Chưa xong' }, { as: 'sender' }, at(14));
  const { handler, head } = people;
  await does(code, 'takeUp', {}, handler, at(15));
  const text = { summary: 'Xong', body: 'Đã xong.', legalBasis: 'x', outcome: null, version: 0 };
  await does(code, 'draftAnswer', text, handler, at(15));
  await does(code, 'submitAnswer', {}, handler, at(15));
  await does(code, 'sendAnswer', { documentNumber: '2', documentDay: null }, head, at(19));
  expect((await findPetition(code))!.row).toMatchObject({
    answerWorkingDays: 5,
    firstContactDay: '2026-10-13',
    firstContactWorkingDays: 1,
  });
  const [row] = await read.select().from(petition).where(eq(petition.code, code));
  expect(row!.answeredDay).toBe('2026-10-19');
});
