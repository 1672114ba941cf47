// Ranks by hand, and what must hold of every ranking: no order of input, no rank without a sure difference, no better share behind a worse one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, countedShare, rankingOf } from '#app/domain/ranking.ts';
import { differenceOf } from '#app/domain/satisfaction-difference.ts';

const office = (code: string, count: number, n: number): Candidate => ({ code, n, share: countedShare(count, n) });

const FEWEST = 30;

test.each<[what: string, candidates: Candidate[], ranks: [code: string, rank: number, isShared: boolean][]]>([
  // 95/100 is 88.8–97.8 %, 60/100 is 50.2–69.1 %: the difference is 0.24 to 0.45.
  [
    'two that differ',
    [office('b', 60, 100), office('a', 95, 100)],
    [
      ['a', 1, false],
      ['b', 2, false],
    ],
  ],
  // 46/50 less 43/50 is −0.07 to 0.19: nobody can say.
  [
    'two that may be equal',
    [office('b', 43, 50), office('a', 46, 50)],
    [
      ['a', 1, true],
      ['b', 1, true],
    ],
  ],
  [
    'a pair above a third that is surely worse than both',
    [office('c', 10, 100), office('b', 43, 50), office('a', 46, 50)],
    [
      ['a', 1, true],
      ['b', 1, true],
      ['c', 3, false],
    ],
  ],
  [
    // c is surely worse than a, but neither is surely different from b: no line can be drawn between them.
    'a chain whose ends differ',
    [office('a', 900, 1000), office('b', 27, 32), office('c', 800, 1000)],
    [
      ['a', 1, true],
      ['b', 1, true],
      ['c', 1, true],
    ],
  ],
])('%s', (_what, candidates, ranks) => {
  const { places } = rankingOf(candidates, FEWEST);
  expect(places.map(({ code, rank, isShared }) => [code, rank, isShared])).toEqual(ranks);
});

test('within a shared rank it is still said who is surely better than whom', () => {
  const { places } = rankingOf([office('a', 900, 1000), office('b', 27, 32), office('c', 800, 1000)], FEWEST);
  expect(places.map(({ code, better, worse }) => [code, better, worse])).toEqual([
    ['a', 0, 1],
    ['b', 0, 0],
    ['c', 1, 0],
  ]);
});

test('too few, and silent ones, are named without a rank', () => {
  const { places, unranked } = rankingOf(
    [office('few', 29, 29), { code: 'silent', n: 40, share: null }, office('enough', 29, 30), office('none', 0, 0)],
    FEWEST,
  );
  expect(places.map(({ code }) => code)).toEqual(['enough']);
  expect(unranked).toEqual([
    { code: 'silent', n: 40, why: 'silent' },
    { code: 'few', n: 29, why: 'tooFew' },
    { code: 'none', n: 0, why: 'tooFew' },
  ]);
});

const offices = fc
  .array(
    fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
    { maxLength: 14 },
  )
  .map((counts) => counts.map(([count, n], index) => office(`o${index}`, count, n)));

test('the order of the candidates does not matter', () => {
  fc.assert(
    fc.property(offices, fc.infiniteStream(fc.nat()), (candidates, draw) => {
      const shuffled = candidates
        .map((one) => ({ one, at: draw.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(rankingOf(shuffled, FEWEST)).toEqual(rankingOf(candidates, FEWEST));
    }),
  );
});

test('who stands in different ranks surely differs, and a better share never stands behind a worse one', () => {
  fc.assert(
    fc.property(offices, (candidates) => {
      const { places } = rankingOf(candidates, FEWEST);
      for (const [index, above] of places.entries())
        for (const below of places.slice(index + 1)) {
          expect(above.share.share).toBeGreaterThanOrEqual(below.share.share);
          expect(above.rank).toBeLessThanOrEqual(below.rank);
          if (above.rank < below.rank) expect(differenceOf(above.share, below.share).verdict).toBe('higher');
        }
    }),
  );
});

test('ranks are cut as finely as that allows, everyone is counted, and a rank is one more than those above', () => {
  fc.assert(
    fc.property(offices, (candidates) => {
      const { places, unranked } = rankingOf(candidates, FEWEST);
      expect(places.length + unranked.length).toBe(candidates.length);
      for (const { rank, isShared } of places) {
        expect(rank).toBe(1 + places.filter((other) => other.rank < rank).length);
        expect(isShared).toBe(places.filter((other) => other.rank === rank).length > 1);
      }
      for (let cut = 1; cut < places.length; cut++)
        if (places[cut - 1]!.rank === places[cut]!.rank)
          expect(
            places
              .slice(0, cut)
              .some((above) =>
                places.slice(cut).some((below) => differenceOf(above.share, below.share).verdict !== 'higher'),
              ),
          ).toBe(true);
    }),
  );
});
