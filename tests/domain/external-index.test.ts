// What others measure: each index in its own unit and range, and a series that is cut where it became another quantity.
import { describe, expect, test } from 'vitest';
import {
  EXTERNAL_INDICES,
  type ExternalIndexName,
  type ExternalUnit,
  indexFault,
  pieces,
  QD_766_GROUPS,
  SCALES,
} from '#app/domain/external-index.ts';

test.each<[ExternalIndexName, number, ExternalUnit, number, string | null]>([
  ['SIPAS', 82.66, 'percent', 2023, null],
  ['SIPAS', 82.66, 'points', 2023, 'unit'],
  ['SIPAS', 100.01, 'percent', 2023, 'range'],
  ['SIPAS', 82.66, 'percent', 2027, 'year'],
  ['PAR_INDEX', 0, 'percent', 2020, null],
  ['PAR_INDEX', -0.01, 'percent', 2020, 'range'],
  ['PAPI', 42.5, 'points', 2022, null],
  ['PAPI', 42.5, 'percent', 2022, 'unit'],
  ['PAPI', 80.5, 'points', 2022, 'range'],
  ['PAPI', 5.9, 'points', 2022, 'range'],
  ['PCI', 71.25, 'points', 2023, null],
  ['PCI', 71.25, 'points', 2004, 'year'],
  ['QD_766', 100, 'points', 2024, null],
  ['QD_766', 85, 'points', 2021, 'year'],
  ['QD_766', Number.NaN, 'points', 2024, 'range'],
])('%s %f %s in %i: %s', (name, value, unit, year, why) => {
  expect(indexFault(name, { value, unit, year }, 2026)).toBe(why);
});

test('every index has a scale, and both of its ends belong to it', () => {
  for (const name of EXTERNAL_INDICES) {
    const { unit, least, most, since } = SCALES[name];
    for (const value of [least, most]) expect(indexFault(name, { value, unit, year: since }, 2026)).toBeNull();
  }
});

test('the groups of QĐ 766 make a hundred, one of them from memory', () => {
  expect(QD_766_GROUPS.reduce((sum, { most }) => sum + most, 0)).toBe(100);
  expect(QD_766_GROUPS.filter(({ isVerified }) => !isVerified).map(({ most }) => most)).toEqual([18]);
});

describe('a series', () => {
  const years = (...all: number[]) => all.map((year) => ({ year }));
  const yearsOf = (found: { year: number }[][]) => found.map((piece) => piece.map(({ year }) => year));

  test('of SIPAS is cut before 2022, in whatever order it comes', () =>
    expect(yearsOf(pieces('SIPAS', years(2023, 2020, 2022, 2021)))).toEqual([
      [2020, 2021],
      [2022, 2023],
    ]));

  test('of another index is cut only where a year is missing', () =>
    expect(yearsOf(pieces('PCI', years(2020, 2021, 2022, 2024)))).toEqual([[2020, 2021, 2022], [2024]]));

  test('of nothing has no pieces', () => expect(pieces('PAPI', [])).toEqual([]));
});
