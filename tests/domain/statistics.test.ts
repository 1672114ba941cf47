// Counts that add up, shares on their denominators, medians, and how a share is printed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENDED, OPEN, STATES } from '#app/domain/petition.ts';
import {
  addsUp,
  COUNTS,
  countsBy,
  figureOf,
  figuresOf,
  medianOf,
  noCounts,
  sumCounts,
} from '#app/domain/statistics.ts';
import { formatShare } from '#app/i18n/format.ts';

test('every state is counted in exactly one part of the whole', () => {
  const parts = [...OPEN, 'answered', 'closed', 'refused', 'transferred', 'withdrawn', 'merged'];
  expect([...parts].sort()).toEqual(STATES.filter((state) => state !== 'draft').sort());
  expect(ENDED.every((state) => parts.includes(state))).toBe(true);
});

test('a figure out of nothing has no share', () => {
  expect(figuresOf(noCounts()).map(({ share }) => share)).toEqual(figuresOf(noCounts()).map(() => null));
});

test('on time of what fell due counts the unanswered against it', () => {
  const counts = { ...noCounts(), received: 10, answered: 4, onTime: 4, open: 6, overdue: 4 };
  expect(figureOf('onTime', counts).share).toBe(1);
  expect(figureOf('onTimeOfDue', counts).share).toBe(0.5);
});

test.each([
  [[], null],
  [[[3, 1]], { median: 3, n: 1 }],
  [
    [
      [5, 1],
      [1, 1],
    ],
    { median: 3, n: 2 },
  ],
  [
    [
      [1, 2],
      [9, 1],
    ],
    { median: 1, n: 3 },
  ],
  [
    [
      [9, 1],
      [2, 1],
      [4, 1],
      [3, 1],
    ],
    { median: 3.5, n: 4 },
  ],
  [
    [
      [7, 0],
      [0, 3],
    ],
    { median: 0, n: 3 },
  ],
] as [[number, number][], object | null][])('median of %j', (pairs, expected) => {
  expect(medianOf(pairs.map(([value, times]) => ({ value, times })))).toEqual(expected);
});

test('the median is that of the values written out', () => {
  const pairs = fc.array(fc.record({ value: fc.integer({ min: 0, max: 50 }), times: fc.integer({ min: 0, max: 5 }) }));
  fc.assert(
    fc.property(pairs, (occurrences) => {
      const all = occurrences.flatMap(({ value, times }) => Array(times).fill(value)).sort((a, b) => a - b);
      const middle = (all[Math.floor((all.length - 1) / 2)] + all[Math.floor(all.length / 2)]) / 2;
      expect(medianOf(occurrences)?.median ?? null).toBe(all.length > 0 ? middle : null);
    }),
  );
});

test('however rows are put together, the groups sum to the whole', () => {
  const row = fc.record({
    key: fc.integer({ min: 0, max: 4 }),
    numbers: fc.array(fc.nat(20), { minLength: COUNTS.length, maxLength: COUNTS.length }),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const counted = rows.map(({ key, numbers }) => ({
        ...noCounts(),
        ...Object.fromEntries(COUNTS.map((name, i) => [name, numbers[i]!])),
        key,
      }));
      expect(sumCounts(countsBy(counted, ({ key }) => key).values())).toEqual(sumCounts(counted));
    }),
  );
});

test('parts that do not add up are noticed', () => {
  expect(addsUp({ ...noCounts(), received: 2, answered: 1, open: 1 })).toBe(true);
  expect(addsUp({ ...noCounts(), received: 2, answered: 1 })).toBe(false);
});

// Halves go up at the printed digit, as the official reports round.
test.each([
  [1 / 8, 1, '12,5\u00a0%'],
  [1 / 8, 0, '13\u00a0%'],
  [0.1245, 1, '12,5\u00a0%'],
  [0.12449, 1, '12,4\u00a0%'],
  [2 / 3, 1, '66,7\u00a0%'],
  [163 / 170, 2, '95,88\u00a0%'],
  [1, 1, '100,0\u00a0%'],
  [0, 1, '0,0\u00a0%'],
  [1.005 / 100, 2, '1,01\u00a0%'],
])('%d with %i digits is printed as %s', (share, digits, printed) => {
  expect(formatShare(share, 'vi', digits)).toBe(printed);
});
