// The working calendar: which days and hours count, and why the others do not.
import { describe, expect, test } from 'vitest';
import {
  nextWorkingDay,
  previousWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from '#app/domain/working-calendar.ts';
import { at, calendar, calendarRows, withDays } from './deadline-data.ts';

test.each([
  ['an ordinary Monday', '2026-10-05', null],
  ['a Saturday', '2026-10-03', { why: 'weekend' }],
  ['Quốc khánh', '2026-09-02', expect.objectContaining({ why: 'holiday', name: 'Quốc khánh' })],
  [
    'a holiday on a Sunday is named',
    '2026-04-26',
    expect.objectContaining({ name: expect.stringContaining('Giỗ Tổ') }),
  ],
  ['its make-up Monday', '2026-04-27', expect.objectContaining({ name: 'Nghỉ bù: bù Giỗ Tổ' })],
  ['a Monday swapped off', '2026-08-31', expect.objectContaining({ why: 'holiday' })],
  ['the Saturday worked for it', '2026-08-22', null],
  ['Ngày Văn hóa Việt Nam', '2026-11-24', expect.objectContaining({ name: 'Ngày Văn hóa Việt Nam' })],
  ['a swap that is only proposed', '2026-11-23', null],
  ['its proposed working Saturday', '2026-11-28', { why: 'weekend' }],
  ['Tết 2027, expected only', '2027-02-08', null],
])('%s, %s', (_, day, off) => {
  expect(calendar.dayOff(day)).toEqual(off);
  expect(calendar.isWorkingDay(day)).toBe(off === null);
});

test('swaps and what is undecided can be shown', () => {
  expect(calendar.workedSwap('2026-08-22')).toBe('Ngày làm việc bù cho 31/08/2026');
  expect(calendar.workedSwap('2026-08-24')).toBeNull();
  expect(calendar.unconfirmed('2026-11-28')).toMatchObject({ kind: 'swap_work_PROPOSED' });
  expect(calendar.unconfirmed('2026-11-24')).toBeNull();
});

test('a day off wins over a swap, in whichever order the rows come', () => {
  const off = withDays(['2026-08-22', 'holiday', 'Nghỉ bão']);
  expect(off.dayOff('2026-08-22')).toMatchObject({ name: 'Nghỉ bão' });
  expect(off.workedSwap('2026-08-22')).toBeNull();
});

test('an unknown kind is refused with its day', () => {
  expect(() => withDays(['2026-12-24', 'party', 'x'])).toThrow('Calendar 2026-12-24: unknown kind "party"');
});

describe('working time', () => {
  test.each([
    ['2026-10-05', '07:29', false],
    ['2026-10-05', '07:30', true],
    ['2026-10-05', '11:29', true],
    ['2026-10-05', '11:30', false],
    ['2026-10-05', '13:30', true],
    ['2026-10-05', '16:59', true],
    ['2026-10-05', '17:00', false],
    ['2026-10-04', '09:00', false],
    ['2026-11-24', '09:00', false],
    ['2026-08-22', '09:00', true],
  ])('%s %s: %s', (day, time, isWorking) => {
    expect(calendar.isWorkingTime(at(day, time))).toBe(isWorking);
  });

  test('a province’s own hours replace the default', () => {
    const hours = [{ weekday: 6, opensAt: '08:00', closesAt: '11:00' }, ...[1, 2, 3, 4, 5].map(summer)];
    const own = workingCalendar(calendarRows, hours);
    expect(own.isWorkingTime(at('2026-10-05', '06:30'))).toBe(true);
    expect(own.isWorkingTime(at('2026-08-22', '07:30'))).toBe(false);
    expect(own.isWorkingTime(at('2026-10-03', '09:00'))).toBe(false);
    expect(own.receivedDay(at('2026-10-05', '14:00'))).toBe('2026-10-06');
  });
});

test('the nearest working days, and how many lie between', () => {
  expect(nextWorkingDay(calendar, '2026-08-30')).toBe('2026-09-03');
  expect(nextWorkingDay(calendar, '2026-10-05')).toBe('2026-10-05');
  expect(previousWorkingDay(calendar, '2026-09-02')).toBe('2026-08-28');
  expect(workingDaysBetween(calendar, '2026-11-20', '2026-12-02')).toBe(7);
  expect(workingDaysBetween(calendar, '2026-12-02', '2026-11-20')).toBe(0);
});

function summer(weekday: number) {
  return { weekday, opensAt: '06:30', closesAt: '13:30' };
}
