// Colours of a map: steps with about as many places in each, and none at all for what rests on too few.
import { expect, test } from 'vitest';
import { countSteps, FEWEST_COLOURED, lookOf, SHARE_STEPS } from '#app/domain/map-steps.ts';

const counts = (values: number[]) => values.map((value) => ({ value, n: value }));
const overdue = (values: number[]) => values.map((value) => ({ value, n: 20 }));

test.each([
  ['ten places', counts([5, 6, 7, 8, 9, 10, 20, 30, 40, 50]), [5, 7, 9, 20, 40]],
  ['the same in all', counts([9, 9, 9, 9, 9, 9]), [9]],
  ['two places', counts([7, 12]), [7, 12]],
  ['too few everywhere', counts([0, 1, 4]), []],
  ['nothing', [], []],
  ['some have none: a step of its own', overdue([0, 0, 1, 2, 3, 4]), [0, 1, 2, 3, 4]],
  ['all have none', overdue([0, 0]), [0]],
])('%s', (_what, all, steps) => expect(countSteps(all)).toEqual(steps));

test.each([
  [{ value: 0, n: 0 }, 'none'],
  [{ value: 1, n: FEWEST_COLOURED - 1 }, 'few'],
  [{ value: null, n: 50 }, 'few'],
  [{ value: 0, n: FEWEST_COLOURED }, 0],
  [{ value: 0.4999, n: 9 }, 0],
  [{ value: 0.5, n: 9 }, 1],
  [{ value: 0.79, n: 9 }, 2],
  [{ value: 0.9, n: 9 }, 4],
  [{ value: 1, n: 9 }, 4],
] as const)('%o is drawn as %s', (mapped, look) => expect(lookOf(mapped, SHARE_STEPS)).toBe(look));
