// Times as catalogues state them: what they say, or that they say something else; never the first number of the words.
import { expect, test } from 'vitest';
import { catalogueCode } from '#app/domain/procedure-import.ts';
import { readStatedLimit, workingDaysOf } from '#app/domain/stated-limit.ts';

const limit = (amount: number, unit: string) => ({ is: 'limit', amount, unit });

test.each<[string, object, number | null]>([
  ['15 Ngày làm việc | ', limit(15, 'working_day'), 15],
  ['15 ngày làm việc | 15 Ngày làm việc', limit(15, 'working_day'), 15],
  ['05 (năm) ngày làm việc', limit(5, 'working_day'), 5],
  ['Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.', limit(5, 'working_day'), 5],
  ['Trong thời hạn 10 ngày làm việc, kể từ ngày nhận hồ sơ', limit(10, 'working_day'), 10],
  ['Thời hạn giải quyết: 7 ngày làm việc', limit(7, 'working_day'), 7],
  ['16 giờ làm việc', limit(16, 'working_hour'), 2],
  ['4 giờ làm việc', limit(4, 'working_hour'), null],
  ['0,5 ngày làm việc', limit(0.5, 'working_day'), null],
  ['0,5 ngày', limit(0.5, 'day'), null],
  ['4 giờ', limit(4, 'hour'), null],
  ['3 tháng', limit(3, 'month'), null],
  ['02 tuần', limit(2, 'week'), null],
  ['20 ngày', limit(20, 'day'), null],
  ['20 ngày theo NĐ 61/2018', limit(20, 'day'), null],
  ['20 ngày làm việc theo Nghị định 61/2018/NĐ-CP ngày 23/4/2018', limit(20, 'working_day'), 20],
  ['ngay trong ngày', { is: 'unclear' }, null],
  ['Ngay trong ngày làm việc; nếu nhận sau 15 giờ thì trả ngày sau', { is: 'unclear' }, null],
  ['15', { is: 'unclear' }, null],
  ['5-7 ngày làm việc', { is: 'unclear' }, null],
  ['Theo NĐ 61/2018', { is: 'unclear' }, null],
  ['10 ngày làm việc | 15 ngày làm việc', { is: 'unclear' }, null],
  ['10 ngày làm việc kể từ ngày nhận; trường hợp phức tạp 30 ngày', { is: 'unclear' }, null],
  ['7 ngày làm việc đối với cấp mới', { is: 'unclear' }, null],
  ['Không quy định', { is: 'none' }, null],
  ['chưa có quy định', { is: 'none' }, null],
  [' |  | ', { is: 'empty' }, null],
  ['', { is: 'empty' }, null],
])('%j', (stated, read, days) => {
  expect([readStatedLimit(stated), workingDaysOf(readStatedLimit(stated))]).toEqual([read, days]);
});

test.each([
  ['1.000950', '1.000950'],
  ['1.00095', '1.000950'],
  ['1,00095', '1.000950'],
  ['1013124', '1.013124'],
  ['2.1', '2.100000'],
  ['DEMO.007', 'DEMO.007'],
  ['BQP-01.5', 'BQP-01.5'],
  ['', ''],
])('the code %j means %j', (cell, code) => {
  expect(catalogueCode(cell)).toBe(code);
});
