import { describe, expect, test } from 'vitest';
import { hasMoreThanPhone, readEmail, readPhone, readTaxCode } from '#app/domain/contact.ts';

describe('a telephone number', () => {
  test.each([
    ['0905123456', '0905123456'],
    ['\u202d+84\u00a0905\u2011123\u2011456\u202c', '0905123456'],
    ['０９０５\u200b１２３４５６', '0905123456'],
    ['0905—123—456', '0905123456'],
    ['٠٩٠٥١٢٣٤٥٦', '0905123456'],
    [' 0905 123 456 ', '0905123456'],
    ['0905.123.456', '0905123456'],
    ['(0255) 382-123', null],
    ['(0255) 3821 234', '02553821234'],
    ['+84 905 123 456', '0905123456'],
    ['+84 (0)905 123 456', '0905123456'],
    ['0084905123456', '0905123456'],
    ['84905123456', '0905123456'],
    ['024 3825 1234', '02438251234'],
    ['+81 3 1234 5678', '+81312345678'],
    ['0061 412 345 678', '+61412345678'],
    ['0123456789', null],
    ['090512345', null],
    ['09051234567', null],
    ['+84 123', null],
    ['không có', null],
    ['0905123456 hoặc 0911222333', '0905123456'],
    ['0905 123 456 0911 222 333', '0905123456'],
    ['0905123456 / 0911222333', '0905123456'],
    ['0905.123.456 (con gái), 0911222333', '0905123456'],
    ['gọi sau 17 giờ: 0905 123 456', '0905123456'],
    ['nhà số 12, 02553821234 nội bộ 3', '02553821234'],
    ['0905123456 12', null],
    ['', null],
  ])('%j is read as %j', (typed, read) => {
    expect(readPhone(typed)).toBe(read);
  });
});

test.each([
  ['0905 123 456', false],
  ['0905123456 (con gái)', true],
  ['0905123456 hoặc 0911222333', true],
  ['không có', false],
])('%j holds more than one number: %j', (typed, more) => {
  expect(hasMoreThanPhone(typed)).toBe(more);
});

describe('an e-mail address', () => {
  test.each(['ten@vidu.vn', 'nguyen.thi-thu+don@so.cong-thuong.gov.vn', ' a@b.co '])('%j is one', (typed) => {
    expect(readEmail(typed)).toBe(typed.trim());
  });
  test.each([
    '\u202aten@vidu.vn\u202c',
    'ten\u200b@vidu.vn',
    'ten＠vidu．vn',
    '<ten@vidu.vn>',
    'mailto:ten@vidu.vn',
    'ten@vidu.vn.',
  ])('%j is read as ten@vidu.vn', (typed) => expect(readEmail(typed)).toBe('ten@vidu.vn'));
  test.each([
    '',
    'ten@',
    '@vidu.vn',
    'ten@vidu',
    'ten vidu@vidu.vn',
    'ten@@vidu.vn',
    'ten..thu@vidu.vn',
    'ten@-vidu.vn',
    'ten@vidu.vn\nBcc: x@y.zz',
    'ten@vidu.vn, x@y.zz',
    `${'a'.repeat(260)}@vidu.vn`,
  ])('%j is none', (typed) => {
    expect(readEmail(typed)).toBeNull();
  });
});

describe('a tax code', () => {
  test.each([
    ['0100233488', '0100233488'],
    ['0100 233 488', '0100233488'],
    ['0314409058-002', '0314409058-002'],
    ['0314409058002', '0314409058-002'],
    ['0100233489', null],
    ['0100233488-000', null],
    ['0314409058-02', null],
    ['0100000000', null],
    ['12345', null],
    ['051090001234', '051090001234'],
    ['051 090 001 234', '051090001234'],
    ['０１００２３３４８８', '0100233488'],
    ['\u202d0314409058\u2011002\u202c', '0314409058-002'],
    ['097090001234', null],
    ['000090001234', null],
    ['', null],
  ])('%j is read as %j', (typed, read) => {
    expect(readTaxCode(typed)).toBe(read);
  });

  test('with one wrong digit it is another number', () => {
    for (let at = 0; at < 10; at++)
      for (let digit = 0; digit < 10; digit++) {
        const wrong = `${'0100233488'.slice(0, at)}${digit}${'0100233488'.slice(at + 1)}`;
        if (wrong !== '0100233488') expect(readTaxCode(wrong), wrong).toBeNull();
      }
  });
});
