// The lives that official forms count: which petitions a period concerns, and what their ledgers say; reads across petitions and entry.
import { and, asc, between, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { startOfDay } from '#app/domain/deadline-day.ts';
import type { Days } from '#app/domain/official-forms-facts.ts';
import { type Reader, read } from './index.ts';
import { petitionEntry } from './schema/entry.ts';
import { field, procedure, refusalReason } from './schema/organisations.ts';
import { petition, petitionEvent } from './schema/petitions.ts';
import { fieldOfCase } from './scope.ts';

/** More than a province receives in a year. */
const MOST_PETITIONS = 2_000_000;
const MOST_FIELDS = 1_000;
const EVENTS_AT_MOST = 200;

/**
 * Petitions that a period may concern: received in it; received before and not yet processed when it began; complaints that were not yet
 * settled then. Each by an index of its own. What they count for, their ledgers say (domain/official-forms-facts.ts).
 */
export async function petitionsConcerned(
  { from, to }: Days,
  unitIds: readonly number[] | null,
  on: Reader = read,
): Promise<number[]> {
  const start = startOfDay(from);
  const earlier = lt(petition.receivedDay, from);
  const wasOpen = or(isNull(petition.endedAt), gte(petition.endedAt, start));
  const ways: (SQL | undefined)[] = [
    between(petition.receivedDay, from, to),
    and(earlier, gte(petition.acceptedAt, start)),
    and(earlier, isNull(petition.acceptedAt), wasOpen),
    // Answered along with another case, it took over the day on which that one was accepted.
    and(earlier, isNotNull(petition.mergedIntoId), gte(petition.movedAt, start)),
    and(
      earlier,
      sql`${petition.id} in (select petition_id from complaint)`,
      or(isNull(petition.answeredAt), gte(petition.answeredAt, start)),
      wasOpen,
    ),
  ];
  const found = new Set<number>();
  for (const way of ways)
    for (const { id } of await on
      .select({ id: petition.id })
      .from(petition)
      .where(and(way, unitIds ? touched(unitIds) : undefined))
      .limit(MOST_PETITIONS))
      found.add(id);
  return [...found].sort((one, other) => one - other);
}

/** It lies with one of these units, or did once: where it lay when the period ended is for the ledger to say. */
const touched = (unitIds: readonly number[]): SQL | undefined =>
  or(
    inArray(petition.organisationId, [...unitIds]),
    sql`exists (select 1 from petition_event e where e.petition_id = ${petition.id} and ${inArray(sql`e.to_organisation_id`, [...unitIds])})`,
  );

/** What the forms ask beside the ledger, of these petitions. */
export function factsOfLives(ids: readonly number[], on: Reader = read) {
  return on
    .select({
      id: petition.id,
      kind: petition.kind,
      receivedDay: petition.receivedDay,
      wasLate: petition.wasLate,
      fieldId: fieldOfCase.mapWith((id: unknown) => (id === null ? null : Number(id))),
      people: petition.people,
      signatories: petitionEntry.signatories,
      isNameless: petitionEntry.isNameless,
      asksRightBody: refusalReason.asksRightBody,
    })
    .from(petition)
    .leftJoin(petitionEntry, eq(petitionEntry.petitionId, petition.id))
    .leftJoin(refusalReason, eq(refusalReason.id, petition.refusalReasonId))
    .where(inArray(petition.id, [...ids]))
    .limit(ids.length);
}

/** Their ledgers up to an instant, each in its order. */
export function ledgersOf(ids: readonly number[], until: Date, on: Reader = read) {
  return on
    .select({
      petitionId: petitionEvent.petitionId,
      at: petitionEvent.at,
      move: petitionEvent.move,
      to: petitionEvent.to,
      toUnitId: petitionEvent.toOrganisationId,
    })
    .from(petitionEvent)
    .where(and(inArray(petitionEvent.petitionId, [...ids]), lt(petitionEvent.at, until)))
    .orderBy(asc(petitionEvent.petitionId), asc(petitionEvent.number))
    .limit(ids.length * EVENTS_AT_MOST);
}

/** Every field with the one above it. */
export const fieldTree = (on: Reader = read) =>
  on
    .select({ id: field.id, code: field.code, name: field.name, parentId: field.parentId })
    .from(field)
    .orderBy(asc(field.id))
    .limit(MOST_FIELDS);

/** The fields of the procedures that these units settled on a day. */
export const fieldsServed = (unitIds: readonly number[], day: string, on: Reader = read) =>
  on
    .selectDistinct({ fieldId: procedure.fieldId })
    .from(procedure)
    .where(
      and(
        inArray(procedure.ownerId, [...unitIds]),
        lte(procedure.validFrom, day),
        or(isNull(procedure.validTo), gte(procedure.validTo, day)),
      ),
    )
    .limit(MOST_FIELDS);
