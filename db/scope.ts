// The scope of every question that officers ask about cases: their units, fields and kinds, inside the query.
import { and, inArray, type SQL, sql } from 'drizzle-orm';
import { may, type Permitted } from '#app/domain/permissions.ts';
import type { Scope } from '#app/domain/scope.ts';
import { inspection } from './schema/inspection.ts';
import { petition } from './schema/petitions.ts';
import { matches } from './search.ts';

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

/** The cases that hold these words, as far as this officer may read them: whoever may not know senders does not find by them. */
export function holdsWords(who: Permitted, words: string): SQL | undefined {
  if (may(who, 'reveal:sender')) return matches('petition', words);
  const found = matches('inspection', words);
  return found && sql`${petition.id} in (select ${inspection.petitionId} from ${inspection} where ${found})`;
}
