// What officers see: the cases of their units only, and all of one of them. Reads across petitions, offices, publications.
import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Units } from '#app/domain/scope.ts';
import { type Reader, read } from './index.ts';
import { hasPartIn } from './parts.ts';
import { publication } from './schema/answers.ts';
import { field, organisation, procedure, refusalReason } from './schema/organisations.ts';
import { complaint, petition, petitionSender } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';

export interface Sight {
  units: Units;
  staffId: number;
  organisationId: number;
}

/** The scope of every question here: true only for cases that lie with the officer's units. */
export function visiblePetitions({ units }: Pick<Sight, 'units'>): SQL {
  if (units === 'all') return sql`1 = 1`;
  return units.length === 0 ? sql`1 = 0` : inArray(petition.organisationId, [...units]);
}

/** Everything of a case that has one value, if it lies with the officer's units or they have a part in it; null otherwise, as for a code that nobody has. */
export async function visibleCase(sight: Pick<Sight, 'units'>, code: string, on: Reader = read) {
  const [found] = await on
    .select({
      petition,
      unit: { name: organisation.name, nameEn: organisation.nameEn, phone: organisation.phone },
      sender: petitionSender,
      complaint,
      publication,
      procedure: { code: procedure.code, name: procedure.name },
      field: { name: field.name, nameEn: field.nameEn },
      assignee: staff.name,
      refusal: refusalReason,
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .leftJoin(complaint, eq(complaint.petitionId, petition.id))
    .leftJoin(publication, eq(publication.petitionId, petition.id))
    .leftJoin(procedure, eq(procedure.id, petition.procedureId))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .leftJoin(staff, eq(staff.id, petition.assigneeId))
    .leftJoin(refusalReason, eq(refusalReason.id, petition.refusalReasonId))
    .where(and(eq(petition.code, code), or(visiblePetitions(sight), hasPartIn(sight.units))))
    .limit(1);
  return found ?? null;
}

/** The reasons one may still refuse with, by code; a hundred at most. */
export const refusalReasonsInUse = (on: Reader = read) =>
  on.select().from(refusalReason).where(eq(refusalReason.isHidden, false)).orderBy(asc(refusalReason.code)).limit(100);
