// Tags as units and the province define them, and which cases carry them.
import { and, asc, count, eq, inArray, or, sql } from 'drizzle-orm';
import type { Units } from '#app/domain/scope.ts';
import { type Reader, read, type Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { petitionTag, tag } from './schema/tags.ts';

export type TagRow = typeof tag.$inferSelect;

/** Tags an officer of these units reads: the province's, and those of the units. */
const readBy = (units: Units) =>
  units === 'all'
    ? undefined
    : or(eq(tag.isForAll, true), units.length > 0 ? inArray(tag.organisationId, [...units]) : undefined);

export const tagsReadBy = (units: Units, on: Reader = read) =>
  on
    .select({
      id: tag.id,
      name: tag.name,
      colour: tag.colour,
      isForAll: tag.isForAll,
      isHidden: tag.isHidden,
      organisationId: tag.organisationId,
      unit: organisation.name,
      unitEn: organisation.nameEn,
    })
    .from(tag)
    .innerJoin(organisation, eq(organisation.id, tag.organisationId))
    .where(readBy(units))
    .orderBy(asc(tag.name), asc(tag.id))
    .limit(500);

/** The same with how many cases carry each: for the page on which tags are kept. */
export const tagUse = (ids: readonly number[], atMost: number) =>
  read
    .select({
      id: tag.id,
      cases:
        sql`(select count(*) from (select 1 from petition_tag where petition_tag.tag_id = ${tag.id} limit ${atMost}) as used)`.mapWith(
          Number,
        ),
    })
    .from(tag)
    .where(inArray(tag.id, [...ids]));

export const tagsOnCases = (petitionIds: readonly number[], units: Units, on: Reader = read) =>
  on
    .select({ petitionId: petitionTag.petitionId, id: tag.id, name: tag.name, colour: tag.colour })
    .from(petitionTag)
    .innerJoin(tag, eq(tag.id, petitionTag.tagId))
    .where(and(inArray(petitionTag.petitionId, [...petitionIds]), readBy(units)))
    .orderBy(asc(tag.name), asc(tag.id))
    .limit(2_000);

export async function countTagsOf(tx: Reader, organisationId: number): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(tag).where(eq(tag.organisationId, organisationId));
  return Number(row!.n);
}

/** Null when the unit has a tag of this name (the unique index decides). */
export async function insertTag(tx: Writer, row: typeof tag.$inferInsert): Promise<number | null> {
  const [added] = await tx.insert(tag).values(row).onConflictDoNothing().returning({ id: tag.id });
  return added?.id ?? null;
}

export async function tagById(on: Reader, id: number): Promise<TagRow | null> {
  const [row] = await on.select().from(tag).where(eq(tag.id, id)).limit(1);
  return row ?? null;
}

export async function updateTag(
  tx: Writer,
  id: number,
  changes: Partial<Pick<TagRow, 'name' | 'colour' | 'isHidden'>>,
): Promise<void> {
  await tx.update(tag).set(changes).where(eq(tag.id, id));
}

export async function countTagsOn(tx: Reader, petitionId: number): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(petitionTag).where(eq(petitionTag.petitionId, petitionId));
  return Number(row!.n);
}

/** Whether this put it on: false when it was there already. */
export async function putTagOn(tx: Writer, row: typeof petitionTag.$inferInsert): Promise<boolean> {
  const added = await tx.insert(petitionTag).values(row).onConflictDoNothing().returning({ id: petitionTag.tagId });
  return added.length === 1;
}

/** Whether this took it off: false when it was not there. */
export async function takeTagOff(tx: Writer, petitionId: number, tagId: number): Promise<boolean> {
  const gone = await tx
    .delete(petitionTag)
    .where(and(eq(petitionTag.petitionId, petitionId), eq(petitionTag.tagId, tagId)))
    .returning({ id: petitionTag.tagId });
  return gone.length === 1;
}
