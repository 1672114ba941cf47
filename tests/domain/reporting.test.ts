// Reports that are owed: the last day of "trước ngày", how they stand, when offices are reminded, and what may be done with one.
import { expect, test } from 'vitest';
import { type Before, isYearly, lastDayOf, reminderDay, reminderDue, standingOf } from '#app/domain/reporting.ts';
import { figuresIn, fillFigures, unknownFigures } from '#app/domain/reporting-figures.ts';
import { isWritable, REPORT_STATES, reportMovesIn } from '#app/domain/reporting-moves.ts';
import { type CalendarRow, workingCalendar } from '#app/domain/working-calendar.ts';

/** The dates of the documents that the duties come from; "trước ngày" is strictly before. */
test.each<[what: string, Before, year: number, last: string]>([
  ['before 20/5', { month: 5, date: 20 }, 2024, '2024-05-19'],
  ['before 05/10', { month: 10, date: 5 }, 2024, '2024-10-04'],
  ['before 05/11', { month: 11, date: 5 }, 2024, '2024-11-04'],
  ['before 20/11', { month: 11, date: 20 }, 2021, '2021-11-19'],
  ['before the first of a month', { month: 6, date: 1 }, 2026, '2026-05-31'],
  ['before 01/3 in a leap year', { month: 3, date: 1 }, 2028, '2028-02-29'],
  ['before New Year', { month: 1, date: 1 }, 2027, '2026-12-31'],
])('%s', (_what, before, year, last) => {
  expect(lastDayOf(before, year)).toBe(last);
});

test.each<[Before, boolean]>([
  [{ month: 2, date: 28 }, true],
  [{ month: 2, date: 29 }, false],
  [{ month: 4, date: 31 }, false],
  [{ month: 13, date: 1 }, false],
])('%j is a day of every year: %s', (before, is) => {
  expect(isYearly(before)).toBe(is);
});

test.each([
  ['on the last day', '2026-05-19', '2026-05-19', 'sent'],
  ['the day after', '2026-05-20', '2026-05-20', 'sentLate'],
  ['long before', '2026-03-01', '2026-09-01', 'sent'],
  ['not, and there is time today', null, '2026-05-19', 'open'],
  ['not, and it is over', null, '2026-05-20', 'overdue'],
])('sent %s', (_when, sentDay, today, standing) => {
  expect(standingOf('2026-05-19', sentDay, today)).toBe(standing);
});

const off = (date: string): CalendarRow => ({ date, kind: 'holiday', name: 'Nghỉ', basis: '', confidence: 'V' });
/** 30/4 and 1/5/2026 (Thursday, Friday) are free. */
const calendar = workingCalendar([off('2026-04-30'), off('2026-05-01')]);

test.each([
  ['three working days before a Tuesday', '2026-05-19', 3, '2026-05-14'],
  ['ten, over two holidays and three weekends', '2026-05-12', 10, '2026-04-24'],
  ['on the last day', '2026-05-19', 0, '2026-05-19'],
  ['on the last day, a Sunday: the Friday before', '2026-10-04', 0, '2026-10-02'],
  ['three before a Sunday are counted from that Friday', '2026-10-04', 3, '2026-09-29'],
  ['after a Tuesday', '2026-05-19', -1, '2026-05-20'],
  ['after a Sunday', '2026-10-04', -1, '2026-10-05'],
  ['after a Friday: the Monday', '2026-05-15', -1, '2026-05-18'],
])('a reminder %s', (_when, lastDay, step, day) => {
  expect(reminderDay(calendar, lastDay, step)).toBe(day);
});

const STEPS = [10, 3, 0, -1];

test.each([
  ['a day too early', '2026-05-04', null],
  ['ten working days before', '2026-05-05', 10],
  ['still, a week later', '2026-05-13', 10],
  ['three before replaces it', '2026-05-14', 3],
  ['the weekend before', '2026-05-17', 3],
  ['the last day', '2026-05-19', 0],
  ['the day after', '2026-05-20', -1],
  ['a week later, for who was away', '2026-05-27', -1],
  ['never again after that', '2026-05-28', null],
])('the reminder due: %s', (_when, today, step) => {
  expect(reminderDue(calendar, '2026-05-19', STEPS, today)).toBe(step);
});

test('without steps nobody is reminded', () => {
  expect(reminderDue(calendar, '2026-05-19', [], '2026-05-19')).toBeNull();
});

test('figures fill their places; what is not known stays to be seen, and a name nobody knows is told', () => {
  const figures = [
    { name: 'tiep_nhan' as const, text: '42', definition: '' },
    { name: 'rut_ngan' as const, text: null, definition: '' },
  ];
  const text = 'Nhận {{tiep_nhan}} đơn; rút ngắn {{ rut_ngan }}; {{so_la}}.';
  expect(fillFigures(text, figures)).toBe('Nhận 42 đơn; rút ngắn {{ rut_ngan }}; {{so_la}}.');
  expect(figuresIn(`${text} {{tiep_nhan}}`)).toEqual(['tiep_nhan', 'rut_ngan']);
  expect(unknownFigures(text)).toEqual(['so_la']);
});

test.each([
  ['drafting', ['submit', 'issue'], ['submit']],
  ['submitted', ['giveBack', 'issue'], []],
  ['issued', ['send'], ['send']],
  ['sent', [], []],
] as const)('a report that is %s', (state, ofHead, ofHandler) => {
  expect(reportMovesIn(state, () => true)).toEqual(ofHead);
  expect(reportMovesIn(state, (right) => right === 'write:report')).toEqual(ofHandler);
});

test('nothing is written into a report from its issue on', () => {
  expect(REPORT_STATES.filter(isWritable)).toEqual(['drafting', 'submitted']);
});
