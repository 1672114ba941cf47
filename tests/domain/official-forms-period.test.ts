// The days of official reporting periods, cut off on a day of the last month or with it.
import { expect, test } from 'vitest';
import { daysOf } from '#app/domain/official-forms-period.ts';

const PERIODS: [Parameters<typeof daysOf>[0], cutOff: number, from: string, to: string][] = [
  [{ period: 'quarter', year: 2026, ordinal: 1 }, 14, '2025-12-15', '2026-03-14'],
  [{ period: 'quarter', year: 2026, ordinal: 3 }, 14, '2026-06-15', '2026-09-14'],
  [{ period: 'half', year: 2026, ordinal: 1 }, 14, '2025-12-15', '2026-06-14'],
  [{ period: 'nineMonths', year: 2026, ordinal: 1 }, 14, '2025-12-15', '2026-09-14'],
  [{ period: 'year', year: 2026, ordinal: 1 }, 14, '2025-12-15', '2026-12-14'],
  [{ period: 'month', year: 2026, ordinal: 1 }, 14, '2025-12-15', '2026-01-14'],
  [{ period: 'quarter', year: 2026, ordinal: 2 }, 0, '2026-04-01', '2026-06-30'],
  [{ period: 'month', year: 2028, ordinal: 2 }, 0, '2028-02-01', '2028-02-29'],
  [{ period: 'year', year: 2026, ordinal: 1 }, 0, '2026-01-01', '2026-12-31'],
];

test.each(PERIODS)('%j, cut off on day %i', (named, cutOff, from, to) => {
  expect(daysOf(named, cutOff)).toEqual({ from, to });
});
