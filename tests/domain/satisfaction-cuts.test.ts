// Published in cuts: whoever keeps every reading, and knows what any one office entered, never has fewer than five answers left over.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST_SHOWN } from '#app/domain/satisfaction.ts';
import { about, nextCut, publishable } from '#app/domain/satisfaction-cuts.ts';
import { canSingleOut, smallestClass, type Total } from '#tests/support/subtraction.ts';

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

test('a number in steps of five does not say whether one more came', () => {
  expect([0, 4, 5, 9, 10].map(about)).toEqual([
    { from: 0, to: 4 },
    { from: 0, to: 4 },
    { from: 5, to: 9 },
    { from: 5, to: 9 },
    { from: 10, to: 14 },
  ]);
});
