// Ratings of answers, published month by month: read after every batch, of any office and any months, five answers at a time.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEWEST_SHOWN } from '#app/domain/satisfaction.ts';
import { nextMonths } from '#app/domain/satisfaction-cuts.ts';
import { smallestClass, type Total } from '#tests/support/subtraction.ts';

const UNITS = 4;
const MONTHS = ['2024-11', '2024-12', '2025-01', '2025-02', '2025-07', '2025-12', '2026-01', '2026-10', '2026-11'];
/** Ratings: batches of a unit, month after month; who answers the question. */
const batches = fc.array(
  fc.record({
    unit: fc.integer({ min: 1, max: UNITS }),
    month: fc.nat(MONTHS.length - 1),
    answers: fc.array(fc.boolean(), { minLength: FEWEST_SHOWN, maxLength: 7 }),
  }),
  { minLength: 1, maxLength: 12, size: 'max' },
);
/** Offices below others: unit → the one above it (a smaller number), 0 for the topmost. */
const trees = fc.tuple(...Array.from({ length: UNITS }, (_, at) => fc.nat(at)));
const within = (tree: readonly number[], top: number) => {
  const found = new Set([top]);
  for (let unit = 1; unit <= UNITS; unit++) if (found.has(tree[unit - 1]!)) found.add(unit);
  return found;
};

test('ratings, read after every batch: of any office with those below it and any months never fewer than five answers', () => {
  fc.assert(
    fc.property(batches, trees, (coming, tree) => {
      const inOrder = [...coming].sort((a, b) => a.month - b.month);
      const size = inOrder.reduce((sum, { answers }) => sum + answers.filter(Boolean).length, 0);
      const given = new Map<string, number[]>();
      const published = new Map<string, number[]>();
      const add = (to: Map<string, number[]>, key: string, counts: readonly number[]) =>
        to.set(
          key,
          (to.get(key) ?? Array(size).fill(0)).map((n: number, at: number) => n + (counts[at] ?? 0)),
        );
      const totals: Total[] = [];
      let place = 0;
      for (const { unit, month, answers } of inOrder) {
        const own = answers.filter(Boolean).map(() => place++);
        add(
          given,
          `${unit} ${MONTHS[month]}`,
          Array.from({ length: size }, (_, at) => (own.includes(at) ? 1 : 0)),
        );
        const months = [...given].flatMap(([key, counts]) =>
          key.startsWith(`${unit} `)
            ? [{ month: key.split(' ')[1]!, given: counts, published: published.get(key) ?? [] }]
            : [],
        );
        for (const one of nextMonths(months)) add(published, `${unit} ${one.month}`, one.counts);
        for (let top = 0; top <= UNITS; top++)
          for (const [first, from] of MONTHS.entries())
            for (const to of MONTHS.slice(first))
              totals.push(
                [...published].reduce((sum: number[], [key, counts]) => {
                  const [of = '', at = ''] = key.split(' ');
                  const isIn = (top === 0 || within(tree, top).has(Number(of))) && from <= at && at <= to;
                  return isIn ? sum.map((n, answer) => n + counts[answer]!) : sum;
                }, Array(size).fill(0)),
              );
      }
      expect(smallestClass(totals, Array(size).fill(true))).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      for (const unit of new Set(inOrder.map((one) => one.unit))) {
        const sum = (of: Map<string, number[]>) =>
          [...of].flatMap(([key, counts]) => (key.startsWith(`${unit} `) ? counts : [])).reduce((a, b) => a + b, 0);
        expect(sum(given) - sum(published)).toBeLessThan(FEWEST_SHOWN);
      }
    }),
    { numRuns: 40 },
  );
});

test('answers wait for the fifth, over months and years, and count in its month; what is public stays where it is', () => {
  const month = (name: string, given: number[], published: number[] = []) => ({ month: name, given, published });
  expect(nextMonths([month('2025-12', [1, 1]), month('2026-05', [2, 1]), month('2026-06', [4, 3])])).toEqual([
    { month: '2026-05', counts: [3, 2] },
    { month: '2026-06', counts: [4, 3] },
  ]);
  expect(nextMonths([month('2026-03', [4])])).toEqual([]);
  expect(nextMonths([month('2026-03', [2]), month('2026-05', [3], [5]), month('2026-06', [4])])).toEqual([]);
  expect(nextMonths([month('2026-05', [5], [5]), month('2026-06', [6], [1])])).toEqual([
    { month: '2026-06', counts: [5] },
  ]);
});
