// Who may hand over whose desk to whom, and on which days it counts.
import { expect, test } from 'vitest';
import {
  COVERING_ROLES,
  isAhead,
  isInForce,
  LEAVE_DAYS_AT_MOST,
  type LeaveAsked,
  type LeaveRefusal,
  refusalOfLeave,
} from '#app/domain/deputyship.ts';

const TODAY = '2026-11-20';
const leave = { fromDay: '2026-11-20', toDay: '2026-11-24', isRevoked: false };

test.each<[today: string, isRevoked: boolean, inForce: boolean, ahead: boolean]>([
  ['2026-11-19', false, false, true],
  ['2026-11-20', false, true, true],
  ['2026-11-24', false, true, true],
  ['2026-11-25', false, false, false],
  ['2026-11-22', true, false, false],
])('on %s (taken back: %s) it is in force: %s, to be taken back: %s', (today, isRevoked, inForce, ahead) => {
  const one = { ...leave, isRevoked };
  expect([isInForce(one, today), isAhead(one, today)]).toEqual([inForce, ahead]);
});

test('only desks where cases are worked on are handed over', () => {
  expect(COVERING_ROLES).toEqual(['intake', 'handler', 'head']);
});

/** The handler 1 of unit 2 hands over to their colleague 5, unless said otherwise. */
const asked = (more: Partial<LeaveAsked> = {}): LeaveAsked => ({
  by: { id: 1, organisationId: 2, arranges: [], standsIn: false },
  absent: { id: 1, role: 'handler', organisationId: 2, isActive: true },
  deputy: { id: 5, role: 'handler', organisationId: 2, isActive: true },
  fromDay: '2026-11-20',
  toDay: '2026-11-24',
  ...more,
});
const { by, absent, deputy } = asked();
const head = { ...by, id: 9, arranges: [2, 3] };
const administrator = { ...by, id: 10, arranges: 'all' as const };

test.each<[what: string, more: Partial<LeaveAsked>, why: LeaveRefusal | null]>([
  ['to a colleague', {}, null],
  ['to oneself', { deputy: absent }, 'theSame'],
  ['to another unit', { deputy: { ...deputy, organisationId: 3 } }, 'unknownDeputy'],
  ['to an inspector', { deputy: { ...deputy, role: 'inspector' } }, 'unknownDeputy'],
  ['to an administrator', { deputy: { ...deputy, role: 'administrator' } }, 'unknownDeputy'],
  ['to a closed account', { deputy: { ...deputy, isActive: false } }, 'unknownDeputy'],
  ['an inspector’s own', { absent: { ...absent, role: 'inspector' } }, 'unknownAbsent'],
  ['an administrator’s own', { absent: { ...absent, role: 'administrator' } }, 'unknownAbsent'],
  ['a colleague’s', { absent: { ...absent, id: 7 } }, 'unknownAbsent'],
  ['a colleague’s, by the head', { by: head, absent: { ...absent, id: 7 } }, null],
  ['across the units of the head', { by: head, deputy: { ...deputy, organisationId: 3 } }, null],
  ['out of the units of the head', { by: head, deputy: { ...deputy, organisationId: 4 } }, 'unknownDeputy'],
  ['from another unit, by the head', { by: head, absent: { ...absent, organisationId: 4 } }, 'unknownAbsent'],
  ['anywhere, by an administrator', { by: administrator, deputy: { ...deputy, organisationId: 4 } }, null],
  [
    'an administrator’s, by another',
    { by: administrator, absent: { ...absent, role: 'administrator' } },
    'unknownAbsent',
  ],
  ['what was handed to oneself', { by: { ...head, standsIn: true } }, 'atAnotherDesk'],
  ['for one day', { toDay: '2026-11-20' }, null],
  ['backwards', { toDay: '2026-11-19' }, 'wrongDays'],
  ['since yesterday', { fromDay: '2026-11-19' }, 'daysArePast'],
  ['for a year', { toDay: '2027-11-20' }, null],
  ['for longer', { toDay: '2027-11-21' }, 'tooLong'],
])('a desk is handed over %s', (_what, more, why) => {
  expect(LEAVE_DAYS_AT_MOST).toBe(366);
  expect(refusalOfLeave(asked(more), TODAY)).toBe(why);
});
