// Samples, quotas, answers, batches and the nine criteria, by hand-computed values.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blurred, isCounted } from '#app/domain/survey-ballots.ts';
import { checkAnswers, type SurveyContent } from '#app/domain/survey-questionnaire.ts';
import { quotasFor, sampleSize } from '#app/domain/survey-sample.ts';

// n = N / (1 + N·e²), rounded up.
test.each([
  [1, 0.05, 1],
  [100, 0.05, 80],
  [1_000, 0.05, 286], // 285.7
  [2_000, 0.05, 334], // 333.3
  [10_000, 0.05, 385], // 384.6
  [1_000_000, 0.05, 400], // 399.8
  [1_000, 0.1, 91], // 90.9
  [400, 0.05, 200],
  [1_000, 0.03, 527], // 526.3
])('of %i with e = %f ask %i', (population, e, n) => expect(sampleSize(population, e)).toBe(n));

test.each([
  [0, 0.05],
  [-3, 0.05],
  [2.5, 0.05],
  [100, 0],
  [100, 1],
])('there is no sample of %f with e = %f', (population, e) => {
  expect(() => sampleSize(population, e)).toThrow(RangeError);
});

describe('quotas', () => {
  const quotas = (size: number, ...populations: number[]) => [
    ...quotasFor(
      size,
      populations.map((population, unit) => ({ unit, population })),
    ).values(),
  ];
  test.each([
    [10, [50, 30, 20], [5, 3, 2]],
    [10, [1, 1, 1], [1, 1, 1]],
    [2, [1, 1, 1], [1, 1, 0]],
    [100, [333, 333, 334], [33, 33, 34]],
    [286, [600, 300, 100], [172, 86, 28]], // 171.6, 85.8, 28.6: one more for .8 and, of the equal .6, for the first
    [5, [0, 0], []],
  ])('%i among %j', (size, populations, expected) => {
    expect(quotas(size, ...populations)).toEqual(expected);
  });

  test('add up to the sample and never pass the population', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.array(fc.nat(200), { minLength: 1 }), (size, populations) => {
        const found = quotas(size, ...populations);
        const whole = populations.reduce((a, b) => a + b, 0);
        expect(found.reduce((a, b) => a + b, 0)).toBe(Math.min(size, whole));
        expect(found.every((quota, unit) => quota <= populations[unit]!)).toBe(true);
      }),
    );
  });
});

describe('answers', () => {
  const text = { vi: 'x', en: 'x' };
  const question = (code: string, type: SurveyContent['questions'][number]['type'], ...options: string[]) => ({
    ...{ code, type, factor: '', text, hint: null, source: 's' },
    options: options.map((one) => ({ code: one, text })),
  });
  const content = {
    questions: [
      question('done', 'outcome', 'yes', 'no'),
      question('c1', 'level'),
      question('sex', 'person', 'f', 'm'),
      question('first', 'priority', 'a', 'b', 'c', 'd'),
    ],
  };
  const check = (given: Record<string, string | string[]>) =>
    checkAnswers(content, (code) => [given[code] ?? []].flat());

  test('what was chosen is kept, what was left out is not there', () => {
    expect(check({ done: 'yes', c1: 'none', sex: '', first: ['b', 'a', 'b'] })).toEqual({
      ok: true,
      answers: { done: ['yes'], first: ['b', 'a'] },
    });
  });
  test.each([
    [{}, { done: 'chooseOne' }],
    [{ done: 'maybe' }, { done: 'unknownOption' }],
    [{ done: 'yes', c1: '6' }, { c1: 'unknownOption' }],
    [{ done: 'yes', c1: ['1', '2'] }, { c1: 'tooMany' }],
    [{ done: 'yes', first: ['a', 'b', 'c', 'd'] }, { first: 'tooMany' }],
  ])('%j is refused', (given, faults) => expect(check(given)).toEqual({ ok: false, faults }));
  test('a ballot that judges nothing is none', () => {
    const without = { questions: content.questions.slice(1) };
    expect(checkAnswers(without, (code) => (code === 'sex' ? ['f'] : []))).toEqual({
      ok: false,
      faults: { '': 'empty' },
    });
  });
});

test('what fewer than five of a batch share is dropped', () => {
  const batch = [...Array(5).fill({ kind: 'a' }), { kind: 'b' }];
  expect(blurred(batch, 'kind', '').map(({ kind }) => kind)).toEqual(['a', 'a', 'a', 'a', 'a', '']);
});

test.each([
  [null, false, true],
  [null, true, false],
  [{ state: 'open' as const, isTest: false }, false, true],
  [{ state: 'closed' as const, isTest: false }, false, true],
  [{ state: 'withdrawn' as const, isTest: false }, false, false],
  [{ state: 'open' as const, isTest: true }, false, false],
  [{ state: 'closed' as const, isTest: false }, true, false],
])('round %j, import withdrawn %s: counted %s', (round, isWithdrawn, counted) => {
  expect(isCounted(round, isWithdrawn)).toBe(counted);
});
