// What a line of a list of voters' petitions must say, and what is only doubtful about it.
import { describe, expect, test } from 'vitest';
import {
  checkVotersLine,
  columnOf,
  type FoundPlace,
  titleOf,
  type VotersRecord,
  votersKey,
} from '#app/domain/voters-list.ts';

const now = new Date('2026-11-21T07:30:00Z');
const PLACES: Record<string, FoundPlace> = {
  'Sở Công Thương': { id: 7 },
  'Ba Tơ': { id: 21 },
  'xã Bình Thới': { id: 22, calledNow: 'Xã Bình Sơn' },
  Trà: { why: 'several', likely: ['Xã Trà Bồng', 'Xã Tây Trà'] },
};
const rules = {
  now,
  find: (_what: string, text: string) => (text === '' ? null : (PLACES[text] ?? ({ why: 'unknown' } as const))),
  isMonthFirst: false,
  speaksOfDenouncing: (...fields: string[]) => fields.some((text) => text.includes('tố cáo')),
};

const right: VotersRecord = {
  number: '12',
  session: 'Kỳ họp thứ 2',
  delegation: 'Đoàn ĐBQH tỉnh',
  received: '20/11/2026',
  title: 'Điện yếu ở vùng cao',
  body: 'Cử tri phản ánh điện yếu vào giờ cao điểm.',
  unit: 'Sở Công Thương',
  email: 'doan@vidu.vn',
};

test.each([
  ['Số', 'number'],
  ['STT', 'number'],
  ['KY HOP', 'session'],
  ['Nội dung kiến nghị', 'body'],
  [' Xã,  phường ', 'commune'],
  ['Email', 'email'],
  ['Nội dung (*)', 'body'],
  ['Ngày nhận (dd/mm/yyyy)', 'received'],
  ['Ghi chú riêng', null],
] as const)('the heading "%s" is %s', (heading, column) => {
  expect(columnOf(heading)).toBe(column);
});

describe('a line', () => {
  const cases: [what: string, typed: VotersRecord, notes: string[]][] = [
    ['that is right', {}, []],
    ['without a number', { number: ' ' }, ['! number missing']],
    ['without session and text', { session: '', body: '' }, ['! session missing', '! body missing']],
    ['with a short text', { body: 'Điện yếu' }, ['! body tooShort']],
    ['with a long text', { body: 'a'.repeat(10_001) }, ['! body tooLong']],
    ['with a long summary', { title: 'a'.repeat(151) }, ['! title tooLong']],
    ['without a summary', { title: '' }, []],
    ['without a day', { received: '' }, ['! received missing']],
    ['with no such day', { received: '31/11/2026' }, ['! received notADay']],
    ['of tomorrow', { received: '22/11/2026' }, ['! received future']],
    ['of another century', { received: '20/11/1926' }, ['! received tooOld']],
    ['of last month', { received: '20/10/2026' }, ['? received lateEntry']],
    ['of last month, explained', { received: '20/10/2026', note: 'Đoàn gửi bổ sung' }, []],
    ['with an unknown office', { unit: 'Sở Không Có' }, ['! unit unknown']],
    ['with a name that fits several', { commune: 'Trà' }, ['! commune several']],
    ['without any place', { unit: '' }, ['? - noPlace']],
    ['without a contact', { email: '' }, ['? - noContact']],
    ['with a name of before', { commune: 'xã Bình Thới' }, ['? commune calledNow']],
    ['with a day as a spreadsheet counts it', { received: '46346' }, []],
    ['with an hour behind its day', { received: '20/11/2026 00:00:00' }, []],
    ['with a telephone that lost its zero', { phone: '905123456' }, []],
    ['with two telephones and a note', { phone: '0905 123 456 (anh Ba), 0255 3822 111' }, []],
    ['with a wrong telephone', { phone: '12' }, ['! phone notAPhone']],
    ['with a wrong address', { email: 'doan@' }, ['! email notAnEmail']],
    ['that denounces', { body: 'Cử tri tố cáo cán bộ xã.' }, ['? body denouncing']],
  ];
  test.each(cases)('%s', (_what, typed, expected) => {
    const { petition, notes } = checkVotersLine({ ...right, ...typed }, rules);
    expect(notes.map(({ column, why, isError }) => `${isError ? '!' : '?'} ${column ?? '-'} ${why}`)).toEqual(expected);
    expect(petition === null).toBe(expected.some((note) => note.startsWith('!')));
  });

  test('is recognised by delegation, session and number, however they are written', () => {
    const key = (typed: VotersRecord) => votersKey(checkVotersLine({ ...right, ...typed }, rules).petition!);
    expect(key({ session: 'KỲ HỌP THỨ 2 ', delegation: 'đoàn đbqh  tỉnh', body: 'Nội dung đã được sửa lại.' })).toBe(
      key({}),
    );
    expect(key({ number: '13' })).not.toBe(key({}));
    expect(key({ session: 'Kỳ họp thứ 3' })).not.toBe(key({}));
    expect(key({ delegation: 'Tổ đại biểu HĐND số 1' })).not.toBe(key({}));
  });
});

test('where one day of a list has its month first, no other day that could be either is taken', () => {
  const notes = (received: string) =>
    checkVotersLine({ ...right, received }, { ...rules, isMonthFirst: true }).notes.map(({ why }) => why);
  expect([notes('11/12/2026'), notes('2026-11-20')]).toEqual([['monthFirst', 'future'], []]);
  const { notes: several } = checkVotersLine({ ...right, commune: 'Trà' }, rules);
  expect(several).toMatchObject([{ why: 'several', about: 'Trà → Xã Trà Bồng, Xã Tây Trà' }]);
});

test('a summary is cut between words', () => {
  expect(titleOf('Một câu ngắn.\nDòng sau')).toBe('Một câu ngắn.');
  const title = titleOf('chữ '.repeat(100));
  expect([[...title].length <= 150, title.endsWith('chữ…')]).toEqual([true, true]);
});
