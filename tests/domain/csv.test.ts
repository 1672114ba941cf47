// Tables as CSV: plain for programs, with the mark and the decimal comma for a Vietnamese Excel, safe in both.
import { expect, test } from 'vitest';
import { csvText } from '#app/http/csv.server.ts';
import { forExcel } from '#app/http/excel-address.ts';

const columns = ['ten', 'ty_le', 'so', 'dung_han'] as const;
const rows = [
  { ten: 'Xã "Ba Tơ", cũ', ty_le: 12.5, so: -3, dung_han: true },
  { ten: '=1+1', ty_le: null, so: 0, dung_han: false },
];

test.each([
  ['plain', 'ten,ty_le,so,dung_han\r\n"Xã ""Ba Tơ"", cũ",12.5,-3,1\r\n\'=1+1,,0,0\r\n'],
  ['excel', '\ufefften,ty_le,so,dung_han\r\n"Xã ""Ba Tơ"", cũ","12,5",-3,1\r\n\'=1+1,,0,0\r\n'],
] as const)('%s', (style, written) => {
  expect(csvText(columns, rows, style)).toBe(written);
});

test.each([
  ['/cong-khai.csv', '/cong-khai.csv?mo=excel'],
  ['/cong-khai.csv?loai=gop_y', '/cong-khai.csv?loai=gop_y&mo=excel'],
])('the address of %s for Excel', (address, wanted) => {
  expect(forExcel(address)).toBe(wanted);
});
