// A ballot is cast once, counts for the unit that answered, and leads back to nobody.
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import type { Ballot } from '#app/features/ratings/forms.ts';
import { ballotForm } from '#app/features/ratings/forms.ts';
import { castBallot, findInvitation, openRating, ratingTokenOf } from '#app/features/ratings/index.server.ts';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { ballot, ratingInvitation } from '#db/schema/ratings.ts';
import { answered, type Crew, crew, does, draftText, sent } from '#tests/support/petitions.ts';

const SENT = instantAt('2026-10-05', '09:00');
const RATED = instantAt('2026-10-31', '23:30');
const none = { access: null, procedure: null, officials: null, result: null, feedback: null };
const given: Ballot = { resolved: 'yes', ...none, access: 5, result: 3 };

let officers: Crew;
beforeAll(async () => {
  officers = await crew(SENT);
});

async function answeredCase() {
  const code = await sent(SENT);
  await answered(code, officers, SENT);
  const { row } = (await findPetition(code))!;
  return { code, row, token: ratingTokenOf(row.id, row.round) };
}
const ballots = () => read.select().from(ballot);

test('the answer invites to rate, nothing before it does', async () => {
  const code = await sent(SENT);
  const { row } = (await findPetition(code))!;
  expect(await openRating(row.id, 1)).toBeNull();
  expect(await findInvitation(ratingTokenOf(row.id, 1))).toBeNull();
  await answered(code, officers, SENT);
  expect(await openRating(row.id, 1)).toBe(ratingTokenOf(row.id, 1));
  expect(await findInvitation(ratingTokenOf(row.id, 1))).toEqual({ code, isUsed: false, isNewest: true });
  const [kept] = await read.select().from(ratingInvitation).where(eq(ratingInvitation.petitionId, row.id));
  expect(kept!.tokenHash).not.toContain(ratingTokenOf(row.id, 1));
});

test('a ballot keeps month, unit, kind and field; the public figures are told; the link is used up', async () => {
  const { row, token } = await answeredCase();
  const before = { ballots: await ballots(), version: await publicVersion(read) };
  expect(await castBallot(token, given, RATED)).toEqual({ ok: true });
  const added = (await ballots()).filter(({ id }) => !before.ballots.some((old) => old.id === id));
  expect(added).toEqual([
    {
      id: expect.any(Number),
      month: '2026-10',
      organisationId: row.organisationId,
      kind: 'phan_anh',
      fieldId: row.fieldId,
      isDemonstration: false,
      ...given,
    },
  ]);
  expect(added[0]!.id).toBeGreaterThan(0);
  expect(await publicVersion(read)).toBeGreaterThan(before.version);
  expect(await castBallot(token, given, RATED)).toEqual({ ok: false, why: 'alreadyUsed' });
  expect(await openRating(row.id, 1)).toBeNull();
  expect(await findInvitation(token)).toMatchObject({ isUsed: true });
});

test('nothing of a ballot leads to a petition, a person or a moment, and nothing of an invitation to a ballot', async () => {
  expect(Object.keys(ballot)).not.toEqual(expect.arrayContaining(['petitionId']));
  const columns = (table: object) =>
    Object.keys(table).filter((name) => !['enableRLS', '_', '$inferSelect'].includes(name));
  expect(columns(ballot).sort()).toEqual(
    ['access', 'feedback', 'fieldId', 'id', 'isDemonstration', 'kind', 'month', 'officials', 'organisationId'].concat([
      'procedure',
      'resolved',
      'result',
    ]),
  );
  expect(columns(ratingInvitation).sort()).toEqual(['isUsed', 'petitionId', 'round', 'tokenHash']);
  const ids = (await ballots()).map(({ id }) => id);
  expect(Math.max(...ids)).toBeGreaterThan(2 ** 20);
});

test('of ten clicks at once one counts', async () => {
  const { token } = await answeredCase();
  const before = (await ballots()).length;
  const results = await Promise.all(Array.from({ length: 10 }, () => castBallot(token, given, RATED)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await ballots()).length).toBe(before + 1);
});

test('an unknown link casts nothing', async () => {
  const before = (await ballots()).length;
  expect(await castBallot('khong-co', given, RATED)).toEqual({ ok: false, why: 'unknownLink' });
  expect((await ballots()).length).toBe(before);
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
  expect(await findInvitation(token)).toEqual({ code, isUsed: true, isNewest: false });
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
