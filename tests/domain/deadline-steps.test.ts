// "Vì sao là ngày này": the steps kept with a date, as a page reads them.
import { expect, test } from 'vitest';
import { countDeadline, startOfDay } from '#app/domain/deadline.ts';
import { at, calendar } from './deadline-data.ts';

test('a reflection sent on a Sunday evening, due seven working days later', () => {
  const policy = { amount: 7, unit: 'working_day' } as const;
  expect(countDeadline({ start: at('2026-10-04', '20:00'), policy, calendar }).steps).toEqual([
    { kind: 'start', day: '2026-10-04', at: '2026-10-04T13:00:00.000Z' },
    { kind: 'received_next_working_day', day: '2026-10-05', why: 'weekend' },
    { kind: 'first_day_excluded', day: '2026-10-05' },
    { kind: 'counted', day: '2026-10-06', to: '2026-10-09', n: 4, unit: 'working_day' },
    { kind: 'skipped_weekend', day: '2026-10-10', to: '2026-10-11' },
    { kind: 'counted', day: '2026-10-12', to: '2026-10-14', n: 7, unit: 'working_day' },
    { kind: 'due', day: '2026-10-14' },
  ]);
});

test('over 30/4, 1/5 and a worked Saturday', () => {
  const policy = { amount: 5, unit: 'working_day' } as const;
  expect(countDeadline({ start: startOfDay('2025-04-24'), policy, calendar }).steps.slice(2)).toEqual([
    { kind: 'counted', day: '2025-04-25', n: 1, unit: 'working_day' },
    { kind: 'worked_swap', day: '2025-04-26', n: 2, unit: 'working_day', name: 'Ngày làm việc bù cho 02/05/2025' },
    { kind: 'skipped_weekend', day: '2025-04-27' },
    { kind: 'counted', day: '2025-04-28', to: '2025-04-29', n: 4, unit: 'working_day' },
    { kind: 'skipped_holiday', day: '2025-04-30', name: 'Ngày Chiến thắng' },
    { kind: 'skipped_holiday', day: '2025-05-01', name: 'Ngày Quốc tế lao động' },
    { kind: 'skipped_holiday', day: '2025-05-02', name: 'Nghỉ hoán đổi (làm bù 26/04/2025)' },
    { kind: 'skipped_weekend', day: '2025-05-03', to: '2025-05-04' },
    { kind: 'counted', day: '2025-05-05', n: 5, unit: 'working_day' },
    { kind: 'due', day: '2025-05-05' },
  ]);
});

test('sixty days that end on a Sunday before a swapped Monday and Quốc khánh', () => {
  const policy = { amount: 60, unit: 'calendar_day' } as const;
  expect(countDeadline({ start: startOfDay('2026-07-01'), policy, calendar }).steps.slice(1)).toEqual([
    { kind: 'first_day_excluded', day: '2026-07-01' },
    { kind: 'counted', day: '2026-07-02', to: '2026-08-30', n: 60, unit: 'calendar_day' },
    { kind: 'skipped_weekend', day: '2026-08-30' },
    { kind: 'skipped_holiday', day: '2026-08-31', name: 'Nghỉ hoán đổi (làm bù 22/08/2026)' },
    { kind: 'skipped_holiday', day: '2026-09-01', name: 'Quốc khánh (01 ngày liền kề)' },
    { kind: 'skipped_holiday', day: '2026-09-02', name: 'Quốc khánh' },
    { kind: 'rolled_forward', day: '2026-09-03' },
    { kind: 'due', day: '2026-09-03' },
  ]);
});

test('a month from 31 January', () => {
  const policy = { amount: 1, unit: 'month' } as const;
  expect(countDeadline({ start: startOfDay('2024-01-31'), policy, calendar }).steps.slice(1)).toEqual([
    { kind: 'first_day_excluded', day: '2024-01-31' },
    { kind: 'month_end', day: '2024-02-29', n: 1, unit: 'month' },
    { kind: 'counted', day: '2024-02-01', to: '2024-02-29', n: 29, unit: 'calendar_day' },
    { kind: 'due', day: '2024-02-29' },
  ]);
});

test('counting back reads from the event to the past', () => {
  const policy = { amount: 5, unit: 'working_day', countdown: true } as const;
  expect(countDeadline({ start: startOfDay('2026-10-12'), policy, calendar }).steps.slice(1)).toEqual([
    { kind: 'first_day_excluded', day: '2026-10-12' },
    { kind: 'skipped_weekend', day: '2026-10-11', to: '2026-10-10' },
    { kind: 'counted', day: '2026-10-09', to: '2026-10-05', n: 5, unit: 'working_day' },
    { kind: 'due', day: '2026-10-05' },
  ]);
});
