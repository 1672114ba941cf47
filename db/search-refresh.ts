// Published cases of a renamed office, whose search texts are written anew page by page.
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { searchRefresh } from './schema/administration.ts';
import { publication } from './schema/answers.ts';
import { petition } from './schema/petitions.ts';

export async function nextRefresh(on: Reader) {
  const [row] = await on.select().from(searchRefresh).orderBy(asc(searchRefresh.organisationId)).limit(1);
  return row ?? null;
}

/** Keys of the published cases that lie with an office, from behind `after`. */
export const publishedOf = (on: Reader, organisationId: number, after: number, atMost: number) =>
  on
    .select({ id: publication.petitionId })
    .from(publication)
    .innerJoin(petition, eq(petition.id, publication.petitionId))
    .where(and(eq(petition.organisationId, organisationId), gt(publication.petitionId, after)))
    .orderBy(asc(publication.petitionId))
    .limit(atMost);

/** Goes on behind `next`, or is done when there is none; unless the office was renamed once more meanwhile. */
export async function passRefresh(
  tx: Writer,
  seen: { organisationId: number; afterId: number },
  next: number | null,
): Promise<boolean> {
  const isSeen = and(eq(searchRefresh.organisationId, seen.organisationId), eq(searchRefresh.afterId, seen.afterId));
  const returned = { id: searchRefresh.organisationId };
  const passed =
    next === null
      ? await tx.delete(searchRefresh).where(isSeen).returning(returned)
      : await tx.update(searchRefresh).set({ afterId: next }).where(isSeen).returning(returned);
  return passed.length === 1;
}
