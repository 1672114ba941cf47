// A ballot is cast once, counts for the unit that answered, and leads back to nobody.
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import type { Ballot } from '#app/features/ratings/forms.ts';
import { ballotForm } from '#app/features/ratings/forms.ts';
import {
  castBallot,
  findInvitation,
  mixRatings,
  openRating,
  ratingTokenOf,
} from '#app/features/ratings/index.server.ts';
import { engine } from '#db/engine.ts';
import { read, rows } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { procedureByCode } from '#db/procedures.ts';
import { ballot, ratingInvitation } from '#db/schema/ratings.ts';
import { ballotPot } from '#db/schema/surveys.ts';
import { answered, type Crew, crew, does, draftText, officer, sent, unitId } from '#tests/support/petitions.ts';

const SENT = instantAt('2026-10-05', '09:00');
const RATED = instantAt('2026-10-31', '23:30');
const MONTH_IS_OVER = instantAt('2026-11-01', '00:30');
const YEAR_IS_OVER = instantAt('2027-01-01', '00:30');
const none = { access: null, procedure: null, officials: null, result: null, feedback: null };
const given: Ballot = { resolved: 'yes', ...none, access: 5, result: 3 };

let officers: Crew;
beforeAll(async () => {
  officers = await crew(SENT);
});

async function answeredCase(about: Parameters<typeof sent>[1] = {}, by = officers) {
  const code = await sent(SENT, about);
  await answered(code, by, SENT);
  const { row } = (await findPetition(code))!;
  return { code, row, token: ratingTokenOf(row.id, row.round) };
}
/** What the sender may do after an answer: not content, then asked for more, and tired of it. */
async function reopenedAndWithdrawn(code: string) {
  await does(code, 'reopen', { reason: 'Vẫn chưa nhận được kết quả.' }, { as: 'sender' }, RATED);
  await does(code, 'takeUp', {}, officers.handler, RATED);
  await does(code, 'askInformation', { text: 'Xin bổ sung.' }, officers.handler, RATED);
  await does(code, 'withdraw', {}, { as: 'sender' }, RATED);
}
const written = () => read.select().from(ballot);
const waiting = () => read.select().from(ballotPot);
/** Five of the same unit, kind and field: as many as are written down together. */
async function fiveCast() {
  const cases = [];
  for (let i = 0; i < 5; i++) cases.push(await answeredCase());
  const results = [];
  for (const { token } of cases) results.push(await castBallot(token, given, RATED));
  return { ...cases[0]!, results };
}

test('the answer invites to rate, nothing before it does', async () => {
  const code = await sent(SENT);
  const { row } = (await findPetition(code))!;
  expect(await openRating(row.id, 1)).toBeNull();
  expect(await findInvitation(ratingTokenOf(row.id, 1))).toBeNull();
  await answered(code, officers, SENT);
  expect(await openRating(row.id, 1)).toBe(ratingTokenOf(row.id, 1));
  expect(await findInvitation(ratingTokenOf(row.id, 1))).toEqual({
    ...{ code, isUsed: false, isWithdrawn: false, isNewest: true },
  });
  const [kept] = await read.select().from(ratingInvitation).where(eq(ratingInvitation.petitionId, row.id));
  expect(kept!.tokenHash).not.toContain(ratingTokenOf(row.id, 1));
});

test('a ballot keeps month, unit, kind and field; the public figures are told; the link is used up', async () => {
  const before = { ballots: await written(), version: await publicVersion(read) };
  const { row, token, results } = await fiveCast();
  expect(results).toEqual(Array(5).fill({ ok: true }));
  const added = (await written()).filter(({ id }) => !before.ballots.some((old) => old.id === id));
  expect(added).toEqual(
    Array(5).fill({
      id: expect.any(Number),
      month: '2026-10',
      organisationId: row.organisationId,
      kind: 'phan_anh',
      fieldId: row.fieldId,
      isDemonstration: false,
      isUnitHidden: false,
      questionnaireId: expect.any(Number),
      ...given,
    }),
  );
  expect(new Set(added.map(({ id }) => id)).size).toBe(5);
  expect(added[0]!.id).toBeGreaterThan(0);
  expect(await publicVersion(read)).toBeGreaterThan(before.version);
  expect(await castBallot(token, given, RATED)).toEqual({ ok: false, why: 'alreadyUsed' });
  expect(await openRating(row.id, 1)).toBeNull();
  expect(await findInvitation(token)).toMatchObject({ isUsed: true });
});

test('four wait sealed, the fifth takes them along, and the database knows no more which came from which link', async () => {
  const before = await written();
  const cases = [];
  for (let i = 0; i < 5; i++) cases.push(await answeredCase());
  for (const { token } of cases.slice(0, 4)) await castBallot(token, given, RATED);
  const pot = await waiting();
  expect(pot).toHaveLength(4);
  expect(new Set(pot.map(({ sealed }) => sealed.length)).size, 'the length says nothing').toBe(1);
  for (const { sealed } of pot) expect(sealed.toString('latin1')).not.toMatch(/resolved|access|yes/);
  expect(await written()).toEqual(before);
  await castBallot(cases[4]!.token, given, RATED);
  expect(await waiting()).toEqual([]);
  expect(await written()).toHaveLength(before.length + 5);
});

test('with the whole database, the numbers of transactions do not tell whose ballot is which', async () => {
  if (engine !== 'postgres') return expect(engine).toBe('sqlite');
  await fiveCast();
  const [ofBallots, ofLinks] = await Promise.all([
    rows<{ xmin: string; n: string }>(sql`select xmin::text, count(*) as n from ballot group by 1`),
    rows<{ xmin: string }>(sql`select xmin::text from rating_invitation where is_used`),
  ]);
  const links = new Set(ofLinks.map(({ xmin }) => xmin));
  expect(ofBallots.filter(({ xmin }) => links.has(xmin))).toEqual([]);
});

test('few wait over the months for others of their unit, and count in the month of the last', async () => {
  const before = await written();
  await castBallot((await answeredCase()).token, given, RATED);
  await mixRatings(MONTH_IS_OVER);
  expect(await written(), 'one alone is never written down').toEqual(before);
  for (let i = 0; i < 4; i++) await castBallot((await answeredCase()).token, given, MONTH_IS_OVER);
  const added = (await written()).filter(({ id }) => !before.some((old) => old.id === id));
  expect(added.map(({ month }) => month)).toEqual(Array(5).fill('2026-11'));
});

test('when the year is over what waits of several units is written down together, unnamed; under five it waits on', async () => {
  const before = await written();
  const others = { handler: await officer('handler', 'SNNMT', SENT), head: await officer('head', 'SNNMT', SENT) };
  const about = { procedureId: (await procedureByCode('DEMO.018'))!.id };
  for (let i = 0; i < 2; i++)
    await castBallot((await answeredCase(about, { ...officers, ...others })).token, given, RATED);
  for (let i = 0; i < 2; i++) await castBallot((await answeredCase()).token, given, RATED);
  await mixRatings(YEAR_IS_OVER);
  expect(await written()).toEqual(before);
  expect(await waiting()).toHaveLength(4);
  await castBallot((await answeredCase()).token, given, RATED);
  await Promise.all(Array.from({ length: 6 }, () => mixRatings(YEAR_IS_OVER)));
  const added = (await written()).filter(({ id }) => !before.some((old) => old.id === id));
  const unnamed = { month: '2026-10', organisationId: await unitId('UBND'), isUnitHidden: true };
  expect(added).toMatchObject(Array(5).fill(unnamed));
  expect(await waiting(), 'of many who mix at once one does').toEqual([]);
});

test('whoever withdraws a petition before rating it has nothing to rate; a ballot that was cast counts', async () => {
  const { code, token } = await answeredCase();
  await reopenedAndWithdrawn(code);
  const before = (await waiting()).length;
  expect(await findInvitation(token)).toMatchObject({ isUsed: false, isWithdrawn: true });
  expect(await castBallot(token, given, RATED)).toEqual({ ok: false, why: 'withdrawn' });
  expect(await waiting()).toHaveLength(before);
  const rated = await answeredCase();
  expect(await castBallot(rated.token, given, RATED)).toEqual({ ok: true });
  await reopenedAndWithdrawn(rated.code);
  expect(await waiting(), 'nobody can find it again').toHaveLength(before + 1);
});

test('nothing of a ballot leads to a petition, a person or a moment, and nothing of an invitation to a ballot', async () => {
  expect(Object.keys(ballot)).not.toEqual(expect.arrayContaining(['petitionId']));
  const columns = (table: object) =>
    Object.keys(table).filter((name) => !['enableRLS', '_', '$inferSelect'].includes(name));
  expect(columns(ballot).sort()).toEqual(
    [
      'access',
      'feedback',
      'fieldId',
      'id',
      'isDemonstration',
      'isUnitHidden',
      'kind',
      'month',
      'officials',
      'organisationId',
    ].concat(['procedure', 'questionnaireId', 'resolved', 'result']),
  );
  expect(columns(ratingInvitation).sort()).toEqual(['isUsed', 'petitionId', 'round', 'tokenHash']);
  const ids = (await written()).map(({ id }) => id);
  expect(Math.max(...ids)).toBeGreaterThan(2 ** 20);
});

test('of ten clicks at once one counts', async () => {
  const { token } = await answeredCase();
  const before = (await waiting()).length;
  const results = await Promise.all(Array.from({ length: 10 }, () => castBallot(token, given, RATED)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await waiting()).toHaveLength(before + 1);
});

test('an unknown link casts nothing', async () => {
  const before = await waiting();
  expect(await castBallot('khong-co', given, RATED)).toEqual({ ok: false, why: 'unknownLink' });
  expect(await waiting()).toEqual(before);
});

test('a reopened case is answered and rated again, the first link stays what it was', async () => {
  const { code, row, token } = await answeredCase();
  await castBallot(token, { resolved: 'no', ...none }, RATED);
  await does(code, 'reopen', { reason: 'Vẫn chưa nhận được kết quả.' }, { as: 'sender' }, RATED);
  const { handler, head } = officers;
  await does(code, 'takeUp', {}, handler, RATED);
  await does(code, 'draftAnswer', draftText(0), handler, RATED);
  await does(code, 'submitAnswer', {}, handler, RATED);
  await does(code, 'sendAnswer', { documentNumber: '20/TB-SCT', documentDay: null }, head, RATED);
  expect(await findInvitation(token)).toEqual({ code, isUsed: true, isWithdrawn: false, isNewest: false });
  expect(await castBallot(ratingTokenOf(row.id, 2), given, RATED)).toEqual({ ok: true });
});

test.each([
  [{ resolved: 'no' }, { resolved: 'no', ...none }],
  [
    { resolved: 'partly', access: '1', feedback: 'none', result: '' },
    { resolved: 'partly', ...none, access: 1 },
  ],
])('the form %j is a ballot', (typed, expected) => {
  expect(ballotForm.parse(typed)).toEqual(expected);
});

test.each([
  [{}],
  [{ resolved: 'maybe' }],
  [{ resolved: 'yes', access: '6' }],
  [{ resolved: 'yes', access: ['1', '2'] }],
])('the form %j is none', (typed) => {
  expect(ballotForm.safeParse(typed).success).toBe(false);
});
