// Parts of a case asked of other units: who was asked what by when, and what came back.
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Units } from '#app/domain/scope.ts';
import { type Reader, read, type Writer } from './index.ts';
import { type PartState, petitionPart } from './schema/casework.ts';
import { organisation } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';

export type PartRow = typeof petitionPart.$inferSelect;

const MOST_PARTS = 50;

/** A case may be seen by the units that were asked for their part, as long as it is wanted and afterwards when they gave it. */
const SEEN_WITH: readonly PartState[] = ['open', 'answered'];

/** True for cases in which one of these units has a part: stands beside the scope of a single case, never in the queue's. */
export function hasPartIn(units: Units): SQL {
  if (units === 'all') return sql`1 = 1`;
  if (units.length === 0) return sql`1 = 0`;
  const mine = read
    .select({ one: sql`1` })
    .from(petitionPart)
    .where(
      and(
        eq(petitionPart.petitionId, petition.id),
        inArray(petitionPart.organisationId, [...units]),
        inArray(petitionPart.state, [...SEEN_WITH]),
      ),
    );
  return sql`exists ${mine}`;
}

/** True for cases that wait for the part of one of these units: found by the units' own index, for lists. */
export const awaitsPartOf = (unitIds: readonly number[]): SQL =>
  inArray(
    petition.id,
    read
      .select({ id: petitionPart.petitionId })
      .from(petitionPart)
      .where(and(inArray(petitionPart.organisationId, [...unitIds]), eq(petitionPart.state, 'open'))),
  );

/** The parts of a case in the order they were asked, with the names of the units and of who answered. */
export const partsOf = (on: Reader, petitionId: number) =>
  on
    .select({
      part: petitionPart,
      unit: organisation.name,
      unitEn: organisation.nameEn,
      askedBy: sql<string>`(select s.name from staff s where s.id = ${petitionPart.askedBy})`,
      answeredBy: sql<string | null>`(select s.name from staff s where s.id = ${petitionPart.answeredBy})`,
    })
    .from(petitionPart)
    .innerJoin(organisation, eq(organisation.id, petitionPart.organisationId))
    .where(eq(petitionPart.petitionId, petitionId))
    .orderBy(asc(petitionPart.id))
    .limit(MOST_PARTS);

export async function openPart(on: Reader, petitionId: number, id: number): Promise<PartRow | null> {
  const [row] = await on
    .select()
    .from(petitionPart)
    .where(and(eq(petitionPart.id, id), eq(petitionPart.petitionId, petitionId), eq(petitionPart.state, 'open')));
  return row ?? null;
}

export const openPartsOf = (on: Reader, petitionId: number, organisationId: number): Promise<{ id: number }[]> =>
  on
    .select({ id: petitionPart.id })
    .from(petitionPart)
    .where(
      and(
        eq(petitionPart.petitionId, petitionId),
        eq(petitionPart.organisationId, organisationId),
        eq(petitionPart.state, 'open'),
      ),
    )
    .limit(MOST_PARTS);

export const isAskedOf = async (on: Reader, petitionId: number, organisationId: number): Promise<boolean> =>
  (await openPartsOf(on, petitionId, organisationId)).length > 0;

export async function insertPart(tx: Writer, row: typeof petitionPart.$inferInsert): Promise<number> {
  const [added] = await tx.insert(petitionPart).values(row).returning({ id: petitionPart.id });
  return added!.id;
}

/** What was asked of an office is asked of its successor. */
export async function passParts(tx: Writer, parts: readonly { id: number }[], organisationId: number): Promise<void> {
  const ids = parts.map(({ id }) => id);
  await tx
    .update(petitionPart)
    .set({ organisationId })
    .where(and(inArray(petitionPart.id, ids), eq(petitionPart.state, 'open')));
}

/** Ends a part that is still open. */
export async function endPart(
  tx: Writer,
  id: number,
  to: { state: Exclude<PartState, 'open'>; endedAt: Date; answer?: string; answeredBy?: number },
): Promise<void> {
  await tx
    .update(petitionPart)
    .set(to)
    .where(and(eq(petitionPart.id, id), eq(petitionPart.state, 'open')));
}

/** The case was decided: nobody waits for its parts any more. */
export async function endPartsOf(tx: Writer, petitionId: number, at: Date): Promise<void> {
  await tx
    .update(petitionPart)
    .set({ state: 'ended', endedAt: at })
    .where(and(eq(petitionPart.petitionId, petitionId), eq(petitionPart.state, 'open')));
}
