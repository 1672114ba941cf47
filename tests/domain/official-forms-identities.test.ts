// The notation of official forms: every printed identity is read, and a wrong sum is found with both sides.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkIdentity, readIdentity, writtenIdentity } from '#app/domain/official-forms-identities.ts';
import { headOf } from '#app/domain/official-forms-table.ts';

const READ: [printed: string, sides: number[][] | null][] = [
  ['1=2+3=4+5', [[1], [2, 3], [4, 5]]],
  ['6= 8+9+10= 11+12+13= 14+18', [[6], [8, 9, 10], [11, 12, 13], [14, 18]]],
  ['1=2+..+5', [[1], [2, 3, 4, 5]]],
  ['1=2+3+ ...+7', [[1], [2, 3, 4, 5, 6, 7]]],
  ['5=20+..+24', [[5], [20, 21, 22, 23, 24]]],
  ['10=11+15+16 +17= 18+…+22= 23+26', [[10], [11, 15, 16, 17], [18, 19, 20, 21, 22], [23, 26]]],
  ['12=13+18 +...+21= 22+...+25 =26+29', [[12], [13, 18, 19, 20, 21], [22, 23, 24, 25], [26, 29]]],
  ['7', null],
  ['Ms', null],
  ['1=', null],
  ['1=..+3', null],
  ['1=5+..+5', null],
  ['1=2+..', null],
  ['1=2-3', null],
];

test.each(READ)('%s', (printed, sides) => {
  expect(readIdentity(printed)).toEqual(sides);
});

type Row = Record<'form_set' | 'form' | 'identity' | 'printed' | 'number' | 'path' | 'note', string>;
const file = (name: string) =>
  parse<Row>(readFileSync(new URL(`../../db/seed/files/${name}`, import.meta.url)), { columns: true });
const identities = file('report_form_identities.csv');
const columns = file('report_form_columns.csv');
const isOf = (one: Row) => (other: Row) => other.form_set === one.form_set && other.form === one.form;

test('all forms and identities are carried', () => {
  expect(new Set(columns.map(({ form_set, form }) => `${form_set} ${form}`)).size).toBe(19);
  expect(identities).toHaveLength(49);
});

describe.each(identities.map((one) => [`${one.form_set} ${one.form}: ${one.identity}`, one] as const))(
  '%s',
  (_, one) => {
    const sides = readIdentity(one.identity)!;

    test('names columns of its form, each once a side, the total first', () => {
      const known = columns.filter(isOf(one)).map(({ number }) => Number(number));
      expect(known).toEqual(expect.arrayContaining(sides.flat()));
      for (const side of sides) expect(new Set(side).size).toBe(side.length);
      expect(sides[0]).toHaveLength(1);
      expect(writtenIdentity(sides).replaceAll(' ', '')).toBe(sides.map((side) => side.join('+')).join('='));
    });

    test('holds for figures that add up, fails when one is off by one, and is open while one is missing', () => {
      // Every side of n columns adds up to 60: the first gets what the others leave.
      const figures = new Map<number, number>();
      for (const side of sides.slice(1)) {
        const rest = side.slice(1);
        for (const column of rest) figures.set(column, 1);
        figures.set(side[0]!, 60 - rest.length);
      }
      figures.set(sides[0]![0]!, 60);
      const ask = () => checkIdentity(sides, (column) => figures.get(column) ?? null);
      expect(ask()).toEqual({ outcome: 'holds', sums: sides.map(() => 60) });
      const last = sides.at(-1)!.at(-1)!;
      figures.set(last, figures.get(last)! + 1);
      expect(ask()).toEqual({ outcome: 'fails', sums: [...sides.slice(1).map(() => 60), 61] });
      figures.delete(last);
      expect(ask()).toMatchObject({ outcome: 'open' });
      expect(ask().sums.at(-1)).toBeNull();
    });
  },
);

test('where the source misprints a sum, the columns say which one is meant', () => {
  const misprinted = identities.filter(({ identity, printed }) => identity !== printed);
  expect(misprinted.map(({ form, printed, identity }) => [form, printed, identity])).toEqual([
    ['04/XLD', '8=9+10+11+12=13+14=15+18', '8=9+10+11+12=13+14=15+16'],
  ]);
  expect(misprinted[0]!.note).toContain('15+18');
  const total = columns.filter(isOf(misprinted[0]!)).find(({ number }) => number === '16')!;
  expect(total.path).toBe('Kết quả xử lý đơn > Vụ việc không thuộc thẩm quyền > Tổng số');
});

test('two sums that differ fail even while a third is unknown', () => {
  const figures: Record<number, number | null> = { 1: 5, 2: 2, 3: 2, 4: null };
  expect(checkIdentity([[1], [2, 3], [4]], (column) => figures[column] ?? null).outcome).toBe('fails');
});

test('amounts are added to the thousandth', () => {
  const figures: Record<number, number> = { 8: 0.3, 10: 0.1, 12: 0.2 };
  expect(checkIdentity([[8], [10, 12]], (column) => figures[column]!).outcome).toBe('holds');
});

describe('the head of a form', () => {
  test('has a heading for every column, none overlapping, none missing', () => {
    for (const one of columns.filter((row, index) => columns.findIndex(isOf(row)) === index)) {
      const paths = columns.filter(isOf(one)).map(({ path }) => ({ path: path.split(' > ') }));
      const head = headOf(paths);
      const covered = new Map<string, number>();
      for (const [level, cells] of head.entries())
        for (const { at, across, down } of cells)
          for (let row = level; row < level + down; row++)
            for (let column = at; column < at + across; column++)
              covered.set(`${row} ${column}`, (covered.get(`${row} ${column}`) ?? 0) + 1);
      expect([one.form, covered.size, new Set(covered.values())]).toEqual([
        one.form,
        head.length * paths.length,
        new Set([1]),
      ]);
    }
  });

  test('merges what stands under one heading', () => {
    const head = headOf([{ path: ['A', 'x'] }, { path: ['A', 'y', 'z'] }, { path: ['B'] }, { path: ['A', 'x'] }]);
    expect(head.map((row) => row.map(({ text, across, down }) => [text, across, down]))).toEqual([
      [
        ['A', 2, 1],
        ['B', 1, 3],
        ['A', 1, 1],
      ],
      [
        ['x', 1, 2],
        ['y', 1, 1],
        ['x', 1, 2],
      ],
      [['z', 1, 1]],
    ]);
  });
});
