// Calendars from files: every day as the file means it, or everything that is wrong with it; left out one by one before it is taken.
import { describe, expect, test } from 'vitest';
import { editsFor } from '#app/domain/calendar-edits.ts';
import { allDays, readCalendarFile } from '#app/features/calendar/index.server.ts';
import * as calendarPage from '#app/routes/desk-calendar.tsx';
import { ask, clerk } from '#tests/support/entry.ts';
import { writtenWorkbook } from '#tests/support/workbooks.ts';

const csv = (...lines: string[]) => ['date,kind,name,basis', ...lines].join('\n');
const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR'].join('\r\n');
const ical = (...events: string[][]) => calendar(...events.flatMap((one) => ['BEGIN:VEVENT', ...one, 'END:VEVENT']));
const readFile = (bytes: string | Buffer) =>
  readCalendarFile(Buffer.from(bytes as string), 'administrator', 'nghi.ics');
const daysIn = (bytes: string | Buffer) => {
  const read = readFile(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.rows.map(({ date, kind, name }) => `${date} ${kind} ${name}`);
};

describe('a table', () => {
  test('becomes days of the calendar', () => {
    const rows = readFile(csv('2027-02-05,holiday,"Tết, ngày đầu",QĐ 1', '', '2027-02-13,swap_work,Làm bù,QĐ 1'));
    const own = { basis: 'QĐ 1', confidence: 'administrator', isBasisOfFile: false };
    expect(rows).toMatchObject({
      ok: true,
      rows: [
        { date: '2027-02-05', kind: 'holiday', name: 'Tết, ngày đầu', ...own },
        { date: '2027-02-13', kind: 'swap_work', name: 'Làm bù', ...own },
      ],
    });
  });

  test('comes from a spreadsheet, with the words of the page and days by their style', async () => {
    const sheet = await writtenWorkbook([
      ['LỊCH NGHỈ NĂM 2027', null, null, null],
      ['Ngày', 'Loại ngày', 'Tên', 'Căn cứ'],
      [new Date('2027-02-05T00:00:00Z'), 'Nghỉ lễ', 'Tết', 'QĐ 1'],
      ['13/02/2027', 'LÀM BÙ', 'Làm bù', 'QĐ 1'],
      ['27/02/2027', 'Làm bù (đề xuất)', 'Làm bù', 'QĐ 1'],
    ]);
    expect(daysIn(sheet)).toEqual([
      '2027-02-05 holiday Tết',
      '2027-02-13 swap_work Làm bù',
      '2027-02-27 swap_work_PROPOSED Làm bù',
    ]);
  });
});

describe('an iCalendar', () => {
  const tet = ['SUMMARY:Tết', 'DESCRIPTION:Chúc mừng năm mới'];
  const zone = [
    ...['BEGIN:VTIMEZONE', 'TZID:Giờ riêng', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0200'],
    ...['TZOFFSETTO:+0200', 'END:STANDARD', 'END:VTIMEZONE'],
  ];
  test.each<[string, string[], string[]]>([
    ['a day', ['DTSTART;VALUE=DATE:20270205'], ['05']],
    [
      'days to an end that is none of them',
      ['DTSTART;VALUE=DATE:20270205', 'DTEND;VALUE=DATE:20270208'],
      ['05', '06', '07'],
    ],
    ['so many days', ['DTSTART;VALUE=DATE:20270205', 'DURATION:P3D'], ['05', '06', '07']],
    ['a week', ['DTSTART;VALUE=DATE:20270205', 'DURATION:P1W'], ['05', '06', '07', '08', '09', '10', '11']],
    ['an instant of the evening before in UTC', ['DTSTART:20270204T170000Z', 'DTEND:20270205T170000Z'], ['05']],
    ['an instant still of that day', ['DTSTART:20270204T165959Z'], ['04']],
    ['hours on the wall', ['DTSTART:20270205T000000', 'DURATION:PT24H'], ['05']],
    ['hours of a zone that is known', ['DTSTART;TZID=America/New_York:20270204T120000'], ['05']],
    ['hours of Việt Nam', ['DTSTART;TZID=Asia/Ho_Chi_Minh:20270205T000000', 'DURATION:PT36H'], ['05', '06']],
    ['so many years', ['DTSTART;VALUE=DATE:20270205', 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3'], ['05', '07', '09']],
    [
      'until a day, but for one',
      ['DTSTART;VALUE=DATE:20270205', 'RRULE:FREQ=DAILY;UNTIL=20270207', 'EXDATE;VALUE=DATE:20270206'],
      ['05', '07'],
    ],
  ])('covers %s', (_what, lines, days) => {
    expect(daysIn(ical([...lines, ...tet]))).toEqual(days.map((day) => `2027-02-${day} holiday Tết`));
  });

  test('covers hours of a zone that it describes itself', () => {
    const event = ['BEGIN:VEVENT', 'DTSTART;TZID=Giờ riêng:20270204T203000', ...tet, 'END:VEVENT'];
    expect(daysIn(calendar(...zone, ...event))).toEqual(['2027-02-05 holiday Tết']);
  });

  test('leaves out what is cancelled or only observed, and says so; what is tentative is only expected', () => {
    const read = readFile(
      ical(
        ['DTSTART;VALUE=DATE:20270205', 'SUMMARY:Hủy', 'STATUS:CANCELLED'],
        ['DTSTART;VALUE=DATE:20270308', 'SUMMARY:Quốc tế Phụ nữ', 'DESCRIPTION:Observance\\nTo hide, open settings'],
        ['DTSTART;VALUE=DATE:20270519', 'SUMMARY:Sinh nhật Bác', 'CATEGORIES:Ngày kỷ niệm'],
        ['DTSTART;VALUE=DATE:20270902', 'SUMMARY:Quốc khánh', 'STATUS:TENTATIVE'],
        ['DTSTART;VALUE=DATE:20270902', 'SUMMARY:Quốc khánh', 'STATUS:TENTATIVE', 'UID:2'],
      ),
    );
    expect(read.ok && read.rows.map(({ date, kind }) => [date, kind])).toEqual([['2027-09-02', 'holiday_expected']]);
    expect(read.ok && read.notices).toEqual([
      { why: 'cancelled', about: 'Hủy' },
      { why: 'observances', about: 'Quốc tế Phụ nữ, Sinh nhật Bác' },
    ]);
  });

  test('keeps the legal basis that is known, whatever it says of a day', async () => {
    const { cookie } = await clerk(new Date(), 'administrator');
    const known = (await allDays()).find(({ kind }) => kind === 'holiday')!;
    const stamp = (day: string) => day.replaceAll('-', '');
    const file = ical(
      [`DTSTART;VALUE=DATE:${stamp(known.date)}`, 'SUMMARY:Tên khác', 'DESCRIPTION:Ngày lễ'],
      ['DTSTART;VALUE=DATE:20290103', 'SUMMARY:Ngày mới', 'DESCRIPTION:Ngày lễ'],
      ['DTSTART;VALUE=DATE:20290104', 'SUMMARY:Ngày có căn cứ', 'X-HOI-AM-BASIS:QĐ 9'],
    );
    const form = new FormData();
    form.set('intent', 'import');
    form.set('file', new File([file], 'nghi.ics'));
    const { preview } = (await (await ask(calendarPage as never, cookie, form)).json()) as {
      preview: { edits: { after: { name: string; basis: string } }[] };
    };
    expect(preview.edits.map(({ after }) => [after.name, after.basis])).toEqual([
      ['Tên khác', known.basis],
      ['Ngày mới', 'Theo tệp lịch “nghi.ics”, chưa ghi căn cứ'],
      ['Ngày có căn cứ', 'QĐ 9'],
    ]);

    const chosen = { intent: 'apply', what: 'import', edits: JSON.stringify(preview.edits), keep: '2029-01-04' };
    expect((await ask(calendarPage as never, cookie, { ...chosen, keep: '' })).status).toBe(400);
    expect((await ask(calendarPage as never, cookie, chosen)).status).toBe(302);
    const after = await allDays();
    expect(after.find(({ date }) => date === known.date)).toEqual(known);
    expect(after.filter(({ date }) => date.startsWith('2029-01-0')).map(({ date }) => date)).toContain('2029-01-04');
    expect(after.map(({ date }) => date)).not.toContain('2029-01-03');
  });
});

test.each<[string, string, [line: number, column: string, why: string][]]>([
  [
    'several lines wrong in several ways',
    csv(
      '2027-02-05,holiday,Tết,QĐ',
      '2027-02-30,ngay_le,,',
      '2027-02-05,holiday,Tết,QĐ',
      '2027-02-08,swap_work,Bù,QĐ',
      'x',
    ),
    [
      [3, 'date', 'notADay'],
      [3, 'kind', 'unknownKind'],
      [3, 'name', 'nameMissing'],
      [3, 'basis', 'basisMissing'],
      [4, 'date', 'dayTwice'],
      [5, 'date', 'workedOnAWeekday'],
      [6, 'date', 'notADay'],
      [6, 'kind', 'unknownKind'],
      [6, 'name', 'nameMissing'],
      [6, 'basis', 'basisMissing'],
    ],
  ],
  [
    'days that may be months',
    csv('02/13/2027,holiday,Tết,QĐ', '02/05/2027,holiday,Tết,QĐ'),
    [
      [2, 'date', 'notADay'],
      [3, 'date', 'notADay'],
    ],
  ],
  [
    'an event that repeats for ever',
    ical(['DTSTART;VALUE=DATE:20270205', 'SUMMARY:X', 'RRULE:FREQ=YEARLY']),
    [[3, 'X', 'repeats']],
  ],
  [
    'events on no day, and one in a zone nobody knows',
    ical(
      ['DTSTART;VALUE=DATE:20271399', 'SUMMARY:X'],
      ['DTSTART;VALUE=DATE:20270205', 'DTEND;VALUE=DATE:20270205', 'SUMMARY:Y'],
      ['DTSTART;TZID=Nowhere/Here:20270205T000000', 'SUMMARY:Z'],
      ['SUMMARY:W'],
    ),
    [
      [3, 'X', 'notADay'],
      [7, 'Y', 'notADay'],
      [12, 'Z', 'unknownZone'],
      [16, 'W', 'notADay'],
    ],
  ],
  ['a line that is no property', ical(['DTSTART;VALUE=DATE:20270205', 'SUMMARYX']), [[5, '', 'brokenLine']]],
  ['a calendar that breaks off', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:X', [[3, '', 'brokenLine']]],
])('a file with %s has them all named', (_what, text, faults) => {
  const read = readFile(text);
  expect(
    read.ok ? [] : read.faults.map(({ line, column, why }) => [line, column, why.replace('calendar:fault.', '')]),
  ).toEqual(faults);
});

test.each([
  ['date,kind,name\n2027-02-05,holiday,Tết', 'missingColumn'],
  ['', 'file.empty'],
  [ical(), 'file.empty'],
])('%j is no calendar', (text, why) => {
  expect(readFile(text)).toMatchObject({ ok: false, faults: [{ why: `common:table.${why}` }] });
});

test('brings only what is different', async () => {
  const rows = await allDays();
  const same = rows.slice(0, 5);
  expect(editsFor(rows, same)).toEqual([]);
  const [edit] = editsFor(rows, [{ ...same[0]!, name: 'Tên khác' }, ...same.slice(1)]);
  expect(edit).toMatchObject({ date: same[0]!.date, before: same[0] });
});
