// Satisfaction by hand-computed values: counts, shares, means, 95 % Wilson intervals, and the silence of small groups.
import { describe, expect, test } from 'vitest';
import { countLevels, FEWEST_SHOWN, type LevelCounts, satisfactionOf, wilson } from '#app/domain/satisfaction.ts';

// Wilson: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964, z² = 3.841459.
// 8 of 10: (0.8 + 0.192073 ± 1.959964·√(0.016 + 0.009604)) / 1.384146 = (0.992073 ± 0.313617) / 1.384146.
describe('Wilson interval', () => {
  test.each([
    [8, 10, 0.8, 0.4902, 0.9433],
    [1, 10, 0.1, 0.0179, 0.4042],
    [5, 10, 0.5, 0.2366, 0.7634],
    [0, 10, 0, 0, 0.2775],
    [10, 10, 1, 0.7225, 1],
    [81, 263, 0.308, 0.2553, 0.3662],
    [15, 148, 0.1014, 0.0624, 0.1605],
  ])('%i of %i', (hits, n, share, low, high) => {
    const interval = wilson(hits, n);
    expect(interval.share).toBeCloseTo(share, 4);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('stays within 0 and 1 and around the share, whatever the numbers', () => {
    for (let n = 1; n <= 60; n++)
      for (let hits = 0; hits <= n; hits++) {
        const { share, low, high } = wilson(hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
      }
  });
});

test('levels are counted, no opinion nowhere', () => {
  expect(countLevels([5, 4, null, 4, 1, null, 3])).toEqual([1, 0, 1, 2, 1]);
  expect(countLevels([])).toEqual([0, 0, 0, 0, 0]);
});

describe('satisfaction', () => {
  test.each<[LevelCounts, number, number, number]>([
    [[0, 0, 0, 0, 5], 5, 1, 5],
    [[1, 1, 1, 1, 1], 5, 0.4, 3],
    [[2, 3, 5, 20, 10], 40, 0.75, 3.825],
    [[10, 0, 0, 0, 0], 10, 0, 1],
    [[0, 0, 7, 0, 0], 7, 0, 3],
  ])('%j', (counts, n, share, mean) => {
    const found = satisfactionOf(counts);
    if (!found.isShown) throw new Error('it should be shown');
    expect(found.n).toBe(n);
    expect(found.counts).toEqual(counts);
    expect(found.satisfied.share).toBeCloseTo(share, 10);
    expect(found.mean).toBeCloseTo(mean, 10);
  });

  test.each<[LevelCounts]>([[[0, 0, 0, 0, 0]], [[0, 0, 0, 0, 4]], [[1, 1, 1, 1, 0]]])(
    '%j says only how many',
    (counts) => {
      const n = counts.reduce((sum, count) => sum + count, 0);
      expect(n).toBeLessThan(FEWEST_SHOWN);
      expect(satisfactionOf(counts)).toEqual({ isShown: false, n });
    },
  );
});
