// What each role may do and how far, whose cases are an officer's, and what a password must be: pure rules.
import { expect, test } from 'vitest';
import { passwordFault } from '#app/domain/password.ts';
import {
  type Permission,
  permissionsOf,
  type ReachingRight,
  RIGHTS,
  type Right,
  ROLES,
  type Role,
  reachOf,
  rolesWith,
} from '#app/domain/permissions.ts';
import { firstView, soonUntil } from '#app/domain/queue.ts';
import { asksTheTree, isTheirs, type Scope, unitsWithin } from '#app/domain/scope.ts';
import { workingCalendar } from '#app/domain/working-calendar.ts';

const who = (role: Role) => ({ permissions: permissionsOf(role) });

const unlimited = { units: 'all', fields: 'all', kinds: 'all' } as const;
const aCase = { organisationId: 2, kind: 'phan_anh', fieldId: 7 } as const;

/** Own unit 2, below it 3 and 4; a stranger's is 9. */
const SEES: [Role, own: boolean, below: boolean, elsewhere: boolean][] = [
  ['intake', true, true, true],
  ['handler', true, false, false],
  ['head', true, true, false],
  ['inspector', true, true, true],
  ['administrator', false, false, false],
];

test.each(SEES)('%s sees own %s, below %s, elsewhere %s', (role, own, below, elsewhere) => {
  const units = unitsWithin(reachOf(who(role), 'read:petition'), [2], [2, 3, 4]);
  const sees = (organisationId: number) => isTheirs({ ...unlimited, units }, { ...aCase, organisationId });
  expect([sees(2), sees(4), sees(9)]).toEqual([own, below, elsewhere]);
});

test('a head sees their own unit even where the tree does not name it', () => {
  expect(unitsWithin('below', [2], [])).toEqual([2]);
});

test.each<[what: string, limit: Partial<Scope>, fieldId: number | null, isIn: boolean]>([
  ['one of the kinds', { kinds: ['gop_y', 'phan_anh'] }, 7, true],
  ['none of the kinds', { kinds: ['khieu_nai'] }, 7, false],
  ['no kind at all', { kinds: [] }, 7, false],
  ['one of the fields', { fields: [6, 7] }, 7, true],
  ['none of the fields', { fields: [6] }, 7, false],
  ['a field, and the case has none', { fields: [6, 7] }, null, false],
  ['its field, but not its kind', { fields: [7], kinds: ['khieu_nai'] }, 7, false],
  ['its field, but not its unit', { fields: [7], units: [3] }, 7, false],
])('an account limited to %s', (_what, limit, fieldId, isIn) => {
  expect(isTheirs({ ...unlimited, ...limit }, { ...aCase, fieldId })).toBe(isIn);
});

test('every role is asked about', () => {
  expect(SEES.map(([role]) => role).sort()).toEqual([...ROLES].sort());
});

test.each<[Right, Role[]]>([
  ['read:petition', ['intake', 'handler', 'head', 'inspector']],
  ['reveal:sender', ['intake', 'handler', 'head']],
  ['note:petition', ['intake', 'handler', 'head']],
  ['answer:petition', ['handler', 'head']],
  ['assign:petition', ['intake', 'head']],
  ['decide:petition', ['head']],
  ['arrange:deputies', ['head', 'administrator']],
  ['arrange:desk', ['head']],
  ['manage:accounts', ['administrator']],
  ['read:audit', ['inspector', 'administrator']],
])('%s is held by %j alone', (right, roles) => {
  expect(rolesWith(right)).toEqual(roles);
});

test('nobody is asked for a right that no role holds', () => {
  expect(RIGHTS.filter((right) => rolesWith(right).length === 0)).toEqual([]);
});

test('an inspector reads, and nothing else', () => {
  expect(permissionsOf('inspector').filter((permission) => !permission.startsWith('read:'))).toEqual([]);
});

/** The units of an officer are those whose cases they read: no other right about cases may reach farther or less far. */
test.each(ROLES)('what %s may do to a case reaches as far as what they read', (role) => {
  const about = permissionsOf(role).filter((permission: Permission) => /:petition:|:sender:/.test(permission));
  const rights = about.map((permission) => permission.replace(/:\w+$/, '') as ReachingRight);
  expect(new Set(rights.map((right) => reachOf(who(role), right))).size).toBeLessThanOrEqual(1);
});

test('the widest reach counts', () => {
  const both = { permissions: ['read:petition:unit', 'read:petition:province'] as const };
  expect(reachOf(both, 'read:petition')).toBe('province');
  expect(asksTheTree(both, 'read:petition')).toBe(false);
  expect(asksTheTree(who('head'), 'read:petition')).toBe(true);
});

test('intake begins with what waits to be accepted, others with their unit', () => {
  expect(ROLES.map((role) => firstView(role))).toEqual(['waiting', 'unit', 'unit', 'unit', 'unit']);
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
