// Options of a question beside their published whole: which fall silent, so that subtracting leaves nobody over.
import { describe, expect, test } from 'vitest';
import { silentAmong } from '#app/domain/satisfaction-suppression.ts';

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
