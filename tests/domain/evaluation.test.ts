// The nine criteria: indices, bands as the circular prints them (tests/domain/tthc_eval_bands.csv), periods, and criterion 8 from petitions.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addUp,
  arePoints,
  EVALUATION_CRITERIA,
  evaluationOf,
  indexOfPoints,
  OFFICER_BANDS,
  OFFICER_CRITERIA,
} from '#app/domain/evaluation.ts';
import { daysOf, isEvaluated, isPeriod, quarterOf, quartersUpTo } from '#app/domain/evaluation-period.ts';
import { criterionEight, type PetitionReason } from '#app/domain/evaluation-petitions.ts';

interface PrintedBand {
  subject: string;
  lower_inclusive: string;
  rating: string;
}
const printed = parse<PrintedBand>(readFileSync(new URL('tthc_eval_bands.csv', import.meta.url), 'utf8'), {
  columns: true,
});
const bandsOf = (subject: string) =>
  printed
    .filter((row) => row.subject === subject)
    .map(({ lower_inclusive: from, rating }) => ({ from: Number(from), rating }));
const bands = bandsOf('cơ quan, đơn vị');

const all = (points: number, dossiers = 10) =>
  new Map(EVALUATION_CRITERIA.map((one) => [one as string, { points, dossiers }]));

describe('an agency', () => {
  test.each([
    [20, 18, 'Xuất sắc'],
    [17, 15.3, 'Xuất sắc'],
    [16, 14.4, 'Tốt'],
    [13, 11.7, 'Khá'],
    [9, 8.1, 'Trung bình'],
    [0, 0, 'Yếu'],
  ])('%i points of ten dossiers each: %f', (points, total, rating) => {
    expect(evaluationOf(all(points), bands)).toMatchObject({ total, rating, missing: [] });
  });

  // Eight criteria at two points and the ninth at i: just at a border, and a tenth below it.
  test.each([
    [[2, 2, 2, 2, 2, 2, 2, 1, 0], 15, 'Xuất sắc'],
    [[2, 2, 2, 2, 2, 2, 2, 0.9, 0], 14.9, 'Tốt'],
    [[2, 2, 2, 2, 2, 2, 0, 0, 0], 12, 'Tốt'],
    [[2, 2, 2, 2, 2, 1.9, 0, 0, 0], 11.9, 'Khá'],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 'Khá'],
    [[1, 1, 1, 1, 1, 1, 1, 1, 0.9], 8.9, 'Trung bình'],
    [[2, 2, 2, 0, 0, 0, 0, 0, 0], 6, 'Trung bình'],
    [[2, 2, 1.9, 0, 0, 0, 0, 0, 0], 5.9, 'Yếu'],
  ])('%j is %f points: %s', (indices, total, rating) => {
    const given = new Map(
      EVALUATION_CRITERIA.map((one, place) => [one as string, { points: indices[place]! * 10, dossiers: 10 }]),
    );
    expect(evaluationOf(given, bands)).toMatchObject({ total, rating });
  });

  test('a criterion without data is left out, and then there is no rating', () => {
    const given = all(20);
    given.delete('9');
    expect(evaluationOf(given, bands)).toMatchObject({ total: 16, missing: ['9'], rating: null });
    given.set('9', { points: 0, dossiers: 0 });
    expect(evaluationOf(given, bands).missing).toEqual(['9']);
  });
});

test.each([
  [25, 20, 1.3], // 1.25
  [4, 3, 1.3], // 1.333
  [1, 20, 0.1], // 0.05
  [49, 1000, 0], // 0.049
  [23, 20, 1.2], // 1.15, which as a floating-point number lies below
  [0, 7, 0],
  [14, 7, 2],
])('%i points of %i dossiers: index %f', (points, dossiers, index) => {
  expect(indexOfPoints({ points, dossiers })).toBe(index);
});

test('an index is the share rounded half up, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(200_000), (dossiers, given) => {
      const points = Math.min(given, 2 * dossiers);
      const tenths = Math.round(indexOfPoints({ points, dossiers })! * 10);
      // tenths − ½ ≤ 10·points/dossiers < tenths + ½, in whole numbers.
      expect(2 * 10 * points).toBeGreaterThanOrEqual((2 * tenths - 1) * dossiers);
      expect(2 * 10 * points).toBeLessThan((2 * tenths + 1) * dossiers);
    }),
  );
});

test('quarters are added up, not averaged: 10 of 5 and 0 of 95 are 0.1, not 1', () => {
  expect(
    indexOfPoints(
      addUp([
        { points: 10, dossiers: 5 },
        { points: 0, dossiers: 95 },
      ]),
    ),
  ).toBe(0.1);
});

describe('an officer', () => {
  const ten = (points: number) => new Map(OFFICER_CRITERIA.map((one) => [one as string, { points, dossiers: 10 }]));

  test('is rated by the limits of the circular', () => {
    expect(OFFICER_BANDS.map(({ from }) => from)).toEqual(bandsOf('cán bộ, công chức').map(({ from }) => from));
  });

  test.each([
    [20, 10, 'whole'],
    [10, 5, 'whole'],
    [9, 4.5, 'most'],
    [7, 3.5, 'most'],
    [6, 3, 'less'],
    [0, 0, 'less'],
  ])('%i points of ten dossiers each: %f, %s', (points, total, rating) => {
    expect(evaluationOf(ten(points), OFFICER_BANDS, OFFICER_CRITERIA)).toMatchObject({ total, rating, missing: [] });
  });
});

test.each([
  ['1', 20, 10, true],
  ['1', 21, 10, false],
  ['1', 0, 0, false],
  ['1', -1, 10, false],
  ['1', 1.5, 10, false],
  ['5', 2, 1, true],
  ['5', 2, 2, false],
  ['6', 2, 2, true],
  ['9', 3, 1, false],
] as const)('criterion %s with %f points of %i dossiers: %s', (criterion, points, dossiers, can) => {
  expect(arePoints(criterion, { points, dossiers })).toBe(can);
});

// received, answered, on time, open, overdue → points and why.
test.each<[number, number, number, number, number, number | null, PetitionReason]>([
  [0, 0, 0, 0, 0, 2, 'none'],
  [3, 0, 0, 0, 0, 2, 'none'], // all refused or transferred
  [3, 0, 0, 3, 0, null, 'notDueYet'],
  [5, 5, 5, 0, 0, 2, 'allOnTime'],
  [6, 5, 5, 1, 0, 2, 'allOnTime'],
  [10, 10, 9, 0, 0, 1, 'mostOnTime'], // exactly 90 %
  [100, 100, 89, 0, 0, 0, 'tooFewOnTime'],
  [1000, 1000, 899, 0, 0, 0, 'tooFewOnTime'], // 89.9 %
  [10, 9, 9, 1, 1, 0, 'prolonged'],
])('of %i petitions %i answered, %i on time, %i open, %i overdue: %s, %s', (...row) => {
  const [received, answered, onTime, open, overdue, points, reason] = row;
  expect(criterionEight({ received, answered, onTime, open, overdue })).toEqual({ points, reason });
});

describe('periods', () => {
  test.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
    const { from, to } = daysOf(quarter);
    expect(from <= day && day <= to).toBe(true);
  });

  test('the quarters up to a day, over the turn of the year', () =>
    expect(quartersUpTo('2026-02-10', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']));

  test.each([
    ['2026-Q3', true],
    ['2026', true],
    ['2026-Q5', false],
    ['1999', false],
    ['2026-07', false],
  ])('%s: %s', (period, is) => expect(isPeriod(period)).toBe(is));

  test.each([
    ['2026-Q3', '2026-07-01', null, true],
    ['2026-Q3', '2026-09-30', null, true],
    ['2026-Q3', '2026-10-01', null, false],
    ['2026-Q3', '2019-01-01', '2026-06-30', false],
    ['2026-Q3', '2019-01-01', '2026-07-01', true],
    ['2026', '2026-12-31', null, true],
    ['2026-Q4', '2026-01-01', null, true],
    ['2027-Q1', '2026-01-01', null, false],
    ['2027', '2026-01-01', null, false],
  ])('%s with rules from %s to %s: %s', (period, from, to, is) => {
    expect(isEvaluated(period, { isOn: true, from, to, basis: 'X' }, '2026-10-01')).toBe(is);
    expect(isEvaluated(period, { isOn: false, from, to, basis: 'X' }, '2026-10-01')).toBe(false);
  });
});
