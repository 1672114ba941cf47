// Offices that merge: what is seen is what moves, nothing is lost, nobody is disturbed, and a server that stops goes on where it was.

import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import { staffActor } from '#app/features/accounts/index.server.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import { caseFor, caseInSight } from '#app/features/desk/index.server.ts';
import type { MergerGiven } from '#app/features/mergers/forms.ts';
import {
  cancelMerger,
  carryOutMergers,
  decideMerger,
  mergersAbout,
  previewMerger,
} from '#app/features/mergers/index.server.ts';
import { organisationPage } from '#app/features/organisations/index.server.ts';
import { findPetition, timelineOf } from '#app/features/petitions/index.server.ts';
import { publicCase, publishedCases } from '#app/features/publications/index.server.ts';
import { read, rows } from '#db/index.ts';
import { procedure, routingRule } from '#db/schema/organisations.ts';
import { outbox } from '#db/schema/portal.ts';
import { staff } from '#db/schema/staff.ts';
import { figuresOfYear } from '#tests/support/figures.ts';
import { clocksBothWays } from '#tests/support/ledger.ts';
import { administratorAt, merger, newOffice, twoOffices } from '#tests/support/offices.ts';
import { answered, type Crew, complaintAbout, crew, does, sent } from '#tests/support/petitions.ts';

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
  test('moves what it shows before: open cases, rules, procedures, accounts; old cases and figures stay', async () => {
    const { before, after, handler, head, to } = await twoOffices(by, NOW);
    const office = { intake, handler, head };
    const received = await to();
    const inProgress = await to();
    await does(inProgress, 'accept', { publish: 'yes' }, intake, NOW);
    await does(inProgress, 'takeUp', {}, office.handler, NOW);
    const closed = await to();
    await answered(closed, office, NOW);
    const waits = await to();
    await does(waits, 'askInformation', { text: 'Xin bổ sung' }, intake, NOW);
    const dates = await clocksBothWays(inProgress);
    const figuresBefore = await figuresOfYear(2026, NOW, before.code);

    const seen = await previewMerger(by, before.code, merger(after.code), 'vi', LATER);
    expect(seen).toMatchObject({
      ok: true,
      preview: { petitions: 3, rules: 1, procedures: 1, accounts: 2, from: before.name, to: after.name, isNow: true },
    });
    expect(await unitOf(received)).toBe(before.id);

    expect(await decideMerger(by, before.code, merger(after.code), LATER)).toEqual({ ok: true, isNow: true });
    for (const code of [received, inProgress, waits]) {
      expect(await unitOf(code)).toBe(after.id);
      const last = (await eventsOf(code)).at(-1)!;
      expect(last).toMatchObject({
        move: 'mergeUnit',
        actor: 'system',
        toUnit: after.name,
        legalBasis: merger('').document,
      });
      expect(last.reason).toContain(`${before.name} sáp nhập vào ${after.name} từ ngày 20/11/2026`);
    }
    expect((await eventsOf(inProgress, 'everyone')).at(-1)).toMatchObject({ move: 'mergeUnit', reason: null });
    // Clocks keep their dates, and the officer keeps the case.
    expect(await clocksBothWays(inProgress)).toEqual(dates);
    expect((await findPetition(inProgress))!.row).toMatchObject({
      assigneeId: office.handler.staffId,
      state: 'in_progress',
    });
    const mail = await read.select().from(outbox).where(eq(outbox.template, 'handedOver'));
    expect(mail.filter(({ params }) => params.code === received)).toHaveLength(1);

    // Whoever looks for the new office in public finds the case; the answered one keeps the name of the old.
    const listed = await publishedCases({ query: after.name }, 'vi', LATER);
    expect(listed.items.map(({ code }) => code)).toEqual([inProgress]);
    const old = await publicCase(closed, 'vi', LATER);
    expect(old).toMatchObject({ case: { unit: { name: before.name, now: { name: after.name } } } });

    const [rules, procedures, accounts] = [
      await read.select().from(routingRule).where(eq(routingRule.organisationId, after.id)),
      await read.select().from(procedure).where(eq(procedure.ownerId, after.id)),
      await read.select().from(staff).where(eq(staff.organisationId, after.id)),
    ];
    expect(rules).toMatchObject([{ code: `R-${before.code}.2`, validFrom: '2026-11-20', validTo: null }]);
    const [ended] = await read
      .select()
      .from(routingRule)
      .where(eq(routingRule.code, `R-${before.code}`));
    expect(ended).toMatchObject({ organisationId: before.id, validTo: '2026-11-19' });
    expect(procedures).toMatchObject([{ code: `TT.${before.code}`, validFrom: '2026-11-20' }]);
    const versions = await rows<{ valid_to: string }>(
      sql`select valid_to from procedure_version where procedure_id = ${procedures[0]!.id}`,
    );
    expect(versions).toEqual([{ valid_to: '2026-11-19' }]);
    expect(accounts).toHaveLength(2);

    // The officers who moved see the new and the old cases of their office.
    const moved = await staffActor({ id: office.handler.staffId!, role: 'handler', organisationId: after.id });
    for (const code of [inProgress, closed]) expect(await caseInSight(moved, code)).not.toBeNull();
    expect(await caseFor(moved, closed, 'vi', LATER)).not.toBeNull();

    // New petitions to the old office go to the new one, and say why.
    const fresh = await sent(LATER, { procedureId: null, addressedId: before.id });
    expect(await unitOf(fresh)).toBe(after.id);

    // The figures chain: the successor counts what both had, the predecessor keeps what it finished.
    const [chained, kept] = [
      await figuresOfYear(2026, LATER, after.code),
      await figuresOfYear(2026, LATER, before.code),
    ];
    expect(chained.counts.received).toBe(figuresBefore.counts.received + 1);
    expect(chained.counts.answered).toBe(figuresBefore.counts.answered);
    expect(kept.counts).toMatchObject({ received: 1, answered: 1, open: 0 });

    expect(await organisationPage(before.code, 'vi', LATER)).toMatchObject({
      hasEnded: true,
      validTo: '2026-11-19',
      successor: { code: after.code },
    });
    const [decided, carried] = (await changesOf({ kind: 'organisation', key: before.code })).toReversed().slice(-2);
    expect(decided).toMatchObject({ action: 'merger_decided', staffName: 'Cán bộ administrator' });
    expect(carried).toMatchObject({ action: 'merger_carried_out', staffName: null });
    expect(carried!.facts).toContainEqual({ name: 'petitions', value: '3' });
    expect(await mergersAbout(before.id, 'vi')).toMatchObject([
      { state: 'done', petitions: 3, rules: 1, procedures: 1, accounts: 2 },
    ]);
  });

  test('carries suspended complaints and lets an answered case open again with the successor', async () => {
    const { before, after, handler, head, to } = await twoOffices(by, NOW);
    const office = { intake, handler, head };
    const complaint = await to({ ...complaintAbout('2026-11-10') });
    await does(complaint, 'accept', {}, intake, NOW);
    await does(
      complaint,
      'suspend',
      { suspensionGround: 'obstacle', reason: 'x', documentNumber: '1', documentDay: '2026-11-20' },
      office.head,
      NOW,
    );
    const disputed = await to();
    await answered(disputed, office, NOW);
    await decideMerger(by, before.code, merger(after.code), LATER);
    expect(await unitOf(complaint)).toBe(after.id);
    expect((await findPetition(complaint))!.facts.suspended).toBe(true);
    expect(await unitOf(disputed)).toBe(before.id);
    await does(disputed, 'reopen', { reason: 'Chưa xong' }, { as: 'sender' }, LATER);
    expect(await unitOf(disputed)).toBe(after.id);
  });

  test('is refused where it makes no sense', async () => {
    const { before, after } = await twoOffices(by, NOW);
    const young = await newOffice(by, 'Sở tương lai', NOW, '2027-06-01');
    const why = async (more: Partial<MergerGiven>, code = before.code) => {
      const result = await decideMerger(by, code, merger(after.code, more), NOW);
      return result.ok ? null : result.why;
    };
    expect(await why({ successor: before.code })).toBe('sameUnit');
    expect(await why({ successor: 'KHONG-CO' })).toBe('unknownUnit');
    expect(await why({}, 'KHONG-CO')).toBe('unknownUnit');
    expect(await why({ successor: young.code })).toBe('successorNotThere');
    expect(await why({ effectiveOn: '2019-01-01' })).toBe('beforeItBegan');
    expect(await why({}, 'SCT-KTM')).toBe('alreadyEnded');
    expect(await why({ kind: 'renamed', newName: 'X' })).toBe('codeTaken');
    expect(await why({ kind: 'renamed', successor: `${before.code}-B` })).toBe('nameMissing');
    expect(
      await decideMerger({ ...by, permissions: permissionsOf('head') }, before.code, merger(after.code), NOW),
    ).toEqual({
      ok: false,
      why: 'forbidden',
    });
    expect(await why({ effectiveOn: '2026-12-01' })).toBe(null);
    expect(await why({ effectiveOn: '2026-12-02' })).toBe('plannedAlready');
    // Its successor would be gone by then.
    const third = await newOffice(by, 'Sở thứ ba', NOW);
    expect(await why({ successor: before.code, effectiveOn: '2026-12-01' }, third.code)).toBe('successorEnds');
  });

  test('waits for its day, can be taken back before it, and is then carried out by the worker', async () => {
    const { before, after, to } = await twoOffices(by, NOW);
    const code = await to();
    const day = { effectiveOn: '2026-12-01' };
    expect(await decideMerger(by, before.code, merger(after.code, day), NOW)).toEqual({ ok: true, isNow: false });
    const [planned] = await mergersAbout(before.id, 'vi');
    expect(await cancelMerger(by, planned!.id, NOW)).toBe(true);
    expect(await cancelMerger(by, planned!.id, NOW)).toBe(false);
    expect(await mergersAbout(before.id, 'vi')).toEqual([]);

    await decideMerger(by, before.code, merger(after.code, day), NOW);
    await carryOutMergers(instantAt('2026-11-30', '23:59'));
    expect(await unitOf(code)).toBe(before.id);
    await carryOutMergers(instantAt('2026-12-01', '00:01'));
    expect(await unitOf(code)).toBe(after.id);
    const [done] = await mergersAbout(before.id, 'vi');
    expect(done).toMatchObject({ state: 'done', petitions: 1 });
    expect(await cancelMerger(by, done!.id, NOW)).toBe(false);
  });
});

test('a new name makes a new office from its day on, which everything follows', async () => {
  const { before, to } = await twoOffices(by, NOW);
  const code = await to();
  const successor = `${before.code}-MOI`;
  const renamed = merger(successor, { kind: 'renamed', newName: 'Sở Kế hoạch và Đầu tư mới' });
  expect(await decideMerger(by, before.code, renamed, LATER)).toEqual({ ok: true, isNow: true });
  expect(await organisationPage(successor, 'vi', LATER)).toMatchObject({
    name: 'Sở Kế hoạch và Đầu tư mới',
    validFrom: '2026-11-20',
    predecessors: [{ code: before.code }],
  });
  expect((await eventsOf(code)).at(-1)!.reason).toContain('đổi tên thành Sở Kế hoạch và Đầu tư mới');
});
