// Invitations to rate and the ballots; nothing that is written here says which ballot came of which invitation.
import { and, eq, exists, ne } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { organisationById, organisationsAbove } from './organisations.ts';
import { answer } from './schema/answers.ts';
import { petition } from './schema/petitions.ts';
import { ballot, ratingInvitation } from './schema/ratings.ts';

export type NewBallot = typeof ballot.$inferInsert;

/** Invites once an answer; asked again, it changes nothing. */
export async function insertInvitation(
  tx: Writer,
  row: { tokenHash: string; petitionId: number; round: number },
): Promise<void> {
  await tx.insert(ratingInvitation).values(row).onConflictDoNothing();
}

/** What an invitation is about; null when there is none with this hash. */
export async function invitationByHash(on: Reader, tokenHash: string) {
  const [row] = await on
    .select({
      petitionId: ratingInvitation.petitionId,
      round: ratingInvitation.round,
      isUsed: ratingInvitation.isUsed,
      code: petition.code,
      state: petition.state,
      currentRound: petition.round,
    })
    .from(ratingInvitation)
    .innerJoin(petition, eq(petition.id, ratingInvitation.petitionId))
    .where(eq(ratingInvitation.tokenHash, tokenHash))
    .limit(1);
  return row ?? null;
}

export async function invitationOf(on: Reader, petitionId: number, round: number) {
  const [row] = await on
    .select({ isUsed: ratingInvitation.isUsed, state: petition.state })
    .from(ratingInvitation)
    .innerJoin(petition, eq(petition.id, ratingInvitation.petitionId))
    .where(and(eq(ratingInvitation.petitionId, petitionId), eq(ratingInvitation.round, round)))
    .limit(1);
  return row ?? null;
}

/** Uses an invitation up; null when it was used before, is none, or its petition was withdrawn. Of two at once one gets it. */
export async function useInvitation(tx: Writer, tokenHash: string) {
  const isNotWithdrawn = exists(
    tx
      .select({ id: petition.id })
      .from(petition)
      .where(and(eq(petition.id, ratingInvitation.petitionId), ne(petition.state, 'withdrawn'))),
  );
  const [used] = await tx
    .update(ratingInvitation)
    .set({ isUsed: true })
    .where(and(eq(ratingInvitation.tokenHash, tokenHash), eq(ratingInvitation.isUsed, false), isNotWithdrawn))
    .returning({ petitionId: ratingInvitation.petitionId, round: ratingInvitation.round });
  return used ?? null;
}

/** What a ballot is counted by: the unit that gave the answer, the kind and the field. */
export async function ratedAnswer(on: Reader, petitionId: number, round: number) {
  const [row] = await on
    .select({
      organisationId: petition.organisationId,
      answeredBy: answer.organisationId,
      kind: petition.kind,
      fieldId: petition.fieldId,
      isDemonstration: petition.isDemonstration,
    })
    .from(petition)
    .leftJoin(answer, and(eq(answer.petitionId, petition.id), eq(answer.round, round)))
    .where(eq(petition.id, petitionId))
    .limit(1);
  if (!row) throw new Error(`There is no petition ${petitionId}`);
  const { answeredBy, ...rest } = row;
  return { ...rest, organisationId: answeredBy ?? row.organisationId };
}

/** False when the drawn key is taken. */
export async function insertBallot(tx: Writer, row: NewBallot): Promise<boolean> {
  const added = await tx.insert(ballot).values(row).onConflictDoNothing().returning({ id: ballot.id });
  return added.length === 1;
}

/** The office above all others of this one; itself when there is none. */
export async function topmostUnit(tx: Writer, id: number): Promise<number> {
  const own = await organisationById(id, tx);
  const [topmost] = own ? await organisationsAbove(own, tx) : [];
  return topmost?.id ?? id;
}
