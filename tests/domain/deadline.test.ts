// The due dates themselves: hand-made vectors, real published cases, and each rule of counting on its own.
import { describe, expect, test } from 'vitest';
import { countDeadline, type Limit, type LimitUnit, type Pause, startOfDay } from '#app/domain/deadline.ts';
import { at, calendar, policy, realCases, vectors, withDays } from './deadline-data.ts';

const limit = (amount: number, unit: LimitUnit): Limit => ({ amount, unit });
const due = (start: Date, policy: Limit, pauses: Pause[] = []) =>
  countDeadline({ start, policy, calendar, pauses }).dueDay;

describe('vectors set by hand', () => {
  test.each(vectors.filter((row) => row.unit !== 'calendar_day_with_pause_24'))('$id $description_vi', (row) => {
    expect(due(startOfDay(row.start_date!), limit(Number(row.n), row.unit as LimitUnit))).toBe(row.due_date);
  });

  test('P01: suspended on 17 August, continued on 10 September: 24 days are not counted', () => {
    const row = vectors.find(({ id }) => id === 'P01')!;
    const pauses = [{ from: at('2026-08-17'), to: at('2026-09-10') }];
    const counted = countDeadline({ start: at(row.start_date!), policy: policy('KN1-GQ'), calendar, pauses });
    expect(counted.dueDay).toBe(row.due_date);
    expect(counted.steps).toContainEqual({ kind: 'paused', day: '2026-08-17', to: '2026-09-10', n: 24 });
    expect(counted.steps).toContainEqual({ kind: 'rolled_forward', day: '2026-09-28' });
  });

  test('there are as many as were set', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(16);
  });
});

describe('real cases with the date their province published', () => {
  const sent = realCases.filter((row) => row.sent_at !== '');

  test.each(sent)('$unit, sent $sent_at', (row) => {
    const start = new Date(`${row.sent_at}:00+07:00`);
    const counted = countDeadline({ start, policy: limit(Number(row.computed_working_days), 'working_day'), calendar });
    expect(counted.receivedDay).toBe(row.computed_receipt_day);
    expect(counted.dueDay).toBe(row.due_date_published);
  });

  test('only a case without its sending time is left out', () => {
    expect(realCases.length - sent.length).toBe(1);
  });
});

describe('what arrives outside working time (limits in working days)', () => {
  test.each([
    ['a working day at nine', '2026-10-05', '09:00', '2026-10-05', '2026-10-14'],
    ['before opening', '2026-10-05', '05:30', '2026-10-05', '2026-10-14'],
    ['over lunch', '2026-10-05', '12:15', '2026-10-05', '2026-10-14'],
    ['the last minute', '2026-10-05', '16:59', '2026-10-05', '2026-10-14'],
    ['at closing', '2026-10-05', '17:00', '2026-10-06', '2026-10-15'],
    ['Friday evening', '2026-10-02', '20:00', '2026-10-05', '2026-10-14'],
    ['Saturday', '2026-10-03', '10:00', '2026-10-05', '2026-10-14'],
    ['the first minute of Monday', '2026-10-05', '00:00', '2026-10-05', '2026-10-14'],
    ['a worked Saturday', '2026-08-22', '10:00', '2026-08-22', '2026-09-04'],
    ['the evening before 24/11', '2026-11-23', '18:00', '2026-11-25', '2026-12-04'],
    ['on 24/11', '2026-11-24', '10:00', '2026-11-25', '2026-12-04'],
    ['mùng 1 Tết', '2026-02-17', '08:00', '2026-02-23', '2026-03-04'],
  ])('%s', (_, day, time, receivedDay, dueDay) => {
    const counted = countDeadline({ start: at(day, time), policy: limit(7, 'working_day'), calendar });
    expect(counted).toMatchObject({ receivedDay, dueDay });
  });

  test('a calendar limit runs from the event’s own day, evening or weekend', () => {
    const counted = countDeadline({ start: at('2026-10-03', '22:00'), policy: limit(30, 'calendar_day'), calendar });
    expect(counted).toMatchObject({ receivedDay: '2026-10-03', dueDay: '2026-11-02' });
  });
});

describe('days off', () => {
  test('a calendar limit that ends on a worked Saturday ends there', () => {
    expect(due(at('2026-07-23'), limit(30, 'calendar_day'))).toBe('2026-08-22');
  });

  test('proposed and expected days do not count, and are said', () => {
    const counted = countDeadline({ start: at('2026-11-20'), policy: limit(2, 'working_day'), calendar });
    expect(counted.dueDay).toBe('2026-11-25');
    expect(counted.steps).toContainEqual(expect.objectContaining({ kind: 'not_yet_confirmed', day: '2026-11-23' }));
    expect(due(at('2027-02-04'), limit(1, 'working_day'))).toBe('2027-02-05');
  });

  test('once the swap of 23/11 for 28/11/2026 is confirmed, V04 moves to 26/11 and V05 stays', () => {
    const confirmed = withDays(['2026-11-23', 'swap_off', 'Nghỉ hoán đổi'], ['2026-11-28', 'swap_work', 'Làm bù']);
    const dueThen = (amount: number) =>
      countDeadline({ start: at('2026-11-20'), policy: limit(amount, 'working_day'), calendar: confirmed }).dueDay;
    expect([dueThen(2), dueThen(7)]).toEqual(['2026-11-26', '2026-12-02']);
  });
});

describe('months and years (Bộ luật Dân sự 2015, Điều 148 khoản 3, 4)', () => {
  test.each([
    ['the corresponding day', '2026-01-15', 2, 'month', '2026-03-16'],
    ['no 31 February: the last day, a Saturday, so Monday', '2026-01-31', 1, 'month', '2026-03-02'],
    ['the last day of a leap February', '2024-01-31', 1, 'month', '2024-02-29'],
    ['across a year', '2025-11-30', 3, 'month', '2026-03-02'],
    ['a year', '2026-03-10', 1, 'year', '2027-03-10'],
    ['from 29 February', '2024-02-29', 1, 'year', '2025-02-28'],
  ] as const)('%s', (_, start, amount, unit, dueDay) => {
    expect(due(at(start), limit(amount, unit))).toBe(dueDay);
  });
});

describe('working hours', () => {
  test.each([
    ['within the morning', '2026-10-05', '08:00', 2, '2026-10-05', '10:00'],
    ['over lunch', '2026-10-05', '10:30', 4, '2026-10-05', '16:30'],
    ['to the minute of closing', '2026-10-05', '07:30', 4, '2026-10-05', '11:30'],
    ['over a weekend', '2026-10-02', '16:00', 2, '2026-10-05', '08:30'],
    ['in the evening, from opening', '2026-10-05', '21:00', 1, '2026-10-06', '08:30'],
    ['over 24/11', '2026-11-23', '16:00', 3, '2026-11-25', '09:30'],
  ])('%s', (_, day, time, hours, dueDay, dueTime) => {
    const counted = countDeadline({ start: at(day, time), policy: limit(hours, 'working_hour'), calendar });
    expect(counted.dueAt).toEqual(at(dueDay, dueTime));
    expect(counted.dueDay).toBe(dueDay);
  });

  test('a pause takes out the working time it covers, not the time of the clock on the wall', () => {
    const pauses = [{ from: at('2026-10-05', '10:30'), to: at('2026-10-05', '20:00') }];
    const policy = limit(4, 'working_hour');
    const counted = countDeadline({ start: at('2026-10-05', '07:30'), policy, calendar, pauses });
    expect(counted.dueAt).toEqual(at('2026-10-06', '08:30'));
    expect(counted.steps).toContainEqual({ kind: 'paused', day: '2026-10-05', n: 4.5, unit: 'working_hour' });
  });
});

describe('before an event', () => {
  test.each([
    ['KN1-DT', 'five days before a dialogue', '2026-10-14', '2026-10-09'],
    ['KN1-DT', 'a day off goes to the working day before, never to less time', '2026-10-15', '2026-10-09'],
    ['TCD-LICH', 'five working days before a reception', '2026-10-12', '2026-10-05'],
    ['TCD-TT', 'over 24/11', '2026-11-26', '2026-11-18'],
    ['TCD-LICH', 'a worked Saturday counts', '2026-08-24', '2026-08-18'],
  ])('%s, %s', (code, _, event, dueDay) => {
    expect(countDeadline({ start: at(event), policy: policy(code), calendar }).dueDay).toBe(dueDay);
  });
});

test.each([0, -7, 1.5, 3651, Number.NaN])('a limit of %s is a fault in data', (amount) => {
  expect(() => due(at('2026-10-05'), limit(amount, 'working_day'))).toThrow(RangeError);
});
