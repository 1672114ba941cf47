// One action on many cases: counted first, each case with its own result, one entry in the log, taken back where that is allowed.
import { beforeAll, describe, expect, test } from 'vitest';
import { BULK_AT_MOST, type BulkAction } from '#app/domain/bulk.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { bulkForm } from '#app/features/queue/forms.ts';
import type { BulkGiven } from '#app/features/queue/index.server.ts';
import { bulkReport, carryOutBulk, planBulk, tagCase, undoBulk } from '#app/features/queue/index.server.ts';
import { addTag, hideTag, keptTags, tagChoices, tagsOn } from '#app/features/tags/index.server.ts';
import { type Crew, crew, does, officer, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date('2026-09-07T03:00:00Z');
let people: Crew;
let administrator: StaffActor;

beforeAll(async () => {
  people = await crew(now);
  administrator = await officer('administrator', 'VPUB', now);
});

const rowOf = async (code: string) => (await findPetition(code))!.row;

async function accepted(): Promise<string> {
  const code = await sent(now);
  await does(code, 'accept', {}, people.intake, now);
  return code;
}

/** As an officer does it: counted, then carried out on what was counted. */
async function bulk(actor: StaffActor, action: BulkAction, codes: string[], given: BulkGiven = {}) {
  const { lines } = await planBulk(actor, action, codes, now);
  const key = await carryOutBulk(actor, { action, cases: lines, given }, now);
  return { key, lines, results: (await bulkReport(actor, key))!.results };
}

const undo = async (actor: StaffActor, key: string) => {
  const undone = await undoBulk(actor, key, now);
  return undone === null ? null : (await bulkReport(actor, undone))!.results;
};

describe('the count', () => {
  test('says which it will reach and why not the others, and changes nothing', async () => {
    const codes = [await sent(now), await accepted(), 'QNG-26-22222-2'];
    const plan = await planBulk(people.intake, 'accept', codes, now);
    expect(plan.lines.map(({ code, why }) => [code, why])).toEqual([
      [codes[0], null],
      [codes[1], 'notInThisState'],
    ]);
    expect(plan.unknown).toBe(1);
    expect((await rowOf(codes[0]!)).state).toBe('received');
  });

  test('knows no case of another unit', async () => {
    const stranger = await officer('head', 'SNNMT', now);
    const codes = [await accepted(), await accepted()];
    expect(await planBulk(stranger, 'close', codes, now)).toMatchObject({ lines: [], unknown: 2 });
    const cases = codes.map((code) => ({ code, seen: 2 }));
    const key = await carryOutBulk(stranger, { action: 'takeUp', cases, given: {} }, now);
    expect((await bulkReport(stranger, key))!.results.map(({ why }) => why)).toEqual(['notFound', 'notFound']);
    expect((await rowOf(codes[0]!)).state).toBe('accepted');
  });

  test('is of a hundred cases at most', () => {
    const codes = Array.from({ length: BULK_AT_MOST + 1 }, (_, n) => `QNG-26-${10_000 + n}`);
    expect(bulkForm.safeParse({ viec: 'close', 'ho-so': codes }).success).toBe(false);
    expect(bulkForm.safeParse({ viec: 'close', 'ho-so': codes.slice(1) }).success).toBe(true);
    expect(bulkForm.parse({ viec: 'close', 'ho-so': codes[0] })['ho-so']).toEqual([codes[0]]);
  });
});

describe('carrying out', () => {
  test('accepts with one unit; what was moved meanwhile is left alone; one entry in the log', async () => {
    const { intake, head } = people;
    const codes = [await sent(now), await sent(now), await sent(now)];
    const { lines } = await planBulk(intake, 'accept', codes, now);
    await does(codes[1]!, 'askInformation', { text: 'Ở đâu?' }, intake, now);
    const unit = await unitId('SNNMT');
    const key = await carryOutBulk(intake, { action: 'accept', cases: lines, given: { unit } }, now);
    const { results, mayUndo } = (await bulkReport(intake, key))!;
    expect(results.map(({ why }) => why)).toEqual([null, 'movedMeanwhile', null]);
    expect((await rowOf(codes[0]!)).organisationId).toBe(unit);
    expect((await rowOf(codes[1]!)).state).toBe('needs_information');
    expect(mayUndo).toBe(false);
    expect(await undoBulk(intake, key, now)).toBeNull();
    const entries = await changesOf({ kind: 'bulk', key });
    expect(entries).toHaveLength(1);
    expect(entries[0]!.action).toBe('bulk_done');
    expect(entries[0]!.facts).toEqual([
      { name: 'action', value: 'accept' },
      { name: 'done', value: `${codes[0]} ${codes[2]}` },
      { name: 'refused', value: codes[1] },
    ]);
    expect(await bulkReport(head, key)).toBeNull();
  });

  test('assigns to a colleague, and puts back who had it before', async () => {
    const { handler, head } = people;
    const [mine, moved, free] = [await accepted(), await accepted(), await accepted()];
    await does(mine, 'assign', { staff: handler.staffId }, head, now);
    const { key, results } = await bulk(head, 'assign', [mine, moved, free], { staff: head.staffId });
    expect(results.map(({ why }) => why)).toEqual([null, null, null]);
    expect((await rowOf(mine)).assigneeId).toBe(head.staffId);
    await does(moved, 'takeUp', {}, handler, now);
    expect((await undo(head, key))!.map(({ code, why }) => [code, why])).toEqual([
      [mine, null],
      [moved, 'movedMeanwhile'],
      [free, null],
    ]);
    expect((await rowOf(mine)).assigneeId).toBe(handler.staffId);
    expect((await rowOf(moved)).assigneeId).toBe(handler.staffId);
    expect((await rowOf(free)).assigneeId).toBeNull();
    expect(await undoBulk(head, key, now)).toBeNull();
  });

  test('a hand-over is taken back only where the new unit has done nothing', async () => {
    const { handler } = people;
    const codes = [await accepted(), await accepted()];
    const unit = await unitId('SNNMT');
    const { key } = await bulk(handler, 'handOver', codes, { unit, reason: 'Thuộc Sở NNMT.' });
    expect((await rowOf(codes[0]!)).organisationId).toBe(unit);
    await does(codes[1]!, 'takeUp', {}, await officer('handler', 'SNNMT', now), now);
    expect((await undo(handler, key))!.map(({ why }) => why)).toEqual([null, 'movedMeanwhile']);
    expect((await rowOf(codes[0]!)).organisationId).toBe(await unitId('SCT'));
    expect((await rowOf(codes[1]!)).organisationId).toBe(unit);
  });

  test('of two who take back at once, one does', async () => {
    const { head } = people;
    const { key } = await bulk(head, 'assign', [await accepted()], { staff: head.staffId });
    const both = await Promise.all([undoBulk(head, key, now), undoBulk(head, key, now)]);
    expect(both.filter((one) => one !== null)).toHaveLength(1);
  });
});

describe('tags', () => {
  let tag: number;
  beforeAll(async () => {
    expect(await addTag(people.head, { name: 'Điểm nóng', colour: 'bad' }, now)).toEqual({ ok: true });
    expect(await addTag(people.head, { name: 'Điểm nóng', colour: 'warn' }, now)).toEqual({ ok: false, why: 'taken' });
    expect(await addTag(administrator, { name: 'Bão số 5', colour: 'info' }, now)).toEqual({ ok: true });
    tag = (await tagChoices(people.handler)).find(({ name }) => name === 'Điểm nóng')!.id;
  });

  const on = async (code: string, actor = people.handler) => {
    const { id } = await rowOf(code);
    return ((await tagsOn([id], actor)).get(id) ?? []).map(({ name }) => name);
  };

  test('are put on many cases and taken off again, once each', async () => {
    const { handler } = people;
    const [fresh, tagged] = [await accepted(), await accepted()];
    expect(await tagCase(handler, tagged, { tag, change: 'tag' }, now)).toBe('ok');
    const { key, results } = await bulk(handler, 'tag', [fresh, tagged], { tag });
    expect(results.map(({ why }) => why)).toEqual([null, 'taggedAlready']);
    expect(await on(fresh)).toEqual(['Điểm nóng']);
    await undo(handler, key);
    // What was there before the action is there after its undoing.
    expect([await on(fresh), await on(tagged)]).toEqual([[], ['Điểm nóng']]);
  });

  test('of a unit are read by the unit, those of the province by everybody', async () => {
    const stranger = await officer('head', 'SNNMT', now);
    const names = (await tagChoices(stranger)).map(({ name }) => name);
    expect([names.includes('Điểm nóng'), names.includes('Bão số 5')]).toEqual([false, true]);
    const code = await accepted();
    expect(await tagCase(stranger, code, { tag, change: 'tag' }, now)).toBe('notFound');
    await does(code, 'handOver', { unit: stranger.organisationId, reason: 'x' }, people.handler, now);
    expect(await tagCase(stranger, code, { tag, change: 'tag' }, now)).toBe('refused');
    expect(await on(code, stranger)).toEqual([]);
  });

  test('are kept by their own keepers, and put away without leaving the cases', async () => {
    const code = await accepted();
    await tagCase(people.handler, code, { tag, change: 'tag' }, now);
    expect(await addTag(people.handler, { name: 'x', colour: 'plain' }, now)).toEqual({ ok: false, why: 'forbidden' });
    expect(await hideTag(administrator, tag, true, now)).toEqual({ ok: false, why: 'forbidden' });
    expect(await hideTag(people.head, tag, true, now)).toEqual({ ok: true });
    expect((await tagChoices(people.handler)).map(({ id }) => id)).not.toContain(tag);
    expect(await on(code)).toEqual(['Điểm nóng']);
    const kept = (await keptTags(people.head, 'vi')).find(({ id }) => id === tag)!;
    expect([kept.isHidden, kept.isTheirs, kept.cases > 0]).toEqual([true, true, true]);
    expect((await changesOf({ kind: 'tag', key: String(tag) })).length).toBe(2);
  });
});
