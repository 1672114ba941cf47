// The sender's own data in every spelling people use, written into any text: none of it is left to read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#app/domain/folding.ts';
import { GUARDED, MASKED, type MaskLabels, maskText } from '#app/domain/masking.ts';
import { plainText } from '#app/domain/plain-text.ts';
import { SENDER, SPELLINGS, tracesOf } from '../support/sender-spellings.ts';

const labels: MaskLabels = {
  name: '[tên]',
  phone: '[đt]',
  email: '[thư]',
  identity: '[giấy tờ]',
  number: '[số]',
  address: '[địa chỉ]',
  plate: '[biển số]',
};

describe('each spelling is covered, and only it', () => {
  test.each(SPELLINGS)('%s', (spelling) => {
    for (const only of [GUARDED, MASKED]) {
      const masked = maskText(`Đường hỏng: ${spelling}; mong sớm sửa.`, SENDER, labels, only);
      expect(tracesOf(masked), masked).toEqual([]);
      expect(masked).toMatch(/^Đường hỏng: .*; mong sớm sửa\.$/su);
    }
  });
});

test('no spelling survives between any words, beside any other', () => {
  const words = fc.constantFrom(
    'xin gọi',
    'ngày 12/3/2025',
    '1.500.000 đồng',
    'và',
    'hoặc',
    '',
    '(',
    'số 45/QĐ-UBND',
    '–',
    'Điều 27',
  );
  const joints = fc.constantFrom(' ', ', ', '; ', ' / ', '\n', ' - ', ' hoặc ', '\u00a0', '\u200b ');
  const pieces = fc.array(fc.tuple(words, joints, fc.constantFrom(...SPELLINGS), joints), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(pieces, (all) => {
      const masked = maskText(all.flat().join(''), SENDER, labels, GUARDED);
      expect(tracesOf(masked), masked).toEqual([]);
      expect(maskText(masked, SENDER, labels, GUARDED)).toBe(masked);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['0905123456/0911222333', '[đt]/[đt]'],
  ['0905123456,0911222333', '[đt],[đt]'],
  ['0905123456;0911222333', '[đt];[đt]'],
  ['0905 123 456 – 0911 222 333', '[đt] – [đt]'],
  ['0905123456 hoặc 0911222333', '[đt] hoặc [đt]'],
  ['09051234560911222333', '[đt]'],
  ['sđt0905123456gặp Tư', 'sđt[đt]gặp Tư'],
  ['0905,123,456', '[đt]'],
  ['0905/123/456', '[đt]'],
  ['09 05 12 34 56', '[đt]'],
  ['0 9 0 5 1 2 3 4 5 6', '[đt]'],
  ['khong chin khong nam mot hai ba bon nam sau', '[đt]'],
  ['０９０５１２３４５６', '[đt]'],
  ['٠٩٠٥١٢٣٤٥٦', '[đt]'],
  ['0905\u200b123\u2011456', '[đt]'],
  ['\u202d0905 123 456\u202c', '\u202d[đt]'],
  ['cccd051185001234', 'cccd[giấy tờ]'],
  ['051185001234/0905123456', '[giấy tờ]/[đt]'],
  ['can cuoc cua me toi la 051 185 001 234', 'can cuoc cua me toi la [giấy tờ]'],
  ['liên hệ 0905123456 đồng chí Tâm', 'liên hệ [đt] đồng chí Tâm'],
  ['tên (at) gmail (dot) com', '[thư]'],
  ['hang.ng＠gmail．com', '[thư]'],
  ['biển số 76c1-0123.4', 'biển số [biển số]'],
  ['xe 76a-123.45', 'xe [biển số]'],
])('somebody else’s: %s', (text, expected) => expect(maskText(text, {}, labels)).toBe(expected));

describe('names with an apostrophe, in either form', () => {
  const person = { name: 'H’Linh Đăk Niê' };
  test.each([
    "H'Linh Đăk Niê",
    'H’Linh Đăk Niê',
    'HʼLinh Ðăk Niê',
    '“H‘Linh Đăk Niê”',
    'h linh dak nie',
    'HLINH ĐĂK NIÊ',
    'H’Linh Đăk Niê'.normalize('NFD'),
    'HLinhĐăkNiê',
  ])('%s', (text) => expect(maskText(`gặp ${text}, nhé`, person, labels)).toMatch(/^gặp “?\[tên\]”?, nhé$/));

  test('a name of one word is covered where it is written as one', () => {
    expect(maskText("H'Linh kể, h'linh và HʼLinh", { name: 'H’Linh' }, labels)).toBe('[tên] kể, [tên] và [tên]');
    expect(maskText('Hằng kể hằng ngày', { name: 'Hằng' }, labels)).toBe('[tên] kể hằng ngày');
  });

  test('ƀ is a b, đ and Ð are a d', () => {
    expect(fold('Ƀah Ƀlan ƀuôn Ðăk đi')).toBe('bah blan buon dak di');
  });
});

test.each([
  '0,385123456 ha và 0.385123456 km',
  'tổ 05, 12, 34, 56, 78 và thửa 03, 15, 22, 41, 60',
  'từ 08:30 ngày 03/12/2025 đến 17:00 ngày 05.12.2025',
  'tọa độ 15.1205123456, 108.7923123456',
  '905.123.456 đồng, 212.345.678đ, 1.234.567.890,50 VND, 12 tỷ 345 triệu 678 nghìn',
  'Quyết định số 0905/QĐ-UBND, 12345/BTC-TCT, 02/2011/QH13, 61/2018/NĐ-CP',
  'điểm a khoản 1 Điều 27, các điều 28, 30, 32, 38, 42',
  'hồ sơ QNG-26-7K3M9-X',
  '000.00.53.H48-240715-0012, H48.16-251007-0011 và 1.012345.000.00.00.H48',
  'dân số 1.861.700 người, 12.345.678 m², 345.678 kWh',
  'Đồng Nai 905 hộ, năm 2024 2025 2026, quý 1 2 3 4',
  'quốc lộ 24, ĐT 621, km 12+300, lô A12-34',
])('the guard leaves standing: %s', (text) => expect(maskText(text, SENDER, labels, GUARDED)).toBe(text));

test('what is not covered stays as it was written, sign by sign', () => {
  const text = 'Đườn\u0300g “hỏng” – 5\u00a0km…\r\n\u200eGọi 0905123456 ngay ';
  expect(maskText(text, {}, labels)).toBe(text.replace('0905123456', '[đt]'));
  expect(plainText('Ａ１–\u2011ʼ’\u00a0\u2003\u200b½')).toBe("A1--'' 1⁄2");
});
