// The scope of every question that officers ask about cases: their units, fields and kinds, inside the query.
import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '#app/domain/scope.ts';
import { petition } from './schema/petitions.ts';

const nothing = sql`1 = 0`;

/** The field of a case: its own, or that of its procedure. */
export const fieldOfCase = sql<
  number | null
>`coalesce(${petition.fieldId}, (select of_procedure.field_id from procedure of_procedure where of_procedure.id = ${petition.procedureId}))`;

/** True only for the cases that are this officer's. */
export function visiblePetitions(scope: Scope): SQL {
  const { units } = scope;
  const inUnits =
    units === 'all' ? undefined : units.length > 0 ? inArray(petition.organisationId, [...units]) : nothing;
  return and(inUnits, withinLimits(scope)) ?? sql`1 = 1`;
}

/** The fields and kinds alone: for cases that are theirs by something else than their unit. */
export function withinLimits({ fields, kinds }: Pick<Scope, 'fields' | 'kinds'>): SQL | undefined {
  const limits = [
    kinds === 'all' ? undefined : kinds.length > 0 ? inArray(petition.kind, [...kinds]) : nothing,
    fields === 'all' ? undefined : fields.length > 0 ? inArray(fieldOfCase, [...fields]) : nothing,
  ];
  return and(...limits);
}
