// What officers keep of the queue: saved views with their counts, shared by a head, bounded; columns; keys off or on.
import { beforeAll, expect, test } from 'vitest';
import { queueShape } from '#app/features/queue/forms.ts';
import {
  deleteView,
  keepColumns,
  keysAreOn,
  neighboursOf,
  queueOf,
  rememberSearch,
  renameView,
  savedViews,
  saveView,
  shareView,
  turnKeys,
} from '#app/features/queue/index.server.ts';
import { type Crew, complaintAbout, crew, does, officer, sent, unitId } from '#tests/support/petitions.ts';

const now = new Date('2026-09-07T03:00:00Z');
let people: Crew;
const query = (given: Record<string, string>) => queueShape.parse(given);

beforeAll(async () => {
  people = await crew(now);
  for (let n = 0; n < 3; n++) await does(await sent(now), 'accept', {}, people.intake, now);
  const complaint = await sent(now, { ...complaintAbout('2026-09-01'), communeId: await unitId('21025') });
  await does(complaint, 'accept', { unit: await unitId('SCT') }, people.intake, now);
});

test('a view keeps filter, order and columns under its name, without the words of a search, and says how many there are', async () => {
  const { handler } = people;
  const tim = await rememberSearch(handler, 'Trần Thị Hạnh', now);
  const asked = query({ xem: 'unit', loai: 'khieu_nai', 'thu-tu': 'moved', tim, sau: '-.7' });
  const saved = await saveView(handler, { name: 'Khiếu nại', query: asked, columns: ['due', 'tags'] }, now);
  if (!saved.ok) throw new Error(saved.why);
  const [view] = await savedViews(handler);
  expect(view!.query).toEqual({ xem: 'unit', loai: 'khieu_nai', 'thu-tu': 'moved' });
  const page = await queueOf(handler, query({ ...view!.query, luu: String(saved.id) }), 'vi', now);
  expect([page.columns, page.order, page.total, page.saved[0]!.count]).toEqual([['due', 'tags'], 'moved', 1, 1]);
  expect(await saveView(handler, { name: 'Khiếu nại', query: asked, columns: [] }, now)).toEqual({
    ok: false,
    why: 'taken',
  });
});

test('only a head shares a view, only its own unit sees it, and each counts its own cases', async () => {
  const { head, handler } = people;
  const saved = await saveView(head, { name: 'Cả đơn vị', query: query({ xem: 'unit' }), columns: ['due'] }, now);
  if (!saved.ok) throw new Error(saved.why);
  const seen = async (actor = handler) => (await savedViews(actor)).some(({ id }) => id === saved.id);
  expect(await seen()).toBe(false);
  expect(await shareView(handler, saved.id, true, now)).toEqual({ ok: false, why: 'forbidden' });
  expect(await shareView(head, saved.id, true, now)).toMatchObject({ ok: true });
  expect(await seen()).toBe(true);
  expect((await queueOf(handler, query({}), 'vi', now)).saved.find(({ id }) => id === saved.id)!.count).toBe(4);
  const stranger = await officer('head', 'SNNMT', now);
  expect(await seen(stranger)).toBe(false);
  expect(await shareView(stranger, saved.id, false, now)).toEqual({ ok: false, why: 'unknown' });
  expect(await deleteView(handler, saved.id)).toBe(false);
  expect(await renameView(handler, saved.id, 'x')).toEqual({ ok: false, why: 'unknown' });
  expect(await shareView(head, saved.id, false, now)).toMatchObject({ ok: true });
  expect(await seen()).toBe(false);
  expect(await deleteView(head, saved.id)).toBe(true);
});

test('there are twenty of them at most', async () => {
  const actor = await officer('handler', 'SCT', now);
  const save = (n: number) => saveView(actor, { name: `Số ${n}`, query: query({}), columns: [] }, now);
  for (let n = 0; n < 20; n++) expect(await save(n)).toMatchObject({ ok: true });
  expect(await save(20)).toEqual({ ok: false, why: 'tooMany' });
  expect(await renameView(actor, (await savedViews(actor))[0]!.id, 'Số 5')).toEqual({ ok: false, why: 'taken' });
});

test('columns and keys are an officer’s own', async () => {
  const { handler, head } = people;
  await keepColumns(handler, ['place', 'due']);
  await turnKeys(handler, true);
  expect((await queueOf(handler, query({}), 'vi', now)).columns).toEqual(['due', 'place']);
  expect((await queueOf(head, query({}), 'vi', now)).columns).toEqual(['state', 'due', 'unit']);
  expect([await keysAreOn(handler.staffId), await keysAreOn(head.staffId)]).toEqual([false, true]);
  await turnKeys(handler, false);
  expect([await keysAreOn(handler.staffId), (await queueOf(handler, query({}), 'vi', now)).columns]).toEqual([
    true,
    ['due', 'place'],
  ]);
});

test('the case behind a case is found also when this one has left the list', async () => {
  const { head, handler } = people;
  const asked = query({ xem: 'unassigned' });
  const { rows } = await queueOf(head, asked, 'vi', now);
  const [first, second, third] = rows;
  expect(await neighboursOf(head, asked, second!.place, now)).toMatchObject({
    previous: { code: first!.code },
    next: { code: third!.code },
  });
  await does(second!.code, 'takeUp', {}, handler, now);
  expect((await neighboursOf(head, asked, second!.place, now)).next).toEqual({
    code: third!.code,
    place: third!.place,
  });
  expect((await neighboursOf(head, asked, rows.at(-1)!.place, now)).next).toBeNull();
});
