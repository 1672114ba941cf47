// Counts that add up, shares on their denominators, medians, and how a share is printed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENDED, OPEN, STATES } from '#app/domain/petition.ts';
import {
  addsUp,
  COUNTS,
  countsBy,
  daysSummaryOf,
  figureOf,
  figuresOf,
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

// Worked out by hand: the ninetieth percentile by nearest rank is the value at place ⌈0,9 n⌉ of all values in order.
test.each([
  ['none', [], null],
  ['one', [[3, 1]], { n: 1, median: 3, p90: 3 }],
  [
    'two',
    [
      [5, 1],
      [1, 1],
    ],
    { n: 2, median: 3, p90: 5 },
  ],
  [
    'the same twice',
    [
      [1, 2],
      [9, 1],
    ],
    { n: 3, median: 1, p90: 9 },
  ],
  [
    'an even number',
    [
      [9, 1],
      [2, 1],
      [4, 1],
      [3, 1],
    ],
    { n: 4, median: 3.5, p90: 9 },
  ],
  [
    'nothing of one value',
    [
      [7, 0],
      [0, 3],
    ],
    { n: 3, median: 0, p90: 0 },
  ],
  ['1 to 10: the ninth', Array.from({ length: 10 }, (_, i) => [i + 1, 1]), { n: 10, median: 5.5, p90: 9 }],
  ['1 to 11: the tenth', Array.from({ length: 11 }, (_, i) => [i + 1, 1]), { n: 11, median: 6, p90: 10 }],
  [
    'seventy, where 0,9 · 70 is not 63 in floating point',
    [
      [1, 63],
      [2, 7],
    ],
    { n: 70, median: 1, p90: 1 },
  ],
  [
    'nine tenths and one more',
    [
      [1, 9],
      [30, 1],
    ],
    { n: 10, median: 1, p90: 1 },
  ],
  [
    'less than nine tenths',
    [
      [1, 8],
      [30, 2],
    ],
    { n: 10, median: 1, p90: 30 },
  ],
] as [string, [number, number][], object | null][])('median and ninetieth percentile of %s', (_, pairs, expected) => {
  expect(daysSummaryOf(pairs.map(([value, times]) => ({ value, times })))).toEqual(expected);
});

test('median and percentile are those of the values written out', () => {
  const pairs = fc.array(fc.record({ value: fc.integer({ min: 0, max: 50 }), times: fc.integer({ min: 0, max: 5 }) }));
  fc.assert(
    fc.property(pairs, (occurrences) => {
      const all = occurrences.flatMap(({ value, times }) => Array<number>(times).fill(value)).sort((a, b) => a - b);
      const middle = (all[Math.floor((all.length - 1) / 2)]! + all[Math.floor(all.length / 2)]!) / 2;
      const reached = all.find((value) => all.filter((one) => one <= value).length * 10 >= all.length * 9);
      const summary = all.length > 0 ? { n: all.length, median: middle, p90: reached } : null;
      expect(daysSummaryOf(occurrences)).toEqual(summary);
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
