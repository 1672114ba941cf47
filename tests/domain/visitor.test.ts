// Whose cases are an officer's, and what a password must be: pure rules.
import { expect, test } from 'vitest';
import { passwordFault } from '#app/domain/password.ts';
import type { Role } from '#app/domain/petition.ts';
import { firstView, soonUntil } from '#app/domain/queue.ts';
import { handlesCases, isTheirs, keepsAccounts, looksBelow, ROLES, unitsOf } from '#app/domain/visitor.ts';
import { workingCalendar } from '#app/domain/working-calendar.ts';

/** Own unit 2, below it 3 and 4; a stranger's is 9. */
const SEES: [Role, own: boolean, below: boolean, elsewhere: boolean][] = [
  ['intake', true, true, true],
  ['handler', true, false, false],
  ['head', true, true, false],
  ['administrator', false, false, false],
];

test.each(SEES)('%s sees own %s, below %s, elsewhere %s', (role, own, below, elsewhere) => {
  const units = unitsOf(role, 2, [2, 3, 4]);
  expect([isTheirs(units, 2), isTheirs(units, 4), isTheirs(units, 9)]).toEqual([own, below, elsewhere]);
});

test('a head sees their own unit even where the tree does not name it', () => {
  expect(unitsOf('head', 2, [])).toEqual([2]);
});

test('every role is asked about', () => {
  expect(SEES.map(([role]) => role).sort()).toEqual([...ROLES].sort());
});

test('only administrators keep accounts, and they handle no cases', () => {
  expect(ROLES.filter(keepsAccounts)).toEqual(['administrator']);
  expect(ROLES.filter((role) => !handlesCases(role))).toEqual(['administrator']);
  expect(ROLES.filter(looksBelow)).toEqual(['head']);
});

test('intake begins with what waits to be accepted, others with their unit', () => {
  expect(ROLES.map((role) => firstView(role))).toEqual(['waiting', 'unit', 'unit', 'unit']);
});

test.each([
  ['nine signs', 'abcdefghi', 'tooShort'],
  ['nine signs of two units each', '😀😀😀😀😀😀😀😀😀', 'tooShort'],
  ['ten signs', 'abcdefghij', null],
  ['longer than anybody types', 'x'.repeat(201), 'tooLong'],
  ['the username, shouted', 'NGUYEN.VAN.A', 'isUsername'],
  ['the one before', 'the-one-before', 'isOld'],
])('a password of %s', (_what, password, fault) => {
  expect(passwordFault(password, 'nguyen.van.a', 'the-one-before')).toBe(fault);
});

test.each([
  ['a Monday', '2026-11-16', '2026-11-18'],
  ['a Thursday: the weekend does not count', '2026-11-19', '2026-11-23'],
  ['a Friday before the day off of 24/11', '2026-11-20', '2026-11-25'],
])('"soon" seen from %s', (_when, today, until) => {
  const rows = [{ date: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa', basis: '', confidence: 'confirmed' }];
  expect(soonUntil(today, workingCalendar(rows as Parameters<typeof workingCalendar>[0]))).toBe(until);
});
