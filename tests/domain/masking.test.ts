// What masking covers in Vietnamese text, and what it must leave standing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUARDED, type KnownPerson, type MaskLabels, maskText } from '#app/domain/masking.ts';

const labels: MaskLabels = {
  name: '[tên]',
  phone: '[đt]',
  email: '[thư]',
  identity: '[giấy tờ]',
  number: '[số]',
  address: '[địa chỉ]',
  plate: '[biển số]',
};
const hang: KnownPerson = {
  name: 'Nguyễn Thị Minh Hằng',
  phone: '0905 123 456',
  email: 'hang.nguyen@example.com',
  address: '27B Phan Đình Phùng, tổ 5, phường Cẩm Thành, tỉnh Quảng Ngãi',
};
const mask = (text: string, person: KnownPerson = {}) => maskText(text, person, labels);

describe('names', () => {
  test.each([
    ['Tôi là Nguyễn Thị Minh Hằng, trú tại thôn 2', 'Tôi là [tên], trú tại thôn 2'],
    ['toi la nguyen thi minh hang', 'toi la [tên]'],
    ['NGUYỄN THỊ MINH HẰNG kính đơn', '[tên] kính đơn'],
    ['Hộ bà Minh Hằng chưa được cấp sổ', 'Hộ bà [tên] chưa được cấp sổ'],
    ['thửa đất của Nguyễn Hằng', 'thửa đất của [tên]'],
    ['cho Thị Minh Hằng', 'cho [tên]'],
    ['Bà Hằng đã nộp đủ', 'Bà [tên] đã nộp đủ'],
    ['Ky ten: Hang', 'Ky ten: [tên]'],
    ['Nguyễn  Thị\nMinh Hằng', '[tên]'],
    ['bà Nguyễn Thị Lan là hàng xóm', 'bà Nguyễn Thị Lan là hàng xóm'],
    ['mất điện hằng tuần, hàng chục hộ', 'mất điện hằng tuần, hàng chục hộ'],
    ['HằngA', 'HằngA'],
  ])('%s', (text, expected) => expect(mask(text, hang)).toBe(expected));

  test('two words that are also ordinary words count only where they are written as a name', () => {
    const person = { name: 'Nguyễn Văn Hóa' };
    expect(mask('nhà văn hóa thôn do Nguyễn Văn Hóa trông coi, Văn Hóa kể', person)).toBe(
      'nhà văn hóa thôn do [tên] trông coi, [tên] kể',
    );
  });

  test('a street is not its namesake', () => {
    expect(mask('đường Trần Hưng Đạo ngập; Trần Hưng Đạo kính báo', { name: 'Trần Hưng Đạo' })).toBe(
      'đường Trần Hưng Đạo ngập; [tên] kính báo',
    );
  });

  test('a business is covered with and without its legal form, and so is who speaks for it', () => {
    const business = { name: 'Công ty TNHH Minh Long', representative: 'Lê Văn Tám' };
    expect(mask('Công ty TNHH Minh Long do ông Tám đại diện; minh long đã nộp', business)).toBe(
      '[tên] do ông [tên] đại diện; [tên] đã nộp',
    );
  });

  test('a decomposed spelling is the same name', () => {
    expect(mask('Nguyễn Thị Minh Hằng'.normalize('NFD'), hang)).toBe('[tên]');
  });
});

describe('telephones', () => {
  test.each([
    '0905123456',
    '0905.123.456',
    '0905 123 456',
    '0905-123-456',
    '090 512 3456',
    '+84 905 123 456',
    '(+84) 905123456',
    '84905123456',
    '0084905123456',
    'O9O5123456',
    '01225123456',
    '0255 3822 123',
    '(0255) 3822123',
    '024.38221234',
    'không chín không năm một hai ba bốn năm sáu',
  ])('%s', (phone) => expect(mask(`Gọi số ${phone}, gặp tôi`)).toBe('Gọi số [đt], gặp tôi'));

  test('a bracket around a remark stays', () => {
    expect(mask('bà Tư (0905 123 456, buổi tối) và (0255) 3822123')).toBe('bà Tư ([đt], buổi tối) và [đt]');
  });

  test('the guard spares an office’s landline but never a mobile or the sender’s own number', () => {
    const guard = (text: string) => maskText(text, { phone: '0255 3999 888' }, labels, GUARDED);
    expect(guard('Liên hệ 0255.3822123 hoặc 0905.123.456, nhà 02553999888')).toBe(
      'Liên hệ 0255.3822123 hoặc [đt], nhà [đt]',
    );
  });

  test.each(['1900 1909', 'tổng đài 19001909', 'gọi 113', 'khóm 0905'])('%s stays', (text) =>
    expect(mask(text)).toBe(text),
  );
});

describe('e-mail', () => {
  test.each([
    ['thư hang.nguyen@example.com nhé', 'thư [thư] nhé'],
    ['hang(at)gmail.com', '[thư]'],
    ['hang a còng gmail.com', '[thư]'],
    ['hang@gmail . com', '[thư]'],
    ['gửi sct@quangngai.gov.vn', 'gửi sct@quangngai.gov.vn'],
  ])('%s', (text, expected) => expect(mask(text, hang)).toBe(expected));
});

describe('papers and numbers', () => {
  test.each([
    ['CCCD số 051185001234 cấp ngày 12/3/2021', 'CCCD số [giấy tờ] cấp ngày 12/3/2021'],
    ['căn cước công dân: 051 185 001 234', 'căn cước công dân: [giấy tờ]'],
    ['CMND 212.345.678', 'CMND [giấy tờ]'],
    ['số 212345678', 'số [giấy tờ]'],
    ['hộ chiếu C1234567', 'hộ chiếu [giấy tờ]'],
    ['mã số thuế 4300123456-001', 'mã số thuế [giấy tờ]'],
    ['tài khoản 4500 205 123 456 tại Agribank', 'tài khoản [số] tại Agribank'],
    ['STK: 19035678901234', 'STK: [số]'],
    ['chuyển vào 19035678901234', 'chuyển vào [số]'],
    ['mã khách hàng PC07AA0012345', 'mã khách hàng [số]'],
    ['hồ sơ 000.16.30.H48-240715-0012', 'hồ sơ [số]'],
  ])('%s', (text, expected) => expect(mask(text)).toBe(expected));
});

describe('addresses', () => {
  test.each([
    ['nhà tôi số 12/3 đường Nguyễn Trãi, phường Cẩm Thành', 'nhà tôi [địa chỉ], phường Cẩm Thành'],
    ['số nhà 45 Phan Bội Châu bị ngập', '[địa chỉ] bị ngập'],
    ['nhà số 7, hẻm 56 đường Quang Trung', '[địa chỉ]'],
    ['số 8 đường 30 tháng 4', '[địa chỉ]'],
    ['ở 27 Quang Trung, cạnh chợ', 'ở [địa chỉ], cạnh chợ'],
    ['K123/45 Hùng Vương', '[địa chỉ]'],
    ['số 12 đường nguyễn trãi bị ngập', '[địa chỉ] bị ngập'],
    ['Trước nhà 27b phan dinh phung có ổ gà', 'Trước nhà [địa chỉ] có ổ gà'],
    ['tại 3 xã và 2 phường', 'tại 3 xã và 2 phường'],
    ['tại 2 Sở Công Thương và Tài chính', 'tại 2 Sở Công Thương và Tài chính'],
    ['thôn 2, xã Ba Tơ', 'thôn 2, xã Ba Tơ'],
    ['đường Nguyễn Trãi ngập', 'đường Nguyễn Trãi ngập'],
    ['Quốc lộ 24 sạt lở', 'Quốc lộ 24 sạt lở'],
  ])('%s', (text, expected) => expect(mask(text, hang)).toBe(expected));
});

test.each(['51F-123.45', '76A-12345', '76-B1 123.45', '76B1-012.34', '76C1 01234', '43H-1234', '29-AA 123.45'])(
  'plate %s',
  (plate) => expect(mask(`xe ${plate} chở quá tải`)).toBe('xe [biển số] chở quá tải'),
);

test.each([
  'Thủ tục 1.001612 và 2.000123.000.00.00.H48',
  'nộp 1.500.000 đồng, 500000000 đồng, 12,5 triệu, 2.345.678.900 đ và 150000000VND',
  'Luật 10/2022/QH15, Nghị định 124/2020/NĐ-CP, Quyết định 45/QĐ-UBND, văn bản số 1234/UBND-NC',
  'ngày 12/3/2025, 01-07-2025, 2025-07-01 lúc 7:30, 7h30, giai đoạn 2021-2025',
  'ngày 12 tháng 3 năm 2025',
  'hồ sơ QNG-26-7K3M9-X',
  'điện 22 kV, 110kV, trạm 400 kVA, 12.345.678 m2, dân số 1.861.700 người',
  'Điều 27 khoản 1 điểm d Luật Khiếu nại số 02/2011/QH13',
  'thửa 246, tờ bản đồ số 12',
])('stays: %s', (text) => expect(mask(text, hang)).toBe(text));

test('masking twice changes nothing more', () => {
  const text = 'Tôi là Nguyễn Thị Minh Hằng, CCCD 051185001234, số 12/3 đường Nguyễn Trãi, 0905123456, xe 76A-123.45.';
  const once = mask(text, hang);
  expect(mask(once, hang)).toBe(once);
});

test('no mobile number survives between any words', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
  const between = fc.constantFrom('', ' ', '.', '-');
  fc.assert(
    fc.property(fc.constantFrom('03', '05', '07', '08', '09'), digits, between, (start, rest, gap) => {
      const number = `${start}${rest.slice(0, 2).join('')}${gap}${rest.slice(2, 5).join('')}${gap}${rest.slice(5).join('')}`;
      expect(maskText(`Xin gọi ${number} (anh Tư).`, {}, labels, GUARDED)).toBe('Xin gọi [đt] (anh Tư).');
    }),
  );
});
