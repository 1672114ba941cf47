// Which bundles of open data are kept: the newest seven, and the first of each month for a year.
import { expect, test } from 'vitest';
import { forgottenDays } from '#app/domain/bundle-keeping.ts';
import { addDays } from '#app/domain/deadline-day.ts';

const daysFrom = (first: string, number: number) => Array.from({ length: number }, (_, place) => addDays(first, place));

test('of a month of bundles the first and the newest seven stay', () => {
  const days = daysFrom('2026-11-01', 30);
  const forgotten = forgottenDays(days, '2026-11-30');
  expect(days.filter((day) => !forgotten.includes(day))).toEqual(['2026-11-01', ...daysFrom('2026-11-24', 7)]);
});

test('of a year ago nothing stays but what is among the newest seven', () => {
  expect(forgottenDays(['2025-01-01', '2025-02-01'], '2026-11-30')).toEqual([]);
  expect(forgottenDays(['2025-01-01', ...daysFrom('2026-11-24', 7)], '2026-11-30')).toEqual(['2025-01-01']);
});

test('the first bundle of a month stays, whatever its day', () =>
  expect(forgottenDays(['2026-10-05', '2026-10-06', ...daysFrom('2026-11-24', 7)], '2026-11-30')).toEqual([
    '2026-10-06',
  ]));
