// What officers see: the cases of their units only, and all of one of them. Reads across petitions, offices, publications.
import { and, asc, eq, or } from 'drizzle-orm';
import type { Permitted } from '#app/domain/permissions.ts';
import type { Scope } from '#app/domain/scope.ts';
import { type Reader, read } from './index.ts';
import { hasPartIn } from './parts.ts';
import { publication } from './schema/answers.ts';
import { field, organisation, procedure, refusalReason } from './schema/organisations.ts';
import { complaint, petition, petitionSender } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';
import { fieldOfCase, visiblePetitions, withinLimits } from './scope.ts';

/** Who looks: which cases are theirs, what they may do, at whose desk they sit. */
export interface Sight extends Scope, Permitted {
  staffId: number;
  /** Of a deputy: whose desk it is. */
  onBehalfOf: number | null;
  organisationId: number;
}

/** Everything of a case that has one value, if it is the officer's or their units have a part in it; null otherwise, as for a code that nobody has. */
export async function visibleCase(sight: Scope, code: string, on: Reader = read) {
  const [found] = await on
    .select({
      petition,
      fieldId: fieldOfCase,
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
    .where(and(eq(petition.code, code), or(visiblePetitions(sight), and(hasPartIn(sight.units), withinLimits(sight)))))
    .limit(1);
  return found ?? null;
}

/** The reasons one may still refuse with, by code; a hundred at most. */
export const refusalReasonsInUse = (on: Reader = read) =>
  on.select().from(refusalReason).where(eq(refusalReason.isHidden, false)).orderBy(asc(refusalReason.code)).limit(100);
