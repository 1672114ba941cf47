// The queue is in the order that was asked for, whole in both directions, counted right, and keeps what is searched for out of addresses.
import { beforeAll, describe, expect, test } from 'vitest';
import { VIEWS, type View } from '#app/domain/queue.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { type QueueQuery, queueShape } from '#app/features/queue/forms.ts';
import { queueOf, rememberSearch } from '#app/features/queue/index.server.ts';
import type { QueueRow } from '#app/features/queue/types.ts';
import { answered, type Crew, complaintAbout, crew, does, draftText, sent, unitId } from '#tests/support/petitions.ts';

const start = new Date('2026-09-01T02:00:00Z');
const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
/** When the queue is looked at. */
const now = days(10);
let people: Crew;
const query = (given: Record<string, string>): QueueQuery => queueShape.parse(given);

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

/** The key under which these words are kept for this officer. */
const searched = (words: string, actor: StaffActor = people.intake) => rememberSearch(actor, words, now);

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
      if (counts[view] === undefined) continue;
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
    const find = async (words: string) => walk({ xem: 'all', tim: await searched(words) });
    for (const words of ['bien bao nga tu', 'Biển báo']) expect((await find(words)).total).toBe(1);
    const [row] = (await walk({ xem: 'returned' })).rows;
    expect((await find(row!.code)).rows.map(({ code }) => code)).toEqual([row!.code]);
    expect((await walk({ xem: 'all', ma: row!.code })).rows.map(({ code }) => code)).toEqual([row!.code]);
    expect((await find('tran thi hanh')).total).toBeGreaterThan(100);
    expect((await find('"*')).total).toBeGreaterThan(0);
  });

  test('keeps the words of a search for their officer alone, for a day', async () => {
    const tim = await searched('bien bao nga tu');
    expect((await walk({ xem: 'all', tim }, people.head)).total).toBe(0);
    await rememberSearch(people.intake, 'mai', new Date(now.getTime() + 25 * 3_600_000));
    expect((await walk({ xem: 'all', tim })).total).toBe(0);
    expect((await queueOf(people.intake, query({ xem: 'all', tim }), 'vi', now)).words).toBeNull();
  });

  test('says the sender is a citizen or a business, not who', async () => {
    const { rows } = await walk({ xem: 'waiting' });
    expect(JSON.stringify(rows)).not.toMatch(/Hạnh|0900000123|example\.vn/);
    expect(new Set(rows.map(({ party }) => party))).toEqual(new Set(['citizen']));
  });
});
