// Questionnaires and rounds of surveys: every question asked about them, every change made to them.
import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { RoundState } from '#app/domain/survey-ballots.ts';
import type { SurveySubject } from '#app/domain/survey-questionnaire.ts';
import { type Reader, read, type Writer } from './index.ts';
import { procedureEvaluation } from './schema/evaluation.ts';
import { organisation } from './schema/organisations.ts';
import { ballot } from './schema/ratings.ts';
import { ballotPot, questionnaire, surveyBallot, surveyQuota, surveyRound } from './schema/surveys.ts';

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

/** The version about this subject (or of this code) that is in force on the day, offered or not; the newest if there are several. */
export async function questionnaireOn(
  asked: { subject: SurveySubject } | { code: string },
  day: string,
  on: Reader = read,
): Promise<Questionnaire | null> {
  const [found] = await on
    .select()
    .from(questionnaire)
    .where(
      and(
        'code' in asked ? eq(questionnaire.code, asked.code) : eq(questionnaire.subject, asked.subject),
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

/** A round, kept from others who would close it or publish of it until the end of the transaction. */
export async function holdRound(tx: Writer, id: number): Promise<Round> {
  const [held] = await tx.update(surveyRound).set({ id }).where(eq(surveyRound.id, id)).returning();
  return held!;
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
      taken: surveyQuota.taken,
    })
    .from(surveyQuota)
    .innerJoin(organisation, eq(organisation.id, surveyQuota.organisationId))
    .where(eq(surveyQuota.roundId, roundId))
    .orderBy(asc(surveyQuota.id))
    .limit(QUOTAS_AT_MOST);

/**
 * Takes a place for a ballot by link; false when the round stops at its quotas and the unit's is reached: `elsewhere` ballots on paper fill
 * it as well. Of two that race for the last place the guarded update lets one have it.
 */
export async function takePlace(
  tx: Writer,
  { id, stopsAtQuota }: Pick<Round, 'id' | 'stopsAtQuota'>,
  organisationId: number,
  elsewhere: number,
): Promise<boolean> {
  const { roundId, taken, quota } = surveyQuota;
  const isFree = stopsAtQuota ? sql`${taken} + ${elsewhere} < ${quota}` : undefined;
  const placed = await tx
    .update(surveyQuota)
    .set({ taken: sql`${taken} + 1` })
    .where(and(eq(roundId, id), eq(surveyQuota.organisationId, organisationId), isFree))
    .returning({ id: surveyQuota.id });
  return placed.length === 1;
}

export async function setStopAtQuota(tx: Writer, id: number, stopsAtQuota: boolean): Promise<void> {
  await tx.update(surveyRound).set({ stopsAtQuota }).where(eq(surveyRound.id, id));
}

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
