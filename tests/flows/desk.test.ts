// The queue is in the order of what is due, whole and counted right; of two officers one wins and the other is told.
import { beforeAll, describe, expect, test } from 'vitest';
import { VIEWS, type View } from '#app/domain/queue.ts';
import { type QueueQuery, queueShape } from '#app/features/desk/forms.ts';
import { act, addNote, caseFor, queueOf } from '#app/features/desk/index.server.ts';
import type { QueueRow } from '#app/features/desk/types.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { answered, type Crew, complaintAbout, crew, does, draftText, sent, unitId } from '#tests/support/petitions.ts';

const start = new Date('2026-09-01T02:00:00Z');
const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
/** When the queue is looked at. */
const now = days(10);
let people: Crew;
const query = (given: Record<string, string>): QueueQuery => queueShape.parse(given);
const seenOf = async (code: string) => (await findPetition(code))!.row.events;

async function walk(
  given: Record<string, string>,
  actor = people.intake,
): Promise<{ rows: QueueRow[]; total: number }> {
  const rows: QueueRow[] = [];
  for (let sau = ''; ; ) {
    const page = await queueOf(actor, query(sau ? { ...given, sau } : given), 'vi', now);
    expect(page.rows.length).toBeLessThanOrEqual(50);
    rows.push(...page.rows);
    if (!page.next) return { rows, total: page.total };
    sau = page.next;
  }
}

beforeAll(async () => {
  people = await crew(start);
  const { intake, handler, head } = people;
  // Many on the same moment, so that only the key tells them apart; more than two pages, dated and undated.
  for (let n = 0; n < 60; n++) await sent(days(n % 5));
  for (let n = 0; n < 55; n++)
    await does(await sent(start), 'transferOut', { outsideBody: 'Tòa án', reason: 'x' }, intake, start);
  const moved = await sent(days(8), { title: 'Biển báo hỏng ở ngã tư' });
  await does(moved, 'accept', {}, intake, days(8));
  await does(moved, 'returnToIntake', { unit: await unitId('SNNMT'), reason: 'không thuộc' }, handler, days(8));
  await does(moved, 'handOver', { unit: await unitId('SCT'), reason: 'vẫn thuộc' }, intake, days(8));
  await does(moved, 'returnToIntake', { unit: await unitId('SXD'), reason: 'không thuộc' }, handler, days(8));
  const waiting = await sent(days(9));
  await does(waiting, 'askInformation', { text: 'Địa chỉ nào?' }, intake, days(9));
  const toApprove = await sent(days(9));
  await does(toApprove, 'accept', {}, intake, days(9));
  await does(toApprove, 'takeUp', {}, handler, days(9));
  await does(toApprove, 'draftAnswer', draftText(0), handler, days(9));
  await does(toApprove, 'submitAnswer', {}, handler, days(9));
  const again = await sent(days(8));
  await answered(again, people, days(9));
  await does(again, 'reopen', { reason: 'chưa xong' }, { as: 'sender' }, days(9));
  await sent(days(9), { ...complaintAbout('2026-08-20'), communeId: await unitId('21115') });
  await does(await sent(days(9)), 'accept', {}, head, days(9));
});

describe('the queue', () => {
  test('shows every case exactly once, what is due first on top, cases without a date last', async () => {
    const { rows, total } = await walk({ xem: 'all' });
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(total);
    const due = rows.map((row) => row.due?.day ?? '9999');
    expect(due).toEqual([...due].sort());
    expect(due.filter((day) => day === '9999').length).toBeGreaterThan(50);
  });

  test.each(VIEWS)('counts "%s" as many as it shows', async (view) => {
    for (const actor of [people.intake, people.handler, people.head]) {
      const { counts } = await queueOf(actor, query({}), 'vi', now);
      const { rows, total } = await walk({ xem: view }, actor);
      expect([counts[view], total]).toEqual([rows.length, rows.length]);
    }
  });

  test('puts each case into the views it belongs to', async () => {
    const { counts } = await queueOf(people.intake, query({}), 'vi', now);
    const some: Partial<Record<View, number>> = { information: 1, returned: 1, approval: 1, reopened: 1, mine: 0 };
    expect(counts).toMatchObject(some);
    expect((await queueOf(people.handler, query({}), 'vi', now)).counts.mine).toBe(2);
    const late = (await walk({ xem: 'overdue' })).rows;
    expect(late.length).toBeGreaterThan(0);
    expect(new Set(late.map(({ due }) => due?.timeliness.state))).toEqual(new Set(['late']));
    const soon = (await walk({ xem: 'soon' })).rows;
    expect(soon.every(({ due }) => ['due_soon', 'due_today'].includes(due?.timeliness.state ?? ''))).toBe(true);
  });

  test('filters can be combined', async () => {
    const complaints = await walk({ xem: 'all', loai: 'khieu_nai' });
    expect(complaints.rows.map(({ kind }) => kind)).toEqual(['khieu_nai']);
    const place = { xem: 'all', xa: String(await unitId('21115')) };
    expect((await walk(place)).total).toBe(1);
    expect((await walk({ ...place, loai: 'gop_y' })).total).toBe(0);
    expect((await walk({ xem: 'all', 'trang-thai': 'transferred', 'don-vi': String(await unitId('SCT')) })).total).toBe(
      55,
    );
  });

  test('is searched with and without diacritics, by code, and by the sender', async () => {
    for (const tim of ['bien bao nga tu', 'Biển báo']) expect((await walk({ xem: 'all', tim })).total).toBe(1);
    const [row] = (await walk({ xem: 'returned' })).rows;
    expect((await walk({ xem: 'all', tim: row!.code })).rows.map(({ code }) => code)).toEqual([row!.code]);
    expect((await walk({ xem: 'all', tim: 'tran thi hanh' })).total).toBeGreaterThan(100);
    expect((await walk({ xem: 'all', tim: '"*' })).total).toBeGreaterThan(0);
  });

  test('says the sender is a citizen or a business, not who', async () => {
    const { rows } = await walk({ xem: 'waiting' });
    expect(JSON.stringify(rows)).not.toMatch(/Hạnh|0900000123|example\.vn/);
    expect(new Set(rows.map(({ party }) => party))).toEqual(new Set(['citizen']));
  });
});

describe('a case', () => {
  test('offers what the table of moves opens, and what those ask for', async () => {
    const code = await sent(now);
    const seen = (await caseFor(people.intake, code, 'vi', now))!.view;
    expect(seen.moves).toContain('refuse');
    expect(seen.choices.units.length).toBeGreaterThan(100);
    expect(seen.choices.refusalReasons.length).toBeGreaterThan(0);
    expect(seen.choices.masked?.body).not.toMatch(/Hạnh/);
    const toHandler = (await caseFor(people.handler, code, 'vi', now))!.view;
    expect(toHandler.moves).toEqual([]);
    expect(toHandler.choices).toEqual({ units: [], refusalReasons: [], staff: [], masked: null });
  });

  test('keeps notes inside', async () => {
    const code = await sent(now);
    expect(await addNote(people.handler, code, 'Đã gọi điện, chưa gặp.', now)).toBe(true);
    const { view } = (await caseFor(people.head, code, 'vi', now))!;
    expect(view.notes.map(({ body, author }) => [body, author])).toEqual([
      ['Đã gọi điện, chưa gặp.', 'Cán bộ handler'],
    ]);
  });
});

describe('a race', () => {
  test('of two officers who decide on the same picture, one wins and the other is told', async () => {
    const code = await sent(now);
    const [other] = [await crew(start)];
    const seen = await seenOf(code);
    const unit = await unitId('SNNMT');
    const results = await Promise.all([
      act({ actor: people.intake, code, move: 'accept', given: {} as never, seen }, now),
      act({ actor: other.intake, code, move: 'redirect', given: { unit, reason: 'x' }, seen }, now),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ ok: false });
    expect(await seenOf(code)).toBe(seen + 1);
  });

  test('a move that still would be possible is refused too, when something happened that was not seen', async () => {
    const code = await sent(now);
    const seen = await seenOf(code);
    const to = async (unit: string) => ({ unit: await unitId(unit), reason: 'x' });
    const redirect = async (unit: string, at: number) =>
      act({ actor: people.intake, code, move: 'redirect', given: await to(unit), seen: at }, now);
    expect(await redirect('SXD', seen)).toEqual({ ok: true });
    expect(await redirect('STC', seen)).toEqual({ ok: false, why: 'movedMeanwhile' });
    expect(await redirect('STC', seen + 1)).toEqual({ ok: true });
  });

  test('an older draft does not overwrite a newer one, but other news do not stop the writing', async () => {
    const { intake, handler, head } = people;
    const code = await sent(now);
    await does(code, 'accept', {}, intake, now);
    await does(code, 'takeUp', {}, handler, now);
    const seen = await seenOf(code);
    await does(code, 'giveInformation', { text: 'Thêm một việc' }, { as: 'sender' }, now);
    const draft = (actor: typeof head, version: number, body: string) =>
      act({ actor, code, move: 'draftAnswer', given: draftText(version, body), seen }, now);
    expect(await draft(handler, 0, 'bản một')).toEqual({ ok: true });
    expect(await draft(head, 0, 'bản cũ')).toEqual({ ok: false, why: 'answerChangedMeanwhile' });
    expect((await caseFor(head, code, 'vi', now))!.view.answers.map(({ body }) => body)).toEqual(['bản một']);
  });
});
