// Whose reports are an officer's: the units that their right reaches. Who lacks it meets nothing.
import { dayOf } from '../../domain/deadline-day.ts';
import { type Permitted, type ReportRight, reachOf } from '../../domain/permissions.ts';
import { type Units, unitsWithin } from '../../domain/scope.ts';
import { unitsWithin as officesWithin, unitChoices, unitsInherited } from '../organisations/index.server.ts';

/** An officer as one who makes reports. */
export type Reporter = Permitted & { staffId: number; organisationId: number; onBehalfOf?: number | null };

export async function reportUnits(who: Reporter, right: ReportRight): Promise<Units> {
  const reach = reachOf(who, right);
  if (reach === null || reach === 'province') return unitsWithin(reach, [], []);
  const own = await unitsInherited(who.organisationId);
  return unitsWithin(reach, own, reach === 'below' ? await officesWithin(who.organisationId) : []);
}

export const holds = (units: Units, organisationId: number): boolean =>
  units === 'all' || units.includes(organisationId);

/** The units that they may report for today; their own first. */
export async function reportableUnits(who: Reporter, language: 'vi' | 'en', now: Date) {
  const units = await reportUnits(who, 'write:report');
  const own = (id: number) => Number(id !== who.organisationId);
  return (await unitChoices(language, now))
    .filter(({ id, hasEnded }) => !hasEnded && holds(units, id))
    .sort((a, b) => own(a.id) - own(b.id))
    .map(({ code, name }) => ({ code, name }));
}

export const isOver = (lastDay: string, now: Date): boolean => lastDay < dayOf(now);
