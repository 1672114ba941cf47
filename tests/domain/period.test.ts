// Periods as addresses ask for them, and the months they touch.
import { expect, test } from 'vitest';
import { instantAt } from '#app/domain/deadline.ts';
import { monthsOf, type PeriodAsked, readPeriod, wholeYear } from '#app/domain/period.ts';

const NOW = instantAt('2026-11-20', '10:00');

test.each([
  [{}, '2026-01-01', '2026-12-31'],
  [{ year: '2025' }, '2025-01-01', '2025-12-31'],
  [{ from: '2026-03-15', to: '2026-04-02' }, '2026-03-15', '2026-04-02'],
  [{ from: '2026-03-15', to: '2026-03-15' }, '2026-03-15', '2026-03-15'],
  [{ year: '2020', from: '2026-03-15', to: '2026-04-02' }, '2026-03-15', '2026-04-02'],
  [{ from: '2026-06-01' }, '2026-06-01', '2026-11-20'],
  [{ to: '2025-06-30' }, '2025-01-01', '2025-06-30'],
] as [PeriodAsked, string, string][])('%j is asked', (asked, from, to) => {
  expect(readPeriod(asked, NOW)).toEqual({ ok: true, period: { from, to } });
});

test.each([
  [{ year: 'x' }, 'yearWrong'],
  [{ year: '26' }, 'yearWrong'],
  [{ from: '2026-02-30', to: '2026-03-01' }, 'dayWrong'],
  [{ from: '1/2/2026' }, 'dayWrong'],
  [{ from: '2026-04-02', to: '2026-03-15' }, 'fromAfterTo'],
  [{ from: '2027-01-01' }, 'fromAfterTo'],
  [{ from: '1996-12-31', to: '2026-01-01' }, 'tooLong'],
] as [PeriodAsked, string][])('%j is refused: %s', (asked, why) => {
  expect(readPeriod(asked, NOW)).toEqual({ ok: false, why });
});

test('months are those the period touches, over the end of a year', () => {
  expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test('a year is whole from its first day to its last', () => {
  expect(wholeYear({ from: '2026-01-01', to: '2026-12-31' })).toBe(2026);
  expect(wholeYear({ from: '2026-01-01', to: '2026-12-30' })).toBeNull();
  expect(wholeYear({ from: '2025-01-01', to: '2026-12-31' })).toBeNull();
});
