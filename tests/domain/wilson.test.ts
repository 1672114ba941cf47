// The Wilson interval against its definition, against a well-kept library, and against what must hold whatever the numbers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from 'wilson-score-interval';
import { wilson } from '#app/domain/satisfaction.ts';

const Z = 1.959963984540054;
/** The library rounds the quantile. */
const ROUNDED_Z = 1.96;

const GRID = [1, 2, 3, 4, 5, 7, 10, 13, 20, 29, 50, 97, 100, 263, 1_000, 4_999, 100_000, 1_000_000];
const cells = GRID.flatMap((n) =>
  [...new Set([0, 1, 2, Math.floor(n / 3), Math.floor(n / 2), Math.floor(0.9 * n), n - 1, n])]
    .filter((hits) => hits >= 0 && hits <= n)
    .map((hits) => [hits, n] as const),
);

/**
 * A limit w solves (p − w)² = z²·w(1 − w)/n, so it moves with z by at most 1/√n: at p = 0 by 2zn/(n + z²)², at p = ½ by n/(2(n + z²)^1.5).
 * That, times how far the library's z is from the true one, is all by which the two may differ.
 */
test.each(cells)('%i of %i, as the library has it', (hits, n) => {
  const { left, right } = reference(hits, n);
  const tolerance = (ROUNDED_Z - Z) / Math.sqrt(n) + 1e-12;
  const { low, high } = wilson(hits, n);
  expect(Math.abs(low - left)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - right)).toBeLessThanOrEqual(tolerance);
});

// By hand with z = 1.959964, z² = 3.841459: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
test.each([
  [3, 5, 0.230724, 0.882379], // (0.6 + 0.384146 ± 0.576296) / 1.768292
  [8, 10, 0.490162, 0.943318], // (0.8 + 0.192073 ± 0.313617) / 1.384146
  [9, 10, 0.59585, 0.98212], // (0.9 + 0.192073 ± 0.267308) / 1.384146
  [50, 100, 0.403832, 0.596168], // (0.5 + 0.019207 ± 0.099822) / 1.038415
])('%i of %i by hand', (hits, n, low, high) => {
  const interval = wilson(hits, n);
  expect(interval.low).toBeCloseTo(low, 5);
  expect(interval.high).toBeCloseTo(high, 5);
});

describe('whatever the numbers', () => {
  const counts = fc
    .integer({ min: 1, max: 2_000_000 })
    .chain((n) => fc.tuple(fc.oneof(fc.nat(n), fc.constantFrom(0, n)), fc.constant(n)));

  test('it lies within 0 and 1, holds the share, and both limits solve the equation that defines them', () => {
    fc.assert(
      fc.property(counts, ([hits, n]) => {
        const { share, low, high } = wilson(hits, n);
        expect(low >= 0 && low <= share && share <= high && high <= 1, `${hits} of ${n}`).toBe(true);
        for (const limit of [low, high])
          expect(Math.abs((share - limit) ** 2 - (Z * Z * limit * (1 - limit)) / n)).toBeLessThan(1e-12);
      }),
    );
  });

  test('counted the other way round it is mirrored', () => {
    fc.assert(
      fc.property(counts, ([hits, n]) => {
        const [one, other] = [wilson(hits, n), wilson(n - hits, n)];
        expect(other.low).toBeCloseTo(1 - one.high, 12);
        expect(other.high).toBeCloseTo(1 - one.low, 12);
      }),
    );
  });

  test('more answers of the same share never widen it', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), ([hits, n], times) => {
        const [one, more] = [wilson(hits, n), wilson(hits * times, n * times)];
        expect(more.high - more.low).toBeLessThanOrEqual(one.high - one.low);
      }),
    );
  });
});
