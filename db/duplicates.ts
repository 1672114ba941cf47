// Cases that stand for others: duplicates and whom they follow, links, the answer that is shared. Reads across petitions and answers.
import { and, asc, eq, ne } from 'drizzle-orm';
import { isDocument } from './answers.ts';
import type { Reader, Writer } from './index.ts';
import { answer } from './schema/answers.ts';
import { petitionLink } from './schema/casework.ts';
import { petition } from './schema/petitions.ts';

const MOST_FOLLOWERS = 500;

/** Codes of the duplicates that wait for the answer to this case. */
export async function followersOf(on: Reader, petitionId: number): Promise<string[]> {
  const rows = await on
    .select({ code: petition.code })
    .from(petition)
    .where(and(eq(petition.mergedIntoId, petitionId), eq(petition.state, 'merged')))
    .orderBy(asc(petition.id))
    .limit(MOST_FOLLOWERS);
  return rows.map(({ code }) => code);
}

/** Codes of the duplicates that have this very answer. */
export async function answeredAlong(
  on: Reader,
  petitionId: number,
  sent: { day: string; documentNumber: string | null },
): Promise<string[]> {
  const rows = await on
    .select({ code: petition.code })
    .from(petition)
    .innerJoin(answer, and(eq(answer.petitionId, petition.id), isDocument(sent)))
    .where(and(eq(petition.mergedIntoId, petitionId), ne(petition.state, 'merged')))
    .orderBy(asc(petition.id))
    .limit(MOST_FOLLOWERS);
  return rows.map(({ code }) => code);
}

export async function survivorOf(on: Reader, id: number) {
  const [row] = await on
    .select({
      id: petition.id,
      code: petition.code,
      state: petition.state,
      round: petition.round,
      organisationId: petition.organisationId,
      acceptedAt: petition.acceptedAt,
      answerDueDay: petition.answerDueDay,
      answeredDay: petition.answeredDay,
    })
    .from(petition)
    .where(eq(petition.id, id))
    .limit(1);
  return row ?? null;
}

/** Puts the answer that was sent to one case under another, its words passed through `mask`; whether there was one. */
export async function shareAnswer(
  tx: Writer,
  from: { id: number; round: number },
  to: { id: number; round: number },
  mask: (text: string) => string,
): Promise<boolean> {
  const [sent] = await tx
    .select()
    .from(answer)
    .where(and(eq(answer.petitionId, from.id), eq(answer.round, from.round), eq(answer.state, 'sent')))
    .limit(1);
  if (!sent) return false;
  const { id: _, petitionId: __, round: ___, ...rest } = sent;
  const shared = { ...rest, summary: mask(sent.summary), body: mask(sent.body), remarks: null };
  await tx
    .insert(answer)
    .values({ ...shared, petitionId: to.id, round: to.round })
    .onConflictDoUpdate({ target: [answer.petitionId, answer.round], set: shared });
  return true;
}

const pair = (a: number, b: number) => ({ oneId: Math.min(a, b), otherId: Math.max(a, b) });

/** Whether this call made the link; the key decides. */
export async function insertLink(
  tx: Writer,
  [a, b]: [number, number],
  about: { note: string; linkedBy: number; at: Date },
): Promise<boolean> {
  const added = await tx
    .insert(petitionLink)
    .values({ ...pair(a, b), ...about })
    .onConflictDoNothing()
    .returning({ oneId: petitionLink.oneId });
  return added.length === 1;
}

export async function isLinked(on: Reader, a: number, b: number): Promise<boolean> {
  const { oneId, otherId } = pair(a, b);
  const [row] = await on
    .select({ oneId: petitionLink.oneId })
    .from(petitionLink)
    .where(and(eq(petitionLink.oneId, oneId), eq(petitionLink.otherId, otherId)));
  return row !== undefined;
}

export async function deleteLink(tx: Writer, a: number, b: number): Promise<void> {
  const { oneId, otherId } = pair(a, b);
  await tx.delete(petitionLink).where(and(eq(petitionLink.oneId, oneId), eq(petitionLink.otherId, otherId)));
}
