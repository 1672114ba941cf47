// Silence that no adding and subtracting breaks: whatever is made of published figures, never fewer than five answers are left over.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST_SHOWN } from '#app/domain/satisfaction.ts';
import { type BallotCell, silentAmong, sizeOf, speakingGroups } from '#app/domain/satisfaction-suppression.ts';

const THIS_MONTH = '2026-11';
const cell = (unit: number | null, month: string, ...counts: number[]): BallotCell => ({
  unit,
  month,
  question: 'q',
  counts,
});
const groupsOf = (...cells: BallotCell[]) =>
  speakingGroups(cells, THIS_MONTH).map(({ unit, month, counts }) => [unit, month, ...counts]);

describe('groups of five', () => {
  test('answers wait for the fifth and count in its month', () => {
    expect(groupsOf(cell(1, '2026-03', 1, 1), cell(1, '2026-05', 2, 1), cell(1, '2026-06', 4, 3))).toEqual([
      [1, '2026-05', 3, 2],
      [1, '2026-06', 4, 3],
    ]);
  });
  test('what waits while the year lasts counts nowhere yet', () => {
    expect(groupsOf(cell(1, '2026-03', 4), cell(2, '2026-04', 4))).toEqual([]);
  });
  test('when the year is over the rest of all units counts together, unnamed', () => {
    expect(
      groupsOf(cell(1, '2025-03', 6), cell(1, '2025-04', 2), cell(2, '2025-04', 3), cell(null, '2025-12', 1)),
    ).toEqual([
      [1, '2025-03', 6],
      [null, '2025-12', 6],
    ]);
  });
  test('under five together is nothing', () => {
    expect(groupsOf(cell(1, '2025-03', 2), cell(2, '2025-04', 2))).toEqual([]);
  });
  test('years and questions are counted apart', () => {
    const other = { ...cell(1, '2025-01', 3), question: 'r' };
    expect(groupsOf(cell(1, '2024-12', 3), cell(1, '2025-01', 3), other)).toEqual([]);
  });
});

/** Somebody's answer: about which unit, in which month, to which question. */
interface Answer {
  unit: number;
  month: string;
  question: string;
}

const UNITS = 6;
const MONTHS = ['2024-11', '2024-12', '2025-01', '2025-02', '2025-07', '2025-12', '2026-01', '2026-10', '2026-11'];
const answers = fc.array(
  fc.record({
    unit: fc.integer({ min: 1, max: UNITS }),
    month: fc.constantFrom(...MONTHS),
    question: fc.constantFrom('q', 'r'),
  }),
  { maxLength: 160, size: 'max' },
);
/** Offices below others: unit → the one above it (a smaller number), 0 for the topmost. */
const trees = fc.tuple(...Array.from({ length: UNITS }, (_, at) => fc.nat(at)));
const within = (tree: readonly number[], top: number) => {
  const found = new Set([top]);
  for (let unit = 1; unit <= UNITS; unit++) if (found.has(tree[unit - 1]!)) found.add(unit);
  return found;
};

/** How often each answer is in a published total. Whatever is added to, subtracted from or divided by: rows of numbers. */
type Total = readonly number[];

/**
 * What linear algebra says. Any combination of totals, with any factors, gives answers that stand in exactly the same totals the same
 * weight. So no combination can single out fewer answers than the smallest such class of answers that is in a total at all.
 */
function smallestClass(totals: readonly Total[], size: number): number {
  const classes = new Map<string, number>();
  for (let answer = 0; answer < size; answer++) {
    const column = totals.map((total) => total[answer] ?? 0);
    if (column.some((weight) => weight !== 0)) {
      const key = column.join(',');
      classes.set(key, (classes.get(key) ?? 0) + 1);
    }
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

/** One cell a unit, month and question, in which every answer has a place of its own, so that groups say whose answers they hold. */
const cellsOf = (given: readonly Answer[]): BallotCell[] =>
  [
    ...Map.groupBy(
      given.map((one, place) => ({ ...one, place })),
      ({ unit, month, question }) => `${unit} ${month} ${question}`,
    ).values(),
  ].map((some) => ({ ...some[0]!, counts: given.map((_, at) => (some.some(({ place }) => place === at) ? 1 : 0)) }));

/** Every figure that can be asked for: each run of months of the province, of each unit, of each office with those below it. */
function publishedOfMonths(given: readonly Answer[], tree: readonly number[]): Total[] {
  const groups = speakingGroups(cellsOf(given), THIS_MONTH);
  const scopes = [
    () => true,
    ...Array.from({ length: UNITS }, (_, at) => (unit: number | null) => unit === at + 1),
    ...Array.from({ length: UNITS }, (_, at) => {
      const units = within(tree, at + 1);
      return (unit: number | null) => unit !== null && units.has(unit);
    }),
  ];
  const totals: Total[] = [];
  for (const question of ['q', 'r'])
    for (const isIn of scopes)
      for (const [first, from] of MONTHS.entries())
        for (const to of MONTHS.slice(first)) {
          const some = groups.filter(
            (one) => one.question === question && isIn(one.unit) && from <= one.month && one.month <= to,
          );
          totals.push(given.map((_, at) => some.reduce((sum, { counts }) => sum + counts[at]!, 0)));
        }
  return totals;
}

/** A round: per question the whole (from five on) and each unit that is not silent. */
function publishedOfRound(given: readonly Answer[]): Total[] {
  return ['q', 'r'].flatMap((question) => {
    const isAsked = (one: Answer) => one.question === question;
    const units = [...Map.groupBy(given.filter(isAsked), ({ unit }) => unit)].map(([key, own]) => ({
      key,
      n: own.length,
    }));
    if (given.filter(isAsked).length < FEWEST_SHOWN) return [];
    const silent = silentAmong(units);
    const speaking = units.filter(({ key }) => !silent.has(key)).map(({ key }) => key);
    return [
      given.map((one) => (isAsked(one) ? 1 : 0)),
      ...speaking.map((unit) => given.map((one) => (isAsked(one) && one.unit === unit ? 1 : 0))),
    ];
  });
}

describe('whatever is made of published figures', () => {
  test('by months, units and offices with those below them: never fewer than five answers', () => {
    fc.assert(
      fc.property(answers, trees, (given, tree) => {
        const totals = publishedOfMonths(given, tree);
        expect(smallestClass(totals, given.length)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      }),
      { numRuns: 60 },
    );
  });

  test('of a round, question by question: never fewer than five answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(smallestClass(publishedOfRound(given), given.length)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      }),
      { numRuns: 200 },
    );
  });

  test('elimination agrees: one to four answers drawn by lot are never to be had', () => {
    fc.assert(
      fc.property(answers, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (given, lots) => {
        fc.pre(given.length > 0);
        const few = new Set(lots.map((lot) => lot % given.length));
        expect(canSingleOut(publishedOfRound(given), few, given.length)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('the check finds what plain totals would give away', () => {
    const given = [...Array<number>(7).fill(1), ...Array<number>(2).fill(2)].map((unit) => ({
      unit,
      month: '2026-10',
      question: 'q',
    }));
    const plain = [given.map(() => 1), given.map(({ unit }) => (unit === 1 ? 1 : 0))];
    expect(smallestClass(plain, given.length)).toBe(2);
    expect(canSingleOut(plain, new Set([7, 8]), given.length)).toBe(true);
  });

  test('nothing is lost: a year that is over counts every answer, unless the rest of all units is under five', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const past = given.filter(({ month, question }) => month.startsWith('2025') && question === 'q');
        const counted = speakingGroups(cellsOf(past), THIS_MONTH).reduce((sum, one) => sum + sizeOf(one), 0);
        expect(past.length - counted).toBeLessThan(FEWEST_SHOWN);
      }),
    );
  });
});

describe('beside a published whole', () => {
  test.each<[string, number[], number[]]>([
    ['all speak', [5, 9, 30], []],
    ['one small group takes the smallest other with it', [3, 9, 30], [3, 9]],
    ['two that hold five together hide each other', [2, 3, 9], [2, 3]],
    ['two that do not take one more', [1, 2, 9, 12], [1, 2, 9]],
    ['a small group alone with nobody', [4], [4]],
    ['empty groups hide nothing', [0, 0, 7], []],
    ['four groups of one say nothing at all', [1, 1, 1, 1], [1, 1, 1, 1]],
  ])('%s', (_, sizes, silent) => {
    const found = silentAmong(sizes.map((n, key) => ({ key, n })));
    expect([...found].map((key) => sizes[key]!).sort((a, b) => a - b)).toEqual(silent);
  });
});
