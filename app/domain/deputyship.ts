// An officer on leave hands their desk to a colleague, for some days: who may arrange it, between whom, and when it counts.
import { addDays, type Day } from './deadline-day.ts';
import { may, permissionsOf, ROLES, type Role } from './permissions.ts';
import type { Units } from './scope.ts';

/** Nobody is on leave for longer than this at one go. */
export const LEAVE_DAYS_AT_MOST = 366;

export interface Leave {
  /** Both days included, in Asia/Ho_Chi_Minh. */
  fromDay: Day;
  toDay: Day;
  isRevoked: boolean;
}

export const isInForce = ({ fromDay, toDay, isRevoked }: Leave, today: Day): boolean =>
  !isRevoked && fromDay <= today && today <= toDay;

export const isAhead = ({ toDay, isRevoked }: Leave, today: Day): boolean => !isRevoked && today <= toDay;

/**
 * Who works on cases may hand over a desk and sit at another's. An inspector may not: at a colleague's desk they would read names and
 * make moves; nor an administrator: those rights are given to a person, who proves it with a second factor of their own.
 */
export const COVERING_ROLES: readonly Role[] = ROLES.filter((role) => {
  const who = { permissions: permissionsOf(role) };
  return may(who, 'receive:petition') || may(who, 'answer:petition');
});

interface Colleague {
  id: number;
  role: Role;
  organisationId: number;
  isActive: boolean;
}

export interface LeaveAsked {
  by: {
    id: number;
    organisationId: number;
    /** The units for whose officers they may arrange it. */
    arranges: Units;
    /** They sit at another's desk themselves: what was handed to them is not handed on. */
    standsIn: boolean;
  };
  absent: Colleague;
  deputy: Colleague;
  fromDay: Day;
  toDay: Day;
}

export type LeaveRefusal =
  | 'atAnotherDesk'
  | 'unknownAbsent'
  | 'unknownDeputy'
  | 'theSame'
  | 'wrongDays'
  | 'daysArePast'
  | 'tooLong';

/** For oneself with a colleague of the own unit; for others only within the units whose deputies one arranges. */
export function refusalOfLeave({ by, absent, deputy, fromDay, toDay }: LeaveAsked, today: Day): LeaveRefusal | null {
  const mayCover = ({ role, isActive }: Colleague) => isActive && COVERING_ROLES.includes(role);
  const arranges = ({ organisationId }: Colleague) => by.arranges === 'all' || by.arranges.includes(organisationId);
  const isOwn = absent.id === by.id;
  if (by.standsIn) return 'atAnotherDesk';
  if (!mayCover(absent) || !(isOwn || arranges(absent))) return 'unknownAbsent';
  if (deputy.id === absent.id) return 'theSame';
  const isColleague = isOwn && deputy.organisationId === absent.organisationId;
  if (!mayCover(deputy) || !(isColleague || arranges(deputy))) return 'unknownDeputy';
  if (toDay < fromDay) return 'wrongDays';
  if (fromDay < today) return 'daysArePast';
  return toDay > addDays(fromDay, LEAVE_DAYS_AT_MOST - 1) ? 'tooLong' : null;
}
