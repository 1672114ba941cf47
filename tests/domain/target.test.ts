import { describe, expect, test } from 'vitest';
import { wilson } from '#app/domain/satisfaction.ts';
import { noCounts } from '#app/domain/statistics.ts';
import { type Measured, measuredOf, standingOf, type TargetLine } from '#app/domain/target.ts';

const all = (part: number, whole: number): Measured => ({ from: 'all', proportion: { part, whole } });

describe('a line through what is counted whole', () => {
  test.each<[TargetLine['comparator'], goal: [number, number], measured: [number, number], is: string]>([
    ['atLeast', [100, 100], [7, 7], 'reached'],
    ['atLeast', [100, 100], [999_999, 1_000_000], 'missed'],
    ['atLeast', [55, 133], [55, 133], 'reached'],
    ['atLeast', [55, 133], [54, 133], 'missed'],
    // 41.4 % as it is printed lies above 55 of 133 (41.353… %): the printed figure would call the same number missed.
    ['atLeast', [414, 1000], [55, 133], 'missed'],
    ['atLeast', [42, 42], [37, 42], 'missed'],
    ['over', [80, 100], [4, 5], 'missed'],
    ['over', [80, 100], [81, 100], 'reached'],
    ['atMost', [5, 100], [1, 20], 'reached'],
    ['under', [5, 100], [1, 20], 'missed'],
    ['under', [5, 100], [0, 20], 'reached'],
  ])('%s %j, measured %j: %s', (comparator, [part, whole], [count, of], is) => {
    expect(standingOf({ comparator, goal: { part, whole } }, all(count, of))).toMatchObject({ is, isUncertain: false });
  });
});

describe('a line through a sample', () => {
  const over80 = { comparator: 'over', goal: { part: 80, whole: 100 } } as const;
  test.each([
    [30, 31, 'reached', false],
    [5, 5, 'reached', true],
    [17, 20, 'reached', true],
    [7, 10, 'missed', true],
    [70, 100, 'missed', false],
  ])('%d of %d: %s, uncertain: %s', (hits, n, is, isUncertain) => {
    expect(standingOf(over80, { from: 'sample', share: wilson(hits, n) })).toMatchObject({ is, isUncertain });
  });

  test('a mean that misses the line by a rounding of the machine lies on it', () => {
    const share = [0.7, 0.9, 0.8, 0.7, 0.9].reduce((sum, one) => sum + one, 0) / 5;
    expect(share).not.toBe(0.8);
    expect(standingOf(over80, { from: 'sample', share: { share, low: 0.7, high: 0.9 } }).is).toBe('missed');
  });
});

describe('what a line is measured by', () => {
  const line = (measure: TargetLine['measure'], reported: TargetLine['reported'] = null): TargetLine => ({
    measure,
    comparator: 'atLeast',
    goal: { part: 1, whole: 1 },
    reported,
  });
  const counts = { ...noCounts(), received: 10, answered: 6, onTime: 5, open: 4, overdue: 2 };

  test.each([
    ['onTime', { part: 5, whole: 6 }],
    ['onTimeOfDue', { part: 5, whole: 8 }],
    ['overdue', { part: 2, whole: 10 }],
  ] as const)('%s stands on its own denominator', (measure, proportion) => {
    expect(measuredOf(line(measure), counts, null)).toEqual({ from: 'all', proportion });
  });

  test('too little to say: nothing received, too few ballots, nothing reported', () => {
    for (const one of [line('onTimeOfDue'), line('satisfaction'), line('reported')]) {
      const measured = measuredOf(one, noCounts(), null);
      expect(standingOf(one, measured)).toEqual({ is: 'tooFewToSay' });
    }
    expect(measuredOf(line('reported', { part: 37, whole: 42 }), noCounts(), null)).toEqual(all(37, 42));
  });
});
