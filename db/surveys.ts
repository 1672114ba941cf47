// Questionnaires and rounds of surveys: every question asked about them, every change made to them.
import { and, asc, count, desc, eq, gte, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { RoundState } from '#app/domain/survey-ballots.ts';
import type { SurveySubject } from '#app/domain/survey-questionnaire.ts';
import { type Reader, read, type Writer } from './index.ts';
import { procedureEvaluation } from './schema/evaluation.ts';
import { organisation } from './schema/organisations.ts';
import { ballot } from './schema/ratings.ts';
import {
  ballotPot,
  questionnaire,
  surveyBallot,
  surveyInvitation,
  surveyQuota,
  surveyRound,
} from './schema/surveys.ts';

const VERSIONS_AT_MOST = 200;
const ROUNDS_AT_MOST = 200;
const QUOTAS_AT_MOST = 1_000;
const ROWS_AT_ONCE = 500;

export type Questionnaire = typeof questionnaire.$inferSelect;
export type Round = typeof surveyRound.$inferSelect;

export const allQuestionnaires = (on: Reader = read): Promise<Questionnaire[]> =>
  on.select().from(questionnaire).orderBy(asc(questionnaire.code), desc(questionnaire.version)).limit(VERSIONS_AT_MOST);

export async function questionnaireById(id: number, on: Reader = read): Promise<Questionnaire | null> {
  const [found] = await on.select().from(questionnaire).where(eq(questionnaire.id, id)).limit(1);
  return found ?? null;
}

/** The version about this subject that is in force on the day, offered or not; the newest if there are several. */
export async function questionnaireOn(subject: SurveySubject, day: string, on: Reader = read) {
  const [found] = await on
    .select()
    .from(questionnaire)
    .where(
      and(
        eq(questionnaire.subject, subject),
        lte(questionnaire.validFrom, day),
        or(isNull(questionnaire.validTo), gte(questionnaire.validTo, day)),
      ),
    )
    .orderBy(desc(questionnaire.validFrom), desc(questionnaire.version))
    .limit(1);
  return found ?? null;
}

/** Whether anybody has answered it, counted or not. */
export async function hasBallots(on: Reader, id: number): Promise<boolean> {
  for (const one of [surveyBallot, ballot, ballotPot, procedureEvaluation]) {
    const [found] = await on.select({ id: one.id }).from(one).where(eq(one.questionnaireId, id)).limit(1);
    if (found) return true;
  }
  return false;
}

/** False when this version is there already. */
export async function insertQuestionnaire(tx: Writer, row: typeof questionnaire.$inferInsert): Promise<boolean> {
  const added = await tx.insert(questionnaire).values(row).onConflictDoNothing().returning({ id: questionnaire.id });
  return added.length === 1;
}

export async function updateQuestionnaire(
  tx: Writer,
  id: number,
  to: Partial<Pick<Questionnaire, 'content' | 'validFrom' | 'validTo' | 'isOffered' | 'source'>>,
): Promise<void> {
  await tx.update(questionnaire).set(to).where(eq(questionnaire.id, id));
}

/** Null when the code is taken. */
export async function insertRound(tx: Writer, row: typeof surveyRound.$inferInsert): Promise<number | null> {
  const [added] = await tx.insert(surveyRound).values(row).onConflictDoNothing().returning({ id: surveyRound.id });
  return added?.id ?? null;
}

export async function insertQuotas(tx: Writer, rows: (typeof surveyQuota.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await tx.insert(surveyQuota).values(rows.slice(i, i + ROWS_AT_ONCE));
}

export async function roundByCode(code: string, on: Reader = read): Promise<Round | null> {
  const [found] = await on.select().from(surveyRound).where(eq(surveyRound.code, code)).limit(1);
  return found ?? null;
}

export async function roundById(id: number, on: Reader = read): Promise<Round | null> {
  const [found] = await on.select().from(surveyRound).where(eq(surveyRound.id, id)).limit(1);
  return found ?? null;
}

export const newestRounds = (on: Reader = read): Promise<Round[]> =>
  on.select().from(surveyRound).orderBy(desc(surveyRound.id)).limit(ROUNDS_AT_MOST);

/** Moves a round on if it stands where it should; false if somebody else did so first. */
export async function moveRound(tx: Writer, id: number, from: readonly RoundState[], to: RoundState): Promise<boolean> {
  const moved = await tx
    .update(surveyRound)
    .set({ state: to })
    .where(and(eq(surveyRound.id, id), inArray(surveyRound.state, [...from])))
    .returning({ id: surveyRound.id });
  return moved.length === 1;
}

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

/** Quotas of a round with the names of the units. */
export const quotasOf = (roundId: number, on: Reader = read) =>
  on
    .select({
      organisationId: surveyQuota.organisationId,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      population: surveyQuota.population,
      quota: surveyQuota.quota,
    })
    .from(surveyQuota)
    .innerJoin(organisation, eq(organisation.id, surveyQuota.organisationId))
    .where(eq(surveyQuota.roundId, roundId))
    .orderBy(asc(surveyQuota.id))
    .limit(QUOTAS_AT_MOST);

/** Links of a round by unit, and how many of them were used. */
export const linkCounts = (roundId: number, on: Reader = read) =>
  on
    .select({ organisationId: surveyInvitation.organisationId, isUsed: surveyInvitation.isUsed, n: count() })
    .from(surveyInvitation)
    .where(eq(surveyInvitation.roundId, roundId))
    .groupBy(surveyInvitation.organisationId, surveyInvitation.isUsed)
    .limit(2 * QUOTAS_AT_MOST);

/** Ballots of an ended round that were too few to be mixed. */
export async function addUncounted(tx: Writer, roundId: number, n: number): Promise<void> {
  await tx
    .update(surveyRound)
    .set({ uncounted: sql`${surveyRound.uncounted} + ${n}` })
    .where(eq(surveyRound.id, roundId));
}

/** Rounds that take no more links: what waits of them is due. */
export async function roundsNotOpen(ids: readonly number[], on: Reader = read): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const found = await on
    .select({ id: surveyRound.id })
    .from(surveyRound)
    .where(and(inArray(surveyRound.id, [...ids]), ne(surveyRound.state, 'open')));
  return new Set(found.map(({ id }) => id));
}
