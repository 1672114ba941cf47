// Today's communes by the names that people still use.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { placesCalled } from '#app/domain/places.ts';

interface Row {
  province_code: string;
  commune_code: string;
  commune: string;
  former_ward: string;
  former_district: string;
  former_province: string;
}
const rows = parse<Row>(readFileSync(new URL('../../db/seed/files/commune_predecessors.csv', import.meta.url)), {
  columns: true,
}).filter(({ province_code }) => province_code === '51');
const former = rows.map((row) => ({
  commune: row.commune_code,
  ward: row.former_ward,
  district: row.former_district,
  province: row.former_province,
}));
const communes = [
  ...new Map(rows.map((row) => [row.commune_code, { code: row.commune_code, name: row.commune }])).values(),
];
const called = (typed: string) =>
  placesCalled(communes, former, typed)
    .items.map(({ name }) => name)
    .sort();
const successorsOf = (isMeant: (row: Row) => boolean) =>
  [...new Set(rows.filter(isMeant).map(({ commune }) => commune))].sort();

test('every ward and town of before is found with its district, in every commune that it became', () => {
  for (const { former_ward, former_district } of rows)
    expect(called(`${former_ward}, ${former_district}`)).toEqual(
      successorsOf((row) => row.former_ward === former_ward && row.former_district === former_district),
    );
});

test('every district of before is the sum of what its communes became', () => {
  for (const district of new Set(rows.map(({ former_district }) => former_district))) {
    const today = communes.filter(({ name }) => name === district).map(({ name }) => name);
    expect(called(district)).toEqual(
      [...new Set([...today, ...successorsOf((row) => row.former_district === district)])].sort(),
    );
  }
});

describe('short and without diacritics', () => {
  const city = successorsOf(({ former_district }) => former_district === 'Thành phố Quảng Ngãi');
  test.each([
    'TP Quảng Ngãi',
    'tp. quang ngai',
    'TP.Quảng Ngãi',
    'thành phố Quảng Ngãi (cũ)',
    'tp quảng ngãi, tỉnh Quảng Ngãi',
    'TP\u00a0Quảng\u200b Ngãi',
    'Thành phố Quảng Ngãi'.normalize('NFD'),
  ])('%s', (typed) => expect(called(typed)).toEqual(city));

  test.each([
    ['thị trấn Châu Ổ', 'Thị trấn Châu Ổ'],
    ['TT Châu Ổ', 'Thị trấn Châu Ổ'],
    ['tt. chau o', 'Thị trấn Châu Ổ'],
    ['P. Chánh Lộ', 'Phường Chánh Lộ'],
  ])('%s', (typed, ward) => expect(called(typed)).toEqual(successorsOf(({ former_ward }) => former_ward === ward)));

  test('a district that has given its name to one of today’s communes finds all that it became', () => {
    const found = called('Bình Sơn');
    expect(found).toContain('Xã Bình Sơn');
    expect(found.length).toBeGreaterThan(1);
    expect(called('huyện Bình Sơn')).toEqual(
      successorsOf(({ former_district }) => former_district === 'Huyện Bình Sơn'),
    );
  });

  test('a name of today is itself; diacritics are meant', () => {
    expect(called('xã Ba Tô')).toEqual(['Xã Ba Tô']);
    expect(called('Ba Tô')).not.toContain('Xã Ba Tơ');
    expect(called('ba to')).toEqual(expect.arrayContaining(['Xã Ba Tô', 'Xã Ba Tơ']));
    expect(called('')).toEqual([]);
    expect(called('không có nơi này')).toEqual([]);
  });
});
