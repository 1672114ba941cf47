// Two rounds, or two units of one, beside each other: a difference only when it is one, and nothing where it would mislead.
import { beforeAll, expect, test } from 'vitest';
import {
  comparedWith,
  compareWith,
  createRound,
  figuresRecord,
  makeQuestionnaire,
  offeredQuestionnaire,
  queryOf,
  sourceAsked,
  surveyFigures,
} from '#app/features/surveys/index.server.ts';
import type { SurveySource } from '#app/features/surveys/types.ts';
import { closed, counted, figuresOf, NOW, paper, round } from '#tests/support/surveys.ts';

const of = (code: string, unit?: string): SurveySource => ({ kind: 'round', code, ...(unit && { unit }) });
const compare = async (here: SurveySource, there: SurveySource) =>
  compareWith((await surveyFigures(here, 'vi', NOW))!, there, 'vi', NOW);
const levels = (low: number, high: number) => [...Array<number>(low).fill(2), ...Array<number>(high).fill(4)];

beforeAll(async () => {
  const units = ['SCT', 'SYT', 'VPUB'].map((code) => ({ code, population: 40 }));
  await createRound(null, round('MOT', { units }), NOW);
  await counted('MOT', await paper(levels(14, 56)));
  await counted('MOT', await paper(levels(3, 4), 'SYT'));
  await counted('MOT', await paper(levels(1, 1), 'VPUB'));
  await createRound(null, round('HAI'), NOW);
  await counted('HAI', await paper(levels(32, 48)));
  const { content } = await offeredQuestionnaire('procedure', '2026-11-10');
  const questions = content.questions.filter(({ code }) => ['c01', 'c02'].includes(code));
  const reworded = questions.map((one) => (one.code === 'c02' ? { ...one, text: { vi: 'Khác', en: 'Other' } } : one));
  const version = { validFrom: '2026-11-01', validTo: null, source: 'Kế hoạch thử' };
  await makeQuestionnaire(null, 'ngan', { ...version, content: { ...content, questions: reworded } }, NOW);
  await createRound(null, round('BA', { questionnaire: 'ngan' }), NOW);
  await counted('BA', `don_vi,c01,c02\n${'SCT,4,5\n'.repeat(9)}`);
  for (const code of ['MOT', 'HAI', 'BA']) await closed(code);
});

// 56/70 − 48/80 = 0.2, 0.0524 to 0.3339 (Newcombe 1998, table II, method 10).
test('a unit of one round against that of another: per criterion and as a whole', async () => {
  const { why, index, criteria, notShared } = await compare(of('MOT', 'SCT'), of('HAI', 'SCT'));
  expect([why, criteria.length, notShared]).toEqual([null, 22, 0]);
  expect(criteria[0]!.difference).toMatchObject({ verdict: 'higher' });
  for (const { by, low, high } of [criteria[21]!.difference!, index!.difference]) {
    expect(by).toBeCloseTo(0.2, 4);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  }
  const back = await compare(of('HAI', 'SCT'), of('MOT', 'SCT'));
  expect(back.index!.difference.verdict).toBe('lower');
});

test('the same is no difference', async () => {
  await createRound(null, round('LAI'), NOW);
  await counted('LAI', await paper(levels(32, 48)));
  await closed('LAI');
  const { index, criteria } = await compare(of('HAI'), of('LAI'));
  expect(index!.difference).toMatchObject({ by: 0, verdict: 'none' });
  expect(new Set(criteria.map(({ difference }) => difference!.verdict))).toEqual(new Set(['none']));
});

test('another questionnaire is compared only in criteria of the same code, and says how they were worded', async () => {
  const { index, criteria, notShared, isSameQuestionnaire } = await compare(of('MOT'), of('BA'));
  expect([index, isSameQuestionnaire, notShared]).toEqual([null, false, 20]);
  expect(criteria.map(({ code, otherText }) => [code, otherText])).toEqual([
    ['c01', null],
    ['c02', 'Khác'],
  ]);
  const petitions = await compare(of('MOT'), { kind: 'petition', year: 2026 });
  expect(petitions).toMatchObject({ why: 'nothingShared', index: null });
});

test('two that have ballots in common are not compared, and a silent unit is as unknown as none', async () => {
  expect((await compare(of('MOT'), of('MOT'))).why).toBe('sharedBallots');
  expect((await compare(of('MOT', 'SCT'), of('MOT'))).why).toBe('sharedBallots');
  expect((await compare(of('MOT', 'SCT'), of('HAI'))).why).toBeNull();
  for (const unit of ['VPUB', 'KHONG']) {
    expect((await compare(of('MOT', 'SCT'), of('MOT', unit))).why).toBe('unknown');
    expect(await surveyFigures(of('MOT', unit), 'vi', NOW)).toBeNull();
  }
  // The two of VPUB have nobody to hide among.
  expect(await figuresOf('MOT')).toMatchObject({ n: 77, uncounted: { from: 0, to: 4 } });
});

test.each([
  ['?dot=MOT&co_quan=SCT&so_sanh=HAI', of('MOT', 'SCT'), of('HAI')],
  [
    '?nam=2025&so_sanh=don:2024&so_sanh_co_quan=SYT',
    { kind: 'petition', year: 2025 },
    { kind: 'petition', year: 2024, unit: 'SYT' },
  ],
  [
    '?quay=2&nam=2026&so_sanh=quay:2:2025',
    { kind: 'counter', questionnaireId: 2, year: 2026 },
    { kind: 'counter', questionnaireId: 2, year: 2025 },
  ],
] as const)('the address %s', (query, here, there) => {
  const url = new URL(`https://cong.example/thong-ke/hai-long${query}`);
  expect(sourceAsked(url, NOW)).toEqual(here);
  expect(comparedWith(url)).toEqual(there);
  const params = new URLSearchParams(
    Object.entries(queryOf(here)).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]])),
  );
  expect(sourceAsked(new URL(`https://cong.example/?${params}`), NOW)).toEqual(here);
});

test('the machine twin carries it with full precision', async () => {
  const here = await figuresOf('MOT');
  const record = figuresRecord(here, await compareWith(here, of('BA'), 'vi', NOW));
  expect(record.so_sanh).toMatchObject({
    ...{ ten: 'Đợt BA', co_quan: null, so_phieu: 9, khong_so_sanh_vi: null, cung_phieu_hoi: false, chi_so: null },
    tieu_chi: [{ ma: 'c01', kia: { ty_le: 1 }, khac: { khac_biet: false } }, { ma: 'c02' }],
  });
});
