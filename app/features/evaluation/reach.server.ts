// Whose points an officer may enter and see: administrators of the evaluation all units', a head those of the own unit and below.

import { may } from '../../domain/permissions.ts';
import type { Units } from '../../domain/scope.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Officer } from '../accounts/types.ts';
import { unitChoices, unitsWithin } from '../organisations/index.server.ts';
import type { UnitChoice } from '../organisations/types.ts';

type Judging = Pick<Officer, 'permissions' | 'organisationId'>;

export async function unitsToJudge(officer: Judging): Promise<Units> {
  if (may(officer, 'manage:evaluation')) return 'all';
  return unitsOfHead(officer);
}

/** The units whose officers somebody may see: a head's alone, not an administrator's. */
export const unitsOfHead = async (officer: Judging): Promise<number[]> =>
  may(officer, 'enter:evaluation') ? unitsWithin(officer.organisationId) : [];

export async function choicesOf(units: Units, language: Language, now: Date): Promise<UnitChoice[]> {
  const all = await unitChoices(language, now);
  return units === 'all' ? all : all.filter(({ id }) => units.includes(id));
}
