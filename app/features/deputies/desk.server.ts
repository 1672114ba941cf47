// Sitting at another's desk: while it is handed over, a deputy has exactly what the absent officer has, and their own name.
import { desksHandedTo } from '#db/deputies.ts';
import { read } from '#db/index.ts';
import { dayOf } from '../../domain/deadline.ts';
import { COVERING_ROLES } from '../../domain/deputyship.ts';
import { permissionsOf } from '../../domain/permissions.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Officer } from '../accounts/types.ts';
import { factorsOf, obligedRoles } from '../second-factor/index.server.ts';
import type { HandedDesk } from './types.ts';

/** The desks that this officer may sit at today, as whoever they are: an own desk is none of them. */
export async function handedDesks(officer: Officer, language: Language, now: Date): Promise<HandedDesk[]> {
  if (!COVERING_ROLES.includes(officer.ownRole)) return [];
  const found = await desksHandedTo(read, officer.id, dayOf(now));
  return found
    .filter(({ absent }) => COVERING_ROLES.includes(absent.role))
    .map(({ id, toDay, absent }) => ({
      id,
      name: absent.name,
      role: absent.role,
      unit: language === 'en' ? (absent.unitEn ?? absent.unit) : absent.unit,
      until: toDay,
    }));
}

/**
 * The officer at the desk with this key: its role, unit and limits, under their own name. At their own when it is not, no longer, or
 * not yet handed to them, when it is of a role that nobody hands over, or when their own account may cover no more.
 */
export async function seatedAt(officer: Officer, deskId: number | null, now: Date): Promise<Officer> {
  if (deskId === null || !COVERING_ROLES.includes(officer.role)) return officer;
  const [desk] = await desksHandedTo(read, officer.id, dayOf(now), deskId);
  if (!desk || !COVERING_ROLES.includes(desk.absent.role)) return officer;
  const { id, name, role, organisationId, unit, unitEn, fieldIds, kinds } = desk.absent;
  return {
    ...officer,
    role,
    permissions: permissionsOf(role),
    organisationId,
    unit,
    unitEn,
    fieldIds,
    kinds,
    standsIn: { absentId: id, name, until: desk.toDay },
    mustEnrolNow: officer.mustEnrolNow || (await lacksFactor(officer.id, role)),
  };
}

/** Where the role of the desk must have a second factor, so must whoever sits there. */
async function lacksFactor(staffId: number, role: string): Promise<boolean> {
  if (!(await obligedRoles()).includes(role)) return false;
  const { hasApp, passkeys } = await factorsOf(staffId);
  return !hasApp && passkeys.length === 0;
}
