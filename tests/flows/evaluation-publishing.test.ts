// What is published of the evaluation: for everybody, kept as it was, corrected by versions, a year from its quarters.
import { beforeAll, expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import {
  changeRules,
  citizenQuestionnaire,
  evaluationRecord,
  evaluationRows,
  importPoints,
  publicEvaluation,
  publishEvaluation,
} from '#app/features/evaluation/index.server.ts';
import { read } from '#db/index.ts';
import { publicVersion } from '#db/portal.ts';
import { file, IN_QUARTER, NOW, Q3, RULES } from '#tests/support/evaluation.ts';
import { answered, crew, sent } from '#tests/support/petitions.ts';

const publish = (period: string, after: number) => publishEvaluation(null, { period, after, basis: 'Báo cáo 12' }, NOW);
const shownOf = async (period: string | null) => (await publicEvaluation(period, 'vi', NOW)).shown;

beforeAll(async () => {
  const officers = await crew(IN_QUARTER);
  const code = await sent(IN_QUARTER, { kind: 'phan_anh' });
  await answered(code, officers, instantAt('2026-07-08', '09:00'));
  await changeRules(null, RULES, NOW);
  await importPoints(null, 'all', Buffer.from(file('SCT', Q3)), NOW);
});

test('one of two at once publishes; a quarter that still runs, or has nothing, is not published', async () => {
  const before = await publicVersion(read);
  const both = await Promise.all([publish(Q3, 0), publish(Q3, 0)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await publicVersion(read)).toBeGreaterThan(before);
  expect(await publish('2026-Q4', 0)).toEqual({ ok: false, why: 'notOver' });
  expect(await publish('2026-Q2', 0)).toEqual({ ok: false, why: 'nothingThere' });
  expect(await shownOf('2026-Q2')).toBeNull();
  expect(await shownOf(null)).toMatchObject({ period: Q3, version: 1, basis: 'Báo cáo 12' });
});

test('what is published stays what it was; a correction is the next version', async () => {
  const totalOf = async () => (await shownOf(Q3))!.units.find(({ code }) => code === 'SCT')!.total;
  expect(await totalOf()).toBe(13.6);
  await importPoints(null, 'all', Buffer.from(file('SCT', Q3, 20)), NOW);
  expect(await totalOf()).toBe(13.6);
  expect(await publish(Q3, 1)).toEqual({ ok: true });
  expect(await totalOf()).toBe(16);
  expect((await publicEvaluation(null, 'vi', NOW)).published).toMatchObject([{ period: Q3, version: 2 }]);
});

test('a year adds up its published quarters and counts criterion 8 anew', async () => {
  await importPoints(null, 'all', Buffer.from(file('SCT', '2026-Q2', 0, 30)), NOW);
  await publish('2026-Q2', 0);
  const later = instantAt('2027-01-15', '09:00');
  expect(await publishEvaluation(null, { period: '2026', after: 0, basis: 'Năm' }, later)).toEqual({ ok: true });
  const year = (await publicEvaluation('2026', 'vi', later)).shown!;
  expect(year.quarters).toEqual(['2026-Q2', Q3]);
  const unit = year.units.find(({ code }) => code === 'SCT')!;
  // 20 points of 10 dossiers and 0 of 30: 0.5, six times; twice 1 of 2 quarters: 1; and 2.
  expect(unit).toMatchObject({ total: 7, rating: { code: 'trung-binh' } });
  expect(unit.criteria[0]).toMatchObject({ points: 20, dossiers: 40, index: 0.5 });
});

test('anybody recomputes every index from the data', async () => {
  const evaluation = await publicEvaluation(Q3, 'vi', NOW);
  const rows = evaluationRows(evaluation);
  expect(rows).toHaveLength(9);
  for (const { diem, so_ho_so, chi_so } of rows) expect(chi_so).toBe(Math.floor((diem / so_ho_so) * 10 + 0.5) / 10);
  expect(evaluationRecord(evaluation).ky?.co_quan.find(({ ma }) => ma === 'SCT')).toMatchObject({
    xep_loai: 'Xuất sắc',
  });
});

test('switched off again, what was published stays readable and nothing is asked', async () => {
  await changeRules(null, { ...RULES, isOn: false }, NOW);
  expect(await publicEvaluation(Q3, 'vi', NOW)).toMatchObject({ isOn: false, shown: { version: 2 } });
  expect(await citizenQuestionnaire(NOW)).toBeNull();
});
