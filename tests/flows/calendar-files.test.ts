// Calendars from files: whole, or the line on which they are broken.
import { describe, expect, test } from 'vitest';
import { editsFor } from '#app/domain/calendar-edits.ts';
import { allDays, readCalendarFile } from '#app/features/calendar/index.server.ts';

describe('a file', () => {
  const csv = (...lines: string[]) => ['date,kind,name,basis', ...lines].join('\n');
  const ical = (...events: string[][]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...events.flatMap((one) => ['BEGIN:VEVENT', ...one, 'END:VEVENT']),
      'END:VCALENDAR',
    ].join('\r\n');

  test('of rows or of events becomes days of the calendar', () => {
    const rows = readCalendarFile(
      csv('2027-02-05,holiday,"Tết, ngày đầu",QĐ 1', '', '2027-02-13,swap_work,Làm bù,QĐ 1'),
      'administrator',
    );
    expect(rows).toEqual({
      ok: true,
      rows: [
        { date: '2027-02-05', kind: 'holiday', name: 'Tết, ngày đầu', basis: 'QĐ 1', confidence: 'administrator' },
        { date: '2027-02-13', kind: 'swap_work', name: 'Làm bù', basis: 'QĐ 1', confidence: 'administrator' },
      ],
    });
    const events = readCalendarFile(
      ical(
        [
          'UID:1',
          'DTSTART;VALUE=DATE:20270205',
          'DTEND;VALUE=DATE:20270208',
          'SUMMARY:Tết Nguyên đán',
          'DESCRIPTION:QĐ 1',
        ],
        ['UID:2', 'DTSTART;VALUE=DATE:20270902', 'SUMMARY:Quốc khánh', 'STATUS:TENTATIVE'],
      ),
      'administrator',
    );
    expect(events.ok && events.rows.map(({ date, kind }) => [date, kind])).toEqual([
      ['2027-02-05', 'holiday'],
      ['2027-02-06', 'holiday'],
      ['2027-02-07', 'holiday'],
      ['2027-09-02', 'holiday_expected'],
    ]);
  });

  test.each([
    [
      'a day twice',
      csv('2027-02-05,holiday,Tết,QĐ', '2027-02-06,holiday,Tết,QĐ', '2027-02-05,holiday,Tết,QĐ'),
      4,
      'dayTwice',
    ],
    ['a broken line', csv('2027-02-05,holiday,Tết,QĐ', '2027-02-06,holiday'), 3, 'brokenLine'],
    ['an open quote', csv('2027-02-05,holiday,Tết,QĐ', '2027-02-06,holiday,"Tết,QĐ'), 3, 'brokenLine'],
    ['a day that is none', csv('2027-02-30,holiday,Tết,QĐ'), 2, 'notADay'],
    ['an unknown kind', csv('2027-02-05,ngay_le,Tết,QĐ'), 2, 'unknownKind'],
    ['no name', csv('2027-02-05,holiday,,QĐ'), 2, 'nameMissing'],
    ['a missing column', 'date,kind,name\n2027-02-05,holiday,Tết', 1, 'missingColumn'],
    ['nothing', '', 1, 'empty'],
    ['an event that repeats', ical(['DTSTART;VALUE=DATE:20270205', 'SUMMARY:X', 'RRULE:FREQ=YEARLY']), 3, 'repeats'],
    ['an event on no day', ical(['DTSTART;VALUE=DATE:20271399', 'SUMMARY:X']), 3, 'notADay'],
    ['a line that is no property', ical(['DTSTART;VALUE=DATE:20270205', 'SUMMARYX']), 5, 'brokenLine'],
    ['a calendar that breaks off', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X', 3, 'brokenLine'],
  ])('with %s names the line', (_what, text, line, why) => {
    expect(readCalendarFile(text, 'administrator')).toMatchObject({ ok: false, line, why });
  });

  test('brings only what is different', async () => {
    const rows = await allDays();
    const same = rows.slice(0, 5);
    expect(editsFor(rows, same)).toEqual([]);
    const [edit] = editsFor(rows, [{ ...same[0]!, name: 'Tên khác' }, ...same.slice(1)]);
    expect(edit).toMatchObject({ date: same[0]!.date, before: same[0] });
  });
});
