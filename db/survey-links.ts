// One-time links of surveys and the forms of counters: made, used once, forgotten.
import { and, count, eq, gte, isNull, lt } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { surveyInvitation, surveyRound } from './schema/surveys.ts';

const LINES_AT_MOST = 2_000;
const ROWS_AT_ONCE = 500;

/** The list of links is made once: of two that try, one may. */
export async function claimLinks(tx: Writer, id: number, at: Date): Promise<boolean> {
  const claimed = await tx
    .update(surveyRound)
    .set({ linksMadeAt: at })
    .where(and(eq(surveyRound.id, id), eq(surveyRound.state, 'open'), isNull(surveyRound.linksMadeAt)))
    .returning({ id: surveyRound.id });
  return claimed.length === 1;
}

/** Takes back the links that nobody has used, so that a list may be made again. How many there were. */
export async function withdrawLinks(tx: Writer, roundId: number): Promise<number> {
  const gone = await tx
    .delete(surveyInvitation)
    .where(and(eq(surveyInvitation.roundId, roundId), eq(surveyInvitation.isUsed, false)))
    .returning({ tokenHash: surveyInvitation.tokenHash });
  await tx.update(surveyRound).set({ linksMadeAt: null }).where(eq(surveyRound.id, roundId));
  return gone.length;
}

export async function insertSurveyInvitations(
  tx: Writer,
  rows: (typeof surveyInvitation.$inferInsert)[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await tx.insert(surveyInvitation).values(rows.slice(i, i + ROWS_AT_ONCE));
}

/** A form from a counter is used up at once; false when it was before. */
export async function spendCounterForm(tx: Writer, tokenHash: string): Promise<boolean> {
  const added = await tx
    .insert(surveyInvitation)
    .values({ tokenHash, isUsed: true })
    .onConflictDoNothing()
    .returning({ tokenHash: surveyInvitation.tokenHash });
  return added.length === 1;
}

/** Counter forms carry their day in front: those of days gone by cannot come back, so they need not be remembered. */
export async function forgetCounterForms(tx: Writer, from: string, before: string): Promise<void> {
  const { tokenHash, roundId } = surveyInvitation;
  await tx.delete(surveyInvitation).where(and(gte(tokenHash, from), lt(tokenHash, before), isNull(roundId)));
}

export async function surveyInvitationByHash(on: Reader, tokenHash: string) {
  const [found] = await on.select().from(surveyInvitation).where(eq(surveyInvitation.tokenHash, tokenHash)).limit(1);
  return found ?? null;
}

/** Uses a link up; null when it was used before, or is none. Of two at once one gets it. */
export async function spendLink(tx: Writer, tokenHash: string) {
  const [used] = await tx
    .update(surveyInvitation)
    .set({ isUsed: true })
    .where(and(eq(surveyInvitation.tokenHash, tokenHash), eq(surveyInvitation.isUsed, false)))
    .returning();
  return used ?? null;
}

/** Links of a round by unit, and how many of them were used. */
export const linkCounts = (roundId: number, on: Reader = read) =>
  on
    .select({ organisationId: surveyInvitation.organisationId, isUsed: surveyInvitation.isUsed, n: count() })
    .from(surveyInvitation)
    .where(eq(surveyInvitation.roundId, roundId))
    .groupBy(surveyInvitation.organisationId, surveyInvitation.isUsed)
    .limit(LINES_AT_MOST);

/** Links that were handed out after a procedure and can no longer be used, answered or not. */
export async function forgetExpiredLinks(tx: Writer, before: string): Promise<void> {
  await tx.delete(surveyInvitation).where(lt(surveyInvitation.usableUntil, before));
}
