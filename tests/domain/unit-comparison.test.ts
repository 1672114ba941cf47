import { describe, expect, test } from 'vitest';
import { FACTORS, type LevelCounts, satisfactionOf, wilson } from '#app/domain/satisfaction.ts';
import { differenceOf } from '#app/domain/satisfaction-difference.ts';
import { noCounts } from '#app/domain/statistics.ts';
import { compareFigure, compareSatisfaction } from '#app/domain/unit-comparison.ts';

const counts = (answered: number, onTime: number) => ({ ...noCounts(), received: answered, answered, onTime });

describe('a share of a unit', () => {
  test('stands beside the province, and is compared with the rest alone', () => {
    const compared = compareFigure('onTime', counts(40, 20), counts(240, 200));
    expect(compared).toEqual({
      unit: { count: 20, of: 40, ...wilson(20, 40) },
      province: { count: 200, of: 240, ...wilson(200, 240) },
      difference: differenceOf(wilson(20, 40), wilson(180, 200)),
    });
    expect(compared.difference!.verdict).toBe('lower');
  });

  test.each<[what: string, unit: [number, number], province: [number, number], verdict: string | undefined]>([
    ['much better', [50, 50], [100, 60], 'higher'],
    ['a little better, of few', [6, 5], [100, 70], 'none'],
    ['of fewer than five', [4, 0], [100, 95], undefined],
    ['beside fewer than five others', [50, 50], [54, 50], undefined],
    ['that is the whole province', [50, 25], [50, 25], undefined],
    ['of nothing', [0, 0], [50, 25], undefined],
  ])('%s', (_what, unit, province, verdict) => {
    expect(compareFigure('onTime', counts(...unit), counts(...province)).difference?.verdict).toBe(verdict);
  });
});

describe('satisfaction of a unit', () => {
  const ballots = (levels: LevelCounts) => {
    const satisfaction = satisfactionOf(levels);
    return {
      index: satisfaction.isShown ? satisfaction.satisfied : null,
      factors: FACTORS.map((factor) => ({ factor, satisfaction })),
    };
  };
  const unit = ballots([10, 10, 5, 3, 2]);
  const province = ballots([12, 14, 15, 53, 102]);

  test('is compared with the ballots of all others', () => {
    const others = satisfactionOf([2, 4, 10, 50, 100]);
    if (!others.isShown || !unit.index) throw new Error('enough ballots');
    const difference = compareSatisfaction(unit, province)!;
    const expected = differenceOf(unit.index, others.satisfied);
    expect(difference.verdict).toBe('lower');
    expect(difference.by).toBeCloseTo(expected.by, 12);
    expect(difference.low).toBeCloseTo(expected.low, 12);
  });

  test('says nothing where one side may not speak', () => {
    const silent = {
      index: null,
      factors: FACTORS.map((factor) => ({ factor, satisfaction: { isShown: false as const, n: 3 } })),
    };
    expect(compareSatisfaction(silent, province)).toBeNull();
    expect(compareSatisfaction(unit, silent)).toBeNull();
    // The others would be four ballots.
    expect(compareSatisfaction(unit, ballots([10, 10, 5, 3, 6]))).toBeNull();
  });
});
