import { expect, test } from 'vitest';
import { readTrackingCode, trackingCode } from '#app/domain/tracking-code.ts';

const SIGNS = '0123456789ACEFHJKMPRTXY';
const read = (typed: string) => readTrackingCode(typed, 'QNG');

/** A repeatable sequence of draws. */
function drawing(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const draw = drawing(26);
const codes = Array.from({ length: 300 }, (_, at) => trackingCode('QNG', at % 100, draw));
/** The signs that a mistake can hit: year, drawn signs, check sign. */
const placesOf = (code: string) => [...code].flatMap((sign, at) => (at > 3 && sign !== '-' ? [at] : []));
const replaced = (code: string, at: number, sign: string) => code.slice(0, at) + sign + code.slice(at + 1);

test('a code has its shape, no look-alikes, and reads back as itself', () => {
  for (const code of codes) {
    expect(code).toMatch(/^QNG-\d\d-[0-9ACEFHJKMPRTXY]{5}-[0-9ACEFHJKMPRTXY]$/);
    expect(read(code)).toBe(code);
  }
  expect(new Set(codes).size).toBeGreaterThan(295);
});

test('every single wrong sign is caught', () => {
  let tried = 0;
  for (const code of codes)
    for (const at of placesOf(code))
      for (const sign of SIGNS) {
        if (sign === code[at]) continue;
        tried += 1;
        expect(read(replaced(code, at, sign)), `${code} with ${sign} at ${at}`).toBeNull();
      }
  expect(tried).toBe(codes.length * 8 * 22);
});

test('every two signs that changed places are caught, neighbours or not', () => {
  for (const code of codes)
    for (const one of placesOf(code))
      for (const other of placesOf(code)) {
        if (other <= one || code[one] === code[other]) continue;
        const swapped = replaced(replaced(code, one, code[other]!), other, code[one]!);
        expect(read(swapped), `${code} as ${swapped}`).toBeNull();
      }
});

test('a wrong prefix, a sign too few or too many is no code', () => {
  const code = codes[7]!;
  expect(read(code.replace('QNG', 'QNM'))).toBeNull();
  expect(read(code.replace('QNG', 'NQG'))).toBeNull();
  for (const at of placesOf(code)) {
    expect(read(replaced(code, at, ''))).toBeNull();
    expect(read(replaced(code, at, `${code[at]}7`))).toBeNull();
  }
  for (const nothing of ['', '   ', 'QNG', 'QNG-26', 'xin chào', '🙂'.repeat(8), 'Đ'.repeat(8)])
    expect(read(nothing)).toBeNull();
});

test('what people type is forgiven', () => {
  const code = trackingCode('QNG', 26, drawing(1));
  const bare = code.replaceAll('-', '');
  const ways = [
    code.toLowerCase(),
    bare,
    bare.toLowerCase(),
    ` ${code.replaceAll('-', ' ')} `,
    code.replaceAll('-', '–'),
    code.replaceAll('-', ' - '),
    [...bare].join(' '),
    code.slice(4),
    bare.slice(3),
  ];
  for (const way of ways) expect(read(way), way).toBe(code);
});

test('look-alikes are read as the sign they stand for', () => {
  const asTyped: [sign: string, letters: string][] = [
    ['0', 'OoQD'],
    ['1', 'IilL'],
    ['2', 'Zz'],
    ['5', 'Ss'],
    ['6', 'Gg'],
    ['8', 'Bb'],
  ];
  for (const [sign, letters] of asTyped) {
    const withSign = codes.find((code) => code.slice(7, 12).includes(sign))!;
    const at = withSign.indexOf(sign, 7);
    for (const letter of letters) expect(read(replaced(withSign, at, letter)), letter).toBe(withSign);
  }
});
