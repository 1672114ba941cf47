// Target lines are settings: the documents' own are there from the start, each change is kept, and the newest of a day holds.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import { noCounts } from '#app/domain/statistics.ts';
import type { Administrator } from '#app/features/administration/index.server.ts';
import { changesOf } from '#app/features/audit/index.server.ts';
import { type TargetGiven, targetForm } from '#app/features/targets/forms.ts';
import { addTarget, changeTarget, targetList, targetStandings } from '#app/features/targets/index.server.ts';
import type { MeasuredPeriod } from '#app/features/targets/types.ts';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { loadReferenceData } from '#db/seed/reference.ts';
import { administratorAt } from '#tests/support/offices.ts';

const NOW = instantAt('2026-11-20', '09:00');
let by: Administrator;
beforeAll(async () => {
  by = await administratorAt(NOW);
});

const given = (more: Partial<TargetGiven> = {}): TargetGiven => ({
  code: `T-${randomUUID().slice(0, 6).toUpperCase()}`,
  title: 'Chỉ tiêu thử',
  titleEn: 'A target',
  measure: 'onTime',
  comparator: 'atLeast',
  goalPart: 95,
  goalWhole: 100,
  owner: null,
  validFrom: '2026-01-01',
  validTo: null,
  source: 'Kế hoạch thử số 1/KH',
  note: null,
  noteEn: null,
  isVerified: false,
  reportedPart: null,
  reportedWhole: null,
  reportedOn: null,
  reportedSource: null,
  ...more,
});

const figures = (more: Partial<MeasuredPeriod> = {}): MeasuredPeriod => ({
  period: { from: '2026-01-01', to: '2026-12-31' },
  today: '2026-11-20',
  unit: null,
  counts: { ...noCounts(), received: 12, answered: 10, onTime: 9, open: 2, overdue: 1 },
  satisfaction: { index: { share: 0.83, low: 0.76, high: 0.88 } },
  ...more,
});
const standing = async (code: string, more: Partial<MeasuredPeriod> = {}) =>
  (await targetStandings(figures(more), 'vi')).find((one) => one.code === code);

test('the lines of the documents are drawn, with what they are measured by', async () => {
  expect(await standing('HAI-LONG')).toMatchObject({
    goal: { part: 80, whole: 100 },
    standing: { is: 'reached', isUncertain: true },
    source: expect.stringContaining('Tây Ninh'),
  });
  expect(await standing('DUNG-HAN')).toMatchObject({
    standing: { is: 'missed', measured: { from: 'all', proportion: { part: 9, whole: 11 } } },
  });
  const shortened = { standing: { is: 'reached' }, reported: { on: '2021-06-30' }, unit: { code: 'SCT' } };
  expect(await standing('RUT-NGAN')).toMatchObject(shortened);
  expect(await standing('TRUC-TUYEN')).toMatchObject({
    standing: { is: 'missed', measured: { proportion: { part: 37, whole: 42 } } },
  });
});

test('a unit is measured by its own figures, and answers only for what it reports itself', async () => {
  const codes = async (code: string) =>
    (await targetStandings(figures({ unit: { code } }), 'vi')).map((one) => one.code).filter((one) => !/^T-/.test(one));
  expect(await codes('SCT')).toEqual(['DUNG-HAN', 'HAI-LONG', 'RUT-NGAN', 'TRUC-TUYEN']);
  expect(await codes('SXD')).toEqual(['DUNG-HAN', 'HAI-LONG']);
  const own = given({ owner: 'SXD' });
  expect(await addTarget(by, own, NOW)).toEqual({ ok: true });
  expect(await standing(own.code)).toBeUndefined();
  expect(await standing(own.code, { unit: { code: 'SXD' } })).toMatchObject({ standing: { is: 'missed' } });
});

test('the newest line of a code holds on the last day of the period, and none before its first or after its last day', async () => {
  const first = given({ goalPart: 50 });
  expect(await addTarget(by, first, NOW)).toEqual({ ok: true });
  expect(await addTarget(by, { ...first, goalPart: 95, validFrom: '2026-07-01', validTo: '2026-11-10' }, NOW)).toEqual({
    ok: true,
  });
  const goalOn = async (to: string) => (await standing(first.code, { period: { from: '2020-01-01', to } }))?.goal.part;
  expect(await Promise.all(['2025-12-31', '2026-06-30', '2026-07-01', '2026-11-10'].map(goalOn))).toEqual([
    undefined,
    50,
    95,
    95,
  ]);
  // A period that goes on after today is read today.
  expect(await goalOn('2026-12-31')).toBe(50);
});

test('each change is kept from what to what, and the public pages are told', async () => {
  const one = given();
  const version = await publicVersion(read);
  expect(await addTarget(by, one, NOW)).toEqual({ ok: true });
  expect(await addTarget(by, one, NOW)).toEqual({ ok: false, why: 'codeTaken' });
  expect(await changeTarget(by, { ...one, goalPart: 97 }, NOW)).toEqual({ ok: true });
  expect(await changeTarget(by, { ...one, validFrom: '2030-01-01' }, NOW)).toEqual({ ok: false, why: 'unknownTarget' });
  expect(await changeTarget(by, { ...one, owner: 'NOBODY' }, NOW)).toEqual({ ok: false, why: 'unknownUnit' });
  expect(await publicVersion(read)).toBe(version + 2);
  const history = await changesOf({ kind: 'target', key: `${one.code} 2026-01-01` });
  expect(history.map(({ facts }) => facts.find(({ name }) => name === 'what')!.value)).toEqual(['changed', 'added']);
  expect(history[0]!.facts).toContainEqual({ name: 'goalPart', value: '95 → 97' });
});

test('what an administrator writes of a shipped line stays when the files are loaded again', async () => {
  const shipped = (await targetList()).find(({ code }) => code === 'TRUC-TUYEN')!;
  const better = { reportedPart: 40, reportedOn: '2026-06-30', reportedSource: 'Báo cáo 6 tháng đầu năm 2026' };
  expect(await changeTarget(by, { ...shipped, ...better }, NOW)).toEqual({ ok: true });
  await loadReferenceData();
  expect((await targetList()).find(({ code }) => code === 'TRUC-TUYEN')).toMatchObject(better);
});

test('only who keeps targets changes them', async () => {
  const stranger = { ...by, permissions: permissionsOf('head') };
  for (const result of [addTarget(stranger, given(), NOW), changeTarget(stranger, given(), NOW)])
    expect(await result).toEqual({ ok: false, why: 'forbidden' });
});

test.each<[what: string, more: Record<string, string>, field: string]>([
  ['a part above its whole', { goalPart: '101' }, 'goalPart'],
  ['no number', { goalPart: '80 %' }, 'goalPart'],
  ['a whole of nothing', { goalWhole: '0' }, 'goalWhole'],
  ['an end before its beginning', { validTo: '2025-12-31' }, 'validTo'],
  ['a reported number where the portal counts', { reportedPart: '3' }, 'reportedPart'],
  [
    'a reported number without its source',
    { measure: 'reported', reportedPart: '3', reportedWhole: '4', reportedOn: '2026-01-01' },
    'reportedSource',
  ],
])('a form with %s is not taken', (_what, more, field) => {
  const typed = Object.fromEntries(
    Object.entries(given()).flatMap(([name, value]) =>
      value === null || value === false ? [] : [[name, String(value)]],
    ),
  );
  expect(targetForm.safeParse(typed).success).toBe(true);
  const parsed = targetForm.safeParse({ ...typed, ...more });
  expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
});
