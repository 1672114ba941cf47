// The index by its stated formula, and differences that are some.
import { describe, expect, test } from 'vitest';
import { type LevelCounts, wilson } from '#app/domain/satisfaction.ts';
import { differenceOf } from '#app/domain/satisfaction-difference.ts';
import { indexOf, responseRate } from '#app/domain/satisfaction-index.ts';

const criterion = (code: string, factor: string, ...counts: LevelCounts) => ({ code, factor, counts });

describe('index', () => {
  test('a factor is the mean of its criteria, the whole the mean of all criteria (not of the factors)', () => {
    const { factors, index, criteria } = indexOf([
      criterion('1', 'a', 0, 0, 5, 5, 0), // 5 of 10
      criterion('2', 'a', 0, 0, 0, 5, 5), // 10 of 10
      criterion('3', 'b', 0, 8, 0, 2, 0), // 2 of 10
    ]);
    expect(criteria.map(({ result }) => result.isShown && result.satisfied.share)).toEqual([0.5, 1, 0.2]);
    expect(factors.map(({ code, index: one }) => [code, one!.share])).toEqual([
      ['a', 0.75],
      ['b', 0.2],
    ]);
    expect(index!.share).toBeCloseTo((0.5 + 1 + 0.2) / 3, 12);
    // (0.2366 + 0.7225 + 0.0567) / 3 and (0.7634 + 1 + 0.5098) / 3, from the three Wilson intervals of 5, 10 and 2 of 10.
    expect(index!.low).toBeCloseTo(0.3386, 3);
    expect(index!.high).toBeCloseTo(0.7577, 3);
  });

  test('one criterion with fewer than five answers silences its factor and the whole, not the other factor', () => {
    const { factors, index } = indexOf([criterion('1', 'a', 0, 0, 1, 1, 2), criterion('2', 'b', 0, 0, 1, 2, 2)]);
    expect(factors.map(({ index: one }) => one?.share ?? null)).toEqual([null, 0.8]);
    expect(index).toBeNull();
  });

  test('nothing asked is nothing said', () => expect(indexOf([])).toEqual({ criteria: [], factors: [], index: null }));
});

test.each([
  [80, 119, 80 / 119],
  [0, 10, 0],
  [0, 0, null],
  [12, 10, null],
])('%i of %i answered', (answered, asked, rate) => expect(responseRate(answered, asked)).toBe(rate));

// Newcombe 1998, table II, method 10: 56/70 − 48/80 = 0.2, 0.0524 to 0.3339; 9/10 − 3/10 = 0.6, 0.1705 to 0.8090; 6/7 − 2/7, 0.0582 to 0.8062;
// 5/56 − 0/29, −0.0381 to 0.1926; 0/10 − 0/20, −0.1611 to 0.2775; 10/10 − 0/20, 0.6791 to 1.
describe('difference of two shares', () => {
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339, 'higher'],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809, 'higher'],
    [3, 10, 9, 10, -0.6, -0.809, -0.1705, 'lower'],
    [6, 7, 2, 7, 4 / 7, 0.0582, 0.8062, 'higher'],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926, 'none'],
    [0, 10, 0, 20, 0, -0.1611, 0.2775, 'none'],
    [10, 10, 0, 20, 1, 0.6791, 1, 'higher'],
  ])('%i/%i − %i/%i', (a, m, b, n, by, low, high, verdict) => {
    const found = differenceOf(wilson(a, m), wilson(b, n));
    expect(found.by).toBeCloseTo(by, 4);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(found.verdict).toBe(verdict);
  });
});
