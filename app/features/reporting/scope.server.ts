// Whose reports are whose: the offices that a right about reports opens to an officer.
import { type Permitted, type ReportRight, reachOf } from '../../domain/permissions.ts';
import { type Units, unitsWithin } from '../../domain/scope.ts';
import { unitsWithin as officesWithin, unitsInherited } from '../organisations/index.server.ts';

/** Whose desk it is, and what may be done there. */
export interface ReportDesk extends Permitted {
  organisationId: number;
}

/** Who asks, at which desk. */
export interface Reporter extends ReportDesk {
  staffId: number;
  onBehalfOf: number | null;
}

export async function reportUnits(who: ReportDesk, right: ReportRight): Promise<Units> {
  const reach = reachOf(who, right);
  if (reach === null) return [];
  const own = await unitsInherited(who.organisationId);
  // However far the right reaches for statistics: what an office says of itself is written and signed in that office.
  if (right !== 'read:report') return own;
  return unitsWithin(reach, own, reach === 'below' ? await officesWithin(who.organisationId) : []);
}

export const isAmong = (units: Units, id: number): boolean => units === 'all' || units.includes(id);
