// What a period is compared with: no more of the year before than has passed of this one.
import { expect, test } from 'vitest';
import { previousPeriod } from '#app/domain/previous-period.ts';

const TODAY = '2026-11-21';

test.each([
  ['a whole year that is over', '2025-01-01', '2025-12-31', { from: '2024-01-01', to: '2024-12-31' }],
  ['this year, up to today', '2026-01-01', '2026-12-31', { from: '2025-01-01', to: '2025-11-21' }],
  ['a quarter', '2026-04-01', '2026-06-30', { from: '2025-04-01', to: '2025-06-30' }],
  ['a month that ends on a leap day', '2024-02-01', '2024-02-29', { from: '2023-02-01', to: '2023-02-28' }],
  ['a period that begins today', TODAY, '2026-12-31', { from: '2025-11-21', to: '2025-11-21' }],
  ['a period that has not begun', '2027-01-01', '2027-12-31', null],
])('%s', (_what, from, to, before) => expect(previousPeriod({ from, to }, TODAY)).toEqual(before));
