// Who officers and citizens are elsewhere, and which petitions a signed-in citizen has sent.
import { and, count, desc, eq, gt, lte } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { citizenSession, identityPetition, staffIdentity } from './schema/identity.ts';
import { petition } from './schema/petitions.ts';

/** The account that this subject opens; null when it opens none. */
export async function staffOfSubject(on: Reader, subjectHash: string): Promise<number | null> {
  const [row] = await on
    .select({ staffId: staffIdentity.staffId })
    .from(staffIdentity)
    .where(eq(staffIdentity.subjectHash, subjectHash))
    .limit(1);
  return row?.staffId ?? null;
}

export async function identityOfStaff(on: Reader, staffId: number): Promise<typeof staffIdentity.$inferSelect | null> {
  const [row] = await on.select().from(staffIdentity).where(eq(staffIdentity.staffId, staffId)).limit(1);
  return row ?? null;
}

/** False when the account has an identity, or the subject an account (the unique indices decide). */
export async function insertStaffIdentity(
  tx: Writer,
  staffId: number,
  subjectHash: string,
  now: Date,
): Promise<boolean> {
  const added = await tx
    .insert(staffIdentity)
    .values({ staffId, subjectHash, linkedAt: now })
    .onConflictDoNothing()
    .returning({ id: staffIdentity.id });
  return added.length === 1;
}

export async function deleteStaffIdentity(tx: Writer, staffId: number): Promise<boolean> {
  const gone = await tx
    .delete(staffIdentity)
    .where(eq(staffIdentity.staffId, staffId))
    .returning({ id: staffIdentity.id });
  return gone.length === 1;
}

export async function insertCitizenSession(tx: Writer, row: typeof citizenSession.$inferInsert): Promise<void> {
  await tx.insert(citizenSession).values(row);
}

export async function citizenBySession(on: Reader, tokenHash: string, now: Date) {
  const [row] = await on
    .select()
    .from(citizenSession)
    .where(and(eq(citizenSession.tokenHash, tokenHash), gt(citizenSession.expiresAt, now)))
    .limit(1);
  return row ?? null;
}

export async function deleteCitizenSession(tx: Writer, tokenHash: string): Promise<void> {
  await tx.delete(citizenSession).where(eq(citizenSession.tokenHash, tokenHash));
}

export async function deleteExpiredCitizenSessions(tx: Writer, now: Date): Promise<void> {
  await tx.delete(citizenSession).where(lte(citizenSession.expiresAt, now));
}

/** Notes that this citizen sent this petition; the second time changes nothing. */
export async function insertOwnPetition(tx: Writer, subjectHash: string, code: string, now: Date): Promise<void> {
  const [sent] = await tx.select({ id: petition.id }).from(petition).where(eq(petition.code, code)).limit(1);
  if (!sent) return;
  await tx.insert(identityPetition).values({ subjectHash, petitionId: sent.id, createdAt: now }).onConflictDoNothing();
}

/** The petitions that this citizen has sent, the newest first. */
export const ownPetitions = (on: Reader, subjectHash: string, limit: number) =>
  on
    .select({
      code: petition.code,
      kind: petition.kind,
      state: petition.state,
      title: petition.title,
      receivedDay: petition.receivedDay,
      answerDueDay: petition.answerDueDay,
      answeredDay: petition.answeredDay,
    })
    .from(identityPetition)
    .innerJoin(petition, eq(petition.id, identityPetition.petitionId))
    .where(eq(identityPetition.subjectHash, subjectHash))
    .orderBy(desc(identityPetition.petitionId))
    .limit(limit);

export async function isOwnPetition(on: Reader, subjectHash: string, code: string): Promise<boolean> {
  const [row] = await on
    .select({ found: count() })
    .from(identityPetition)
    .innerJoin(petition, eq(petition.id, identityPetition.petitionId))
    .where(and(eq(identityPetition.subjectHash, subjectHash), eq(petition.code, code)));
  return (row?.found ?? 0) > 0;
}
