import { describe, expect, test } from 'vitest';
import { existsOn, namesOf, type Office, officeOn, placeOf } from '#app/domain/organisation.ts';

const office = (id: number, life: Partial<Office>): Office => ({
  id,
  code: `U${id}`,
  name: `Đơn vị ${id}`,
  nameEn: `Unit ${id}`,
  validFrom: '2008-01-01',
  validTo: null,
  successorId: null,
  ...life,
});

const offices = [
  office(1, { validTo: '2025-02-28', successorId: 2 }),
  office(2, { validFrom: '2025-03-01', validTo: '2025-06-30', successorId: 3 }),
  office(3, { validFrom: '2025-07-01' }),
  office(4, { validTo: '2025-06-30' }),
  office(5, { validTo: '2024-12-31', successorId: 6 }),
  office(6, { validTo: '2024-12-31', successorId: 5 }),
  office(7, { validFrom: '2027-01-01', successorId: 3 }),
  office(8, { validTo: '2025-06-30', successorId: 99 }),
];
const find = (id: number) => offices.find((one) => one.id === id);

describe('an office lives from its first to its last day, both included', () => {
  test.each([
    ['2025-02-28', false],
    ['2025-03-01', true],
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('%s: %s', (day, lives) => {
    expect(existsOn(offices[1]!, day)).toBe(lives);
  });
});

describe('who does the work of an office on a day', () => {
  test.each<[what: string, id: number, day: string, expected: number | undefined]>([
    ['itself on its last day', 1, '2025-02-28', 1],
    ['its successor from the next day on', 1, '2025-03-01', 2],
    ['the successor of its successor', 1, '2026-11-21', 3],
    ['nobody certain, without a successor', 4, '2025-07-01', undefined],
    ['nobody, when successors go round in a ring', 5, '2026-01-01', undefined],
    ['nobody yet, before its first day', 7, '2026-11-21', undefined],
    ['nobody, when the successor is unknown', 8, '2026-11-21', undefined],
  ])('%s', (_what, id, day, expected) => {
    expect(officeOn(find(id)!, day, find)?.id).toBe(expected);
  });
});

test('names and places are known in both languages', () => {
  const commune = { name: 'UBND đặc khu Lý Sơn', nameEn: "People's Committee of Lý Sơn Special Zone" };
  expect(placeOf(commune)).toEqual({ vi: 'Đặc khu Lý Sơn', en: 'Lý Sơn Special Zone' });
  expect(namesOf({ name: 'Phòng Quản lý Năng lượng', nameEn: null })).toEqual({
    vi: 'Phòng Quản lý Năng lượng',
    en: 'Phòng Quản lý Năng lượng',
  });
});
