// A merger beside everything else: a server that stops, several workers, an officer at the same case, a hand that was slower.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { carryOutMergers, decideMerger, mergersAbout } from '#app/features/mergers/index.server.ts';
import { findPetition, makeMove, timelineOf } from '#app/features/petitions/index.server.ts';
import { write } from '#db/index.ts';
import { organisation } from '#db/schema/organisations.ts';
import { administratorAt, merger, twoOffices } from '#tests/support/offices.ts';
import { type Crew, crew, does } from '#tests/support/petitions.ts';

const NOW = instantAt('2026-11-20', '09:00');
const LATER = instantAt('2026-11-20', '15:00');
let by: Administrator;
let intake: Crew['intake'];
beforeAll(async () => {
  by = await administratorAt(NOW);
  ({ intake } = await crew(NOW));
});

const unitOf = async (code: string) => (await findPetition(code))!.row.organisationId;
const eventsOf = async (code: string, reader: 'sender' | 'everyone' = 'sender') =>
  timelineOf((await findPetition(code))!.row.id, reader, 'vi');

describe('a merger', () => {
  test('that was cut off goes on where it was, and several workers move each case once', async () => {
    const { before, after, to } = await twoOffices(by, NOW);
    const codes: string[] = [];
    for (let i = 0; i < 120; i++) codes.push(await to());
    await carryOutMergers(instantAt('2026-12-14', '12:00'));
    await decideMerger(by, before.code, merger(after.code, { effectiveOn: '2026-12-15' }), NOW);
    const onTheDay = instantAt('2026-12-15', '00:01');
    // Accounts, procedures and one page of cases: then the server stops.
    await carryOutMergers(onTheDay, 3);
    const [underWay] = await mergersAbout(before.id, 'vi');
    expect(underWay!.state).toBe('moving');
    expect(underWay!.petitions).toBe(50);
    await Promise.all([carryOutMergers(onTheDay), carryOutMergers(onTheDay), carryOutMergers(onTheDay)]);
    await carryOutMergers(onTheDay);
    expect(await mergersAbout(before.id, 'vi')).toMatchObject([{ state: 'done', petitions: 120 }]);
    for (const code of codes) {
      expect(await unitOf(code)).toBe(after.id);
      expect((await eventsOf(code)).filter(({ move }) => move === 'mergeUnit')).toHaveLength(1);
    }
  });

  test('races with an officer: the case is moved by both, one after the other, or goes where the officer sent it', async () => {
    const { before, after, handler, head, to } = await twoOffices(by, NOW);
    const office = { intake, handler, head };
    const code = await to();
    await does(code, 'accept', {}, intake, NOW);
    const [, taken] = await Promise.all([
      decideMerger(by, before.code, merger(after.code), LATER),
      makeMove(code, 'takeUp', {}, office.handler, LATER),
    ]);
    await carryOutMergers(LATER);
    expect(await unitOf(code)).toBe(after.id);
    // The move of the officer either came first and stays, or is told that the case is elsewhere.
    expect(taken.ok ? (await findPetition(code))!.row.assigneeId : taken.why).toBe(
      taken.ok ? office.handler.staffId : expect.stringMatching(/notYourUnit|movedMeanwhile/),
    );
    expect((await eventsOf(code)).filter(({ move }) => move === 'mergeUnit')).toHaveLength(1);
  });

  test('fetches a case that a slower hand gave to the old office', async () => {
    const { before, after, to } = await twoOffices(by, NOW);
    const code = await to();
    await decideMerger(by, before.code, merger(after.code), LATER);
    await write((tx) => tx.update(organisation).set({ validTo: null }).where(eq(organisation.id, before.id)));
    await does(code, 'redirect', { unit: before.id, reason: 'x' }, intake, LATER);
    await write((tx) => tx.update(organisation).set({ validTo: '2026-11-19' }).where(eq(organisation.id, before.id)));
    expect(await unitOf(code)).toBe(before.id);
    await carryOutMergers(instantAt('2026-11-20', '16:00'));
    expect(await unitOf(code)).toBe(after.id);
  });
});
