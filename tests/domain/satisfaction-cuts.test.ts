// Published in cuts: whoever keeps every reading, and knows what any one office entered, never has fewer than five answers left over.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST_SHOWN } from '#app/domain/satisfaction.ts';
import { about, nextCut, nextMonths, publishable } from '#app/domain/satisfaction-cuts.ts';

/** How often each answer is in a published total. Whatever is added to, subtracted from or divided by: rows of numbers. */
type Total = readonly number[];

/**
 * What linear algebra says. Any combination of totals, with any factors, gives answers that stand in exactly the same totals the same
 * weight. So no combination singles out fewer answers than the smallest such class of answers that the reader does not know already.
 */
function smallestClass(totals: readonly Total[], isUnknown: readonly boolean[]): number {
  const classes = new Map<string, number>();
  for (const [answer, unknown] of isUnknown.entries()) {
    const column = totals.map((total) => total[answer] ?? 0);
    if (!unknown || column.every((weight) => weight === 0)) continue;
    const key = column.join(',');
    classes.set(key, (classes.get(key) ?? 0) + 1);
  }
  return Math.min(...classes.values());
}

/** The same by elimination over the rationals: whether some combination of the totals is 1 for these answers and 0 for all others. */
function canSingleOut(totals: readonly Total[], answersOf: ReadonlySet<number>, size: number): boolean {
  const rank = (rows: readonly Total[]) => {
    const left = rows.map((row) => Array.from({ length: size }, (_, at) => row[at] ?? 0));
    let found = 0;
    for (let column = 0; column < size; column++) {
      const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column]!) > 1e-9);
      if (pivot < 0) continue;
      [left[found], left[pivot]] = [left[pivot]!, left[found]!];
      for (const [at, row] of left.entries()) {
        const times = at === found ? 0 : row[column]! / left[found]![column]!;
        if (times !== 0) for (let c = column; c < size; c++) row[c]! -= times * left[found]![c]!;
      }
      found++;
    }
    return found;
  };
  const target = Array.from({ length: size }, (_, at) => (answersOf.has(at) ? 1 : 0));
  return rank([...totals, target]) === rank(totals);
}

const QUESTIONS = ['q', 'r'];
const UNITS = 4;
const OFFICES = [7, 8];

/** Ballots that come together: by link at least five of a unit, on paper as many as an office enters; which questions each answers. */
const ballot = fc.record({ q: fc.boolean(), r: fc.constant(true) });
const byLink = fc.record({
  unit: fc.integer({ min: 1, max: UNITS }),
  maker: fc.constant(null),
  ballots: fc.array(ballot, { minLength: FEWEST_SHOWN, maxLength: 7 }),
});
const onPaper = fc.record({
  unit: fc.integer({ min: 0, max: UNITS }),
  maker: fc.constantFrom(...OFFICES),
  ballots: fc.array(ballot, { minLength: 1, maxLength: 9 }),
});
const round = fc.array(fc.oneof(byLink, onPaper), { minLength: 1, maxLength: 14, size: 'max' });

interface Answer {
  unit: number;
  question: string;
  maker: number | null;
  /** Under which name it is public; undefined while it waits. */
  told?: number | 'unnamed';
}

/** A round from its first ballot to its closing: all answers, and every total of every reading. */
function readings(coming: readonly { unit: number; maker: number | null; ballots: { q: boolean; r: boolean }[] }[]) {
  const answers: Answer[] = [];
  const totals: Total[] = [];
  const cutAndRead = (units: readonly number[] | null) => {
    const waiting = answers.filter(({ told, unit }) => told === undefined && (units?.includes(unit) ?? true));
    const cut = nextCut(
      waiting.map((one) => ({ ...one, n: 1 })),
      units === null,
    );
    for (const [pieces, isNamed] of [
      [cut.named, true],
      [cut.unnamed, false],
    ] as const)
      for (const { unit, question, part } of pieces)
        for (const one of waiting)
          if (one.unit === unit && one.question === question && (part === 'all' || part === one.maker))
            one.told ??= isNamed ? unit : 'unnamed';
    for (const question of QUESTIONS)
      for (const unit of ['all', ...Array.from({ length: UNITS }, (_, at) => at + 1)])
        totals.push(
          answers.map((one) =>
            one.question === question && one.told !== undefined && (unit === 'all' || one.told === unit) ? 1 : 0,
          ),
        );
  };
  for (const { unit, maker, ballots } of coming) {
    for (const one of ballots)
      for (const question of QUESTIONS) if (one[question as 'q']) answers.push({ unit, question, maker });
    cutAndRead([unit]);
  }
  cutAndRead(null);
  return { answers, totals };
}

describe('a round, read after every ballot', () => {
  test('neither everybody nor any office that entered some has fewer than five answers left over', () => {
    fc.assert(
      fc.property(round, (coming) => {
        const { answers, totals } = readings(coming);
        for (const reader of [null, ...OFFICES]) {
          const isUnknown = answers.map(({ maker }) => maker === null || maker !== reader);
          expect(smallestClass(totals, isUnknown), String(reader)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('elimination agrees: one to four answers drawn by lot are never to be had', () => {
    fc.assert(
      fc.property(round, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (coming, lots) => {
        const { answers, totals } = readings(coming.slice(0, 6));
        const few = new Set(lots.map((lot) => lot % Math.max(1, answers.length)));
        expect(canSingleOut(totals, few, answers.length)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('the check finds what figures that grow with every ballot give away', () => {
    const live = [
      [1, 1, 1, 1, 1, 0],
      [1, 1, 1, 1, 1, 1],
    ];
    expect(smallestClass(live, Array(6).fill(true))).toBe(1);
    expect(canSingleOut(live, new Set([5]), 6)).toBe(true);
    // Five at once, of which the reader knows four.
    expect(smallestClass([[1, 1, 1, 1, 1]], [false, false, false, false, true])).toBe(1);
  });

  test('what comes by link alone is lost only where all units together have fewer than five answers left', () => {
    fc.assert(
      fc.property(fc.array(byLink, { minLength: 1, maxLength: 12 }), (coming) => {
        const { answers } = readings(coming);
        for (const question of QUESTIONS) {
          const lost = answers.filter((one) => one.question === question && one.told === undefined);
          expect(lost.length).toBeLessThan(FEWEST_SHOWN);
        }
      }),
    );
  });
});

describe('what waits together', () => {
  const waiting = (own: number, others: number) =>
    new Map<number | null, number>([...(own ? [[7, own] as const] : []), ...(others ? [[null, others] as const] : [])]);
  test.each<[string, number, number, 'all' | 7 | null, 'all' | 7 | null]>([
    ['five by link', 0, 5, 'all', 'all'],
    ['four by link', 0, 4, null, null],
    ['one paper ballot', 1, 0, null, null],
    ['four that one office entered and the fifth', 4, 1, null, null],
    ['four by link and one on paper', 1, 4, null, null],
    ['five by link and one on paper', 1, 5, 'all', 'all'],
    ['as many as one office enters, alone', 300, 0, null, 7],
    ['as many as one office enters, and four others', 300, 4, null, 7],
  ])('%s', (_, own, others, open, closed) => {
    expect(publishable(waiting(own, others), false)).toBe(open);
    expect(publishable(waiting(own, others), true)).toBe(closed);
  });
  test('two offices hide each other', () => {
    expect(
      publishable(
        new Map([
          [7, 5],
          [8, 5],
        ]),
        false,
      ),
    ).toBe('all');
    expect(
      publishable(
        new Map([
          [7, 5],
          [8, 4],
        ]),
        false,
      ),
    ).toBeNull();
  });
});

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

test('a number in steps of five does not say whether one more came', () => {
  expect([0, 4, 5, 9, 10].map(about)).toEqual([
    { from: 0, to: 4 },
    { from: 0, to: 4 },
    { from: 5, to: 9 },
    { from: 5, to: 9 },
    { from: 10, to: 14 },
  ]);
});
