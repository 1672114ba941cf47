import { expect, test } from 'vitest';
import { CODE_SIGNS, readTrackingCode, trackingCode } from '#app/domain/tracking-code.ts';

/** A repeatable sequence of draws. */
function drawing(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const draw = drawing(26);
const codes = Array.from({ length: 300 }, (_, at) => trackingCode('QNG', 2000 + at, draw));
/** The signs that a mistake can hit: year, drawn signs, check sign. */
const placesOf = (code: string) => [...code].flatMap((sign, at) => (at > 3 && sign !== '-' ? [at] : []));
const replaced = (code: string, at: number, sign: string) => code.slice(0, at) + sign + code.slice(at + 1);

test('a code has its shape and reads back as itself', () => {
  expect(trackingCode('QNG', 2026, () => 0)).toMatch(/^QNG-26-00000-.$/);
  for (const code of codes) {
    expect(code).toMatch(/^QNG-\d\d-[0-9ACEFHJKMPRTXY]{5}-[0-9ACEFHJKMPRTXY]$/);
    expect(readTrackingCode(code)).toBe(code);
  }
  expect(new Set(codes).size).toBeGreaterThan(295);
});

test('no two of its signs look or sound alike', () => {
  for (const pair of ['0O', '0Q', '0D', '1I', '1L', '2Z', '5S', '6G', '8B', 'UV', 'MN'])
    expect(
      [...pair].every((sign) => CODE_SIGNS.includes(sign)),
      pair,
    ).toBe(false);
});

test('every single wrong sign is caught', () => {
  const passed = codes.flatMap((code) =>
    placesOf(code).flatMap((at) =>
      [...CODE_SIGNS]
        .filter((sign) => sign !== code[at])
        .map((sign) => replaced(code, at, sign))
        .filter((wrong) => readTrackingCode(wrong) !== null),
    ),
  );
  expect(passed).toEqual([]);
});

test('every two signs that changed places are caught, neighbours or not', () => {
  const passed = codes.flatMap((code) =>
    placesOf(code).flatMap((one) =>
      placesOf(code)
        .filter((other) => other > one && code[other] !== code[one])
        .map((other) => replaced(replaced(code, one, code[other]!), other, code[one]!))
        .filter((wrong) => readTrackingCode(wrong) !== null),
    ),
  );
  expect(passed).toEqual([]);
});

test('a wrong prefix, a sign too few or too many is no code', () => {
  const code = codes[7]!;
  for (const prefix of ['QNM', 'NQG', 'QNGG', 'QN', 'XYZ'])
    expect(readTrackingCode(code.replace('QNG', prefix))).toBeNull();
  expect(readTrackingCode(code, 'HUE')).toBeNull();
  for (const at of placesOf(code)) {
    expect(readTrackingCode(replaced(code, at, ''))).toBeNull();
    expect(readTrackingCode(replaced(code, at, `${code[at]}7`))).toBeNull();
  }
});

test.each([
  '',
  '   ',
  'QNG',
  'QNG-26',
  "' or 1=1 --",
  'xin chào',
  '🙂'.repeat(8),
  'Đ'.repeat(8),
  '-'.repeat(1_000_000),
])('nothing is read from %.20s', (typed) => {
  expect(readTrackingCode(typed)).toBeNull();
});

test('between two different codes nobody chooses, and no code is read out of other words', () => {
  expect(readTrackingCode(`${codes[1]} hay ${codes[2]}`)).toBeNull();
  for (const text of [
    'số điện thoại 0905123456',
    'Đơn gửi ngày 12-03-2026 lúc 8:30',
    'Quyết định 45/QĐ-UBND',
    'QNG'.repeat(100),
  ])
    expect(readTrackingCode(text)).toBeNull();
});

test('what people type is forgiven', () => {
  const code = codes[42]!;
  const close = code.replaceAll('-', '');
  const ways = [
    code.toLowerCase(),
    close,
    close.toLowerCase(),
    ` ${code.replaceAll('-', ' ')} `,
    code.replaceAll('-', '–'),
    code.replaceAll('-', ' - '),
    [...close].join(' '),
    code.slice(4),
    close.slice(3),
    `Mã đơn: ${code}`,
    `mã đơn ${close.toLowerCase()}.`,
    `Đơn của tôi là ${code.slice(4)}, nhờ xem giúp`,
    `Đơn ${[...close].join(' ')} gửi ngày 12/3/2026`,
    `https://gopy.quangngai.gov.vn/tra-cuu/${code}?khoa=abcd-efgh-jkmn#moi`,
    `https://gopy.quangngai.gov.vn/tra-cuu/${code.replaceAll('-', '%2D')}`,
    `“${code}”`,
    `Em gửi lúc 8:30 ngày 12-03-2026, mã là ${code.replaceAll('-', ' ')} ạ, số điện thoại 0905123456`,
    code.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
    code.replaceAll('-', '\u2011'),
    `\u200e${code.replaceAll('-', '\u00a0—\u00a0')}\u200b`,
    code.replace('QNG', 'QN6'),
    `${code} và ${code.toLowerCase()}`,
  ];
  expect(ways.map((way) => readTrackingCode(way))).toEqual(ways.map(() => code));
});

test.each([
  ['0', 'OoQD'],
  ['1', 'IilL'],
  ['2', 'Zz'],
  ['5', 'Ss'],
  ['6', 'Gg'],
  ['8', 'Bb'],
])('instead of %s, any of %s may be typed', (sign, letters) => {
  const code = codes.find((one) => one.slice(7, 12).includes(sign))!;
  for (const letter of letters)
    expect(readTrackingCode(replaced(code, code.indexOf(sign, 7), letter)), letter).toBe(code);
});
