// Every percentage that real reports printed, from its numerator and denominator (tests/domain/percent_checks.csv).
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanPercentHalfUp, type Part, percentHalfUp } from '#app/domain/satisfaction-percent.ts';
import { formatShare } from '#app/i18n/format.ts';

interface Printed {
  group: string;
  label: string;
  numerator: string;
  denominator: string;
  published_percent: string;
  exact_percent: string;
}
const rows = parse<Printed>(readFileSync(new URL('percent_checks.csv', import.meta.url), 'utf8'), { columns: true });
const decimalsOf = (number: string) => number.split('.')[1]?.length ?? 0;

describe('percentages as printed', () => {
  test('the file is all there', () => expect(rows).toHaveLength(18));

  test.each(rows.filter((row) => row.published_percent !== ''))(
    '$group, $label: $numerator/$denominator = $published_percent %',
    ({ numerator, denominator, published_percent: printed }) => {
      expect(percentHalfUp(Number(numerator), Number(denominator), decimalsOf(printed))).toBe(printed);
    },
  );

  test.each(rows)('$group, $label: exactly $exact_percent %', ({ numerator, denominator, exact_percent: exact }) => {
    const printed = percentHalfUp(Number(numerator), Number(denominator), decimalsOf(exact));
    expect(printed).toBe(exact);
  });
});

test.each([
  [1, 8, 0, '13'],
  [1, 8, 1, '12.5'],
  [57, 200, 0, '29'], // 28.5 exactly, 0.285 lies below as a floating-point number
  [1, 3, 2, '33.33'],
  [2, 3, 2, '66.67'],
  [0, 7, 1, '0.0'],
  [7, 7, 2, '100.00'],
  [1, 2000, 1, '0.1'],
  [1, 2001, 1, '0.0'],
])('%i of %i to %i decimals is %s', (part, whole, decimals, printed) => {
  expect(percentHalfUp(part, whole, decimals)).toBe(printed);
});

// Every border there is at one decimal: odd numbers of 2000 end in 5 at the second, and go up.
test('all thousand halves go up, on which floating-point numbers fail', () => {
  const halves = Array.from({ length: 1_000 }, (_, k) => ({ part: 2 * k + 1, printed: ((k + 1) / 10).toFixed(1) }));
  for (const { part, printed } of halves) expect(percentHalfUp(part, 2_000, 1)).toBe(printed);
  const wrong = halves.filter(({ part, printed }) => ((part / 2_000) * 100).toFixed(1) !== printed);
  expect(wrong.length, 'if these were right too, whole numbers were not needed').toBeGreaterThan(100);
});

test.each([
  [1, 200, 0, '1'], // 0.5
  [199, 200, 0, '100'], // 99.5
  [201, 40_000, 2, '0.50'], // 0.5025
  [1_005, 100_000, 2, '1.01'], // 1.005, the floating-point number below it
  [4_999_999_999, 10_000_000_000, 1, '50.0'], // 49.99999999
  [4_994_999_999, 10_000_000_000, 1, '49.9'], // 49.94999999, by less than a page would ever see below the half
  [9_007_199_254_740_991, 9_007_199_254_740_991, 1, '100.0'],
])('%i of %i to %i decimals is %s', (part, whole, decimals, printed) => {
  expect(percentHalfUp(part, whole, decimals)).toBe(printed);
});

test('a percentage is never farther from the share than half of its last digit, and at the half above it', () => {
  const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(whole, fc.nat(10_000), fc.nat(4), (of, permyriad, decimals) => {
      const part = Number((BigInt(of) * BigInt(permyriad)) / 10_000n);
      const printed = BigInt(percentHalfUp(part, of, decimals).replace('.', ''));
      const scale = 2n * 100n * 10n ** BigInt(decimals);
      expect(scale * BigInt(part) >= (2n * printed - 1n) * BigInt(of)).toBe(true);
      expect(scale * BigInt(part) < (2n * printed + 1n) * BigInt(of)).toBe(true);
    }),
  );
});

test('what pages print of a fraction is the same, for every share of up to 300', () => {
  const differing: string[] = [];
  for (let whole = 1; whole <= 300; whole++)
    for (let part = 0; part <= whole; part++) {
      const [printed, counted] = [formatShare(part / whole, 'en'), `${percentHalfUp(part, whole, 1)}\u00a0%`];
      if (printed !== counted) differing.push(`${part}/${whole}: ${printed}, not ${counted}`);
    }
  expect(differing).toEqual([]);
});

describe('the mean of shares', () => {
  test.each<[readonly Part[], number, string]>([
    [[[1, 2]], 1, '50.0'],
    [
      [
        [5, 10],
        [10, 10],
        [2, 10],
      ],
      1,
      '56.7',
    ],
    [
      [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
      2,
      '33.33',
    ],
    [
      [
        [1, 3],
        [1, 6],
      ],
      0,
      '25',
    ],
    [
      [
        [1, 8],
        [1, 8],
      ],
      1,
      '12.5',
    ],
    [
      [
        [57, 200],
        [57, 200],
      ],
      0,
      '29',
    ],
    [
      [
        [1, 1000],
        [0, 7],
      ],
      1,
      '0.1',
    ], // 0.05 exactly
  ])('of %j to %i decimals is %s', (shares, decimals, printed) => {
    expect(meanPercentHalfUp(shares, decimals)).toBe(printed);
  });

  test('does not depend on the order, and of equal shares is the share', () => {
    const share = fc.tuple(fc.nat(500), fc.integer({ min: 500, max: 900 }));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 22 }), (shares) => {
        expect(meanPercentHalfUp([...shares].reverse(), 2)).toBe(meanPercentHalfUp(shares, 2));
        const [first] = shares;
        expect(
          meanPercentHalfUp(
            shares.map(() => first!),
            2,
          ),
        ).toBe(percentHalfUp(first![0], first![1], 2));
      }),
    );
  });

  test('of nothing there is none', () => expect(() => meanPercentHalfUp([], 1)).toThrow(RangeError));
});

test('nothing of nothing is no percentage', () => {
  expect(() => percentHalfUp(0, 0, 1)).toThrow(RangeError);
  expect(() => percentHalfUp(-1, 5, 1)).toThrow(RangeError);
  expect(() => percentHalfUp(0.5, 5, 1)).toThrow(RangeError);
});
