// Every percentage that real reports printed, from its numerator and denominator (tests/domain/percent_checks.csv).
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { percentHalfUp } from '#app/domain/satisfaction-percent.ts';

interface Printed {
  group: string;
  label: string;
  numerator: string;
  denominator: string;
  published_percent: string;
  exact_percent: string;
}
const rows = parse<Printed>(readFileSync(new URL('percent_checks.csv', import.meta.url), 'utf8'), { columns: true });
const decimalsOf = (number: string) => number.split('.')[1]?.length ?? 0;

describe('percentages as printed', () => {
  test('the file is all there', () => expect(rows).toHaveLength(18));

  test.each(rows.filter((row) => row.published_percent !== ''))(
    '$group, $label: $numerator/$denominator = $published_percent %',
    ({ numerator, denominator, published_percent: printed }) => {
      expect(percentHalfUp(Number(numerator), Number(denominator), decimalsOf(printed))).toBe(printed);
    },
  );

  test.each(rows)('$group, $label: exactly $exact_percent %', ({ numerator, denominator, exact_percent: exact }) => {
    const printed = percentHalfUp(Number(numerator), Number(denominator), decimalsOf(exact));
    expect(printed).toBe(exact);
  });
});

test.each([
  [1, 8, 0, '13'],
  [1, 8, 1, '12.5'],
  [57, 200, 0, '29'], // 28.5 exactly, 0.285 lies below as a floating-point number
  [1, 3, 2, '33.33'],
  [2, 3, 2, '66.67'],
  [0, 7, 1, '0.0'],
  [7, 7, 2, '100.00'],
  [1, 2000, 1, '0.1'],
  [1, 2001, 1, '0.0'],
])('%i of %i to %i decimals is %s', (part, whole, decimals, printed) => {
  expect(percentHalfUp(part, whole, decimals)).toBe(printed);
});

test('nothing of nothing is no percentage', () => {
  expect(() => percentHalfUp(0, 0, 1)).toThrow(RangeError);
  expect(() => percentHalfUp(-1, 5, 1)).toThrow(RangeError);
  expect(() => percentHalfUp(0.5, 5, 1)).toThrow(RangeError);
});
