// What officers of an office that ends keep at its desk: templates, shared views, tags; and the cases that wait for a part of it.
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { type Reader, rows, type Writer } from './index.ts';
import type { MergerRow } from './mergers.ts';
import { answerTemplate } from './schema/answers.ts';
import { petitionPart } from './schema/casework.ts';
import { petition } from './schema/petitions.ts';
import { savedView } from './schema/queue.ts';
import { petitionTag, tag } from './schema/tags.ts';

/** Templates, shared views and tags go on with the successor; where it has a tag of that name already, its cases get that one. */
export async function passDesk(tx: Writer, { predecessorId, successorId }: MergerRow): Promise<void> {
  const to = { organisationId: successorId };
  await tx.update(answerTemplate).set(to).where(eq(answerTemplate.organisationId, predecessorId));
  await tx.update(savedView).set(to).where(eq(savedView.organisationId, predecessorId));
  const twins = await rows<{ old: number; kept: number }>(
    sql`select o.id as "old", k.id as "kept" from ${tag} o join ${tag} k on k.name = o.name and k.organisation_id = ${successorId} where o.organisation_id = ${predecessorId}`,
    tx,
  );
  for (const twin of twins) await joinTags(tx, Number(twin.old), Number(twin.kept));
  await tx.update(tag).set(to).where(eq(tag.organisationId, predecessorId));
}

async function joinTags(tx: Writer, old: number, kept: number): Promise<void> {
  const { petitionId, tagId, staffId, at } = petitionTag;
  await tx
    .insert(petitionTag)
    .select(
      tx
        .select({ petitionId, tagId: sql`${kept}`.as('tag_id'), staffId, at })
        .from(petitionTag)
        .where(eq(tagId, old)),
    )
    .onConflictDoNothing();
  await tx.delete(petitionTag).where(eq(tagId, old));
  await tx.delete(tag).where(eq(tag.id, old));
}

/** Cases that wait for a part of this office, in the order of their keys. */
export const casesAwaiting = (on: Reader, organisationId: number, after: number, atMost: number) =>
  on
    .selectDistinct({ id: petition.id, code: petition.code })
    .from(petitionPart)
    .innerJoin(petition, eq(petition.id, petitionPart.petitionId))
    .where(
      and(
        eq(petitionPart.organisationId, organisationId),
        eq(petitionPart.state, 'open'),
        gt(petitionPart.petitionId, after),
      ),
    )
    .orderBy(asc(petition.id))
    .limit(atMost);
