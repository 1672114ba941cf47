// Points that procedures were handled with, by quarter, unit and officer; what citizens judged; and what was published of it.
import { and, asc, between, desc, eq, inArray, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { evaluationPublication, officerEvaluation, procedureEvaluation } from './schema/evaluation.ts';
import { surveyTally } from './schema/surveys.ts';

const POINTS_AT_MOST = 20_000;
const PUBLICATIONS_AT_MOST = 200;

export type NewPoints = Omit<typeof procedureEvaluation.$inferInsert, 'id'>;
export type NewOfficerPoints = Omit<typeof officerEvaluation.$inferInsert, 'id'>;
export type NewPublication = Omit<typeof evaluationPublication.$inferInsert, 'id' | 'version'>;

/** Of these units only, or of all. */
export const pointsIn = (quarter: string, unitIds: readonly number[] | 'all', on: Reader = read) =>
  on
    .select()
    .from(procedureEvaluation)
    .where(
      and(
        eq(procedureEvaluation.quarter, quarter),
        unitIds === 'all' ? undefined : inArray(procedureEvaluation.organisationId, [...unitIds]),
      ),
    )
    .orderBy(asc(procedureEvaluation.organisationId), asc(procedureEvaluation.criterion))
    .limit(POINTS_AT_MOST);

export async function putPoints(tx: Writer, rows: readonly NewPoints[]): Promise<void> {
  const { quarter, organisationId, criterion } = procedureEvaluation;
  for (const row of rows)
    await tx
      .insert(procedureEvaluation)
      .values(row)
      .onConflictDoUpdate({ target: [quarter, organisationId, criterion], set: row });
}

export async function removePoints(
  tx: Writer,
  organisationId: number,
  quarter: string,
  criteria: readonly string[],
): Promise<void> {
  if (criteria.length === 0) return;
  await tx
    .delete(procedureEvaluation)
    .where(
      and(
        eq(procedureEvaluation.quarter, quarter),
        eq(procedureEvaluation.organisationId, organisationId),
        inArray(procedureEvaluation.criterion, [...criteria]),
      ),
    );
}

export const officerPointsIn = (quarter: string, unitIds: readonly number[], on: Reader = read) =>
  on
    .select()
    .from(officerEvaluation)
    .where(and(eq(officerEvaluation.quarter, quarter), inArray(officerEvaluation.organisationId, [...unitIds])))
    .orderBy(asc(officerEvaluation.organisationId), asc(officerEvaluation.officer), asc(officerEvaluation.criterion))
    .limit(POINTS_AT_MOST);

export async function putOfficerPoints(tx: Writer, rows: readonly NewOfficerPoints[]): Promise<void> {
  const { quarter, organisationId, officer, criterion } = officerEvaluation;
  for (const row of rows)
    await tx
      .insert(officerEvaluation)
      .values(row)
      .onConflictDoUpdate({ target: [quarter, organisationId, officer, criterion], set: row });
}

/** How often each number of points was chosen at the counters of a unit, in these months ('2026-07' to '2026-09'). */
export const citizenPoints = (questionnaireId: number, from: string, to: string, on: Reader = read) =>
  on
    .select({
      organisationId: surveyTally.organisationId,
      criterion: surveyTally.question,
      option: surveyTally.option,
      n: sql<number>`sum(${surveyTally.n})`.mapWith(Number),
    })
    .from(surveyTally)
    .where(
      and(
        eq(surveyTally.roundId, 0),
        eq(surveyTally.questionnaireId, questionnaireId),
        between(surveyTally.month, from, to),
      ),
    )
    .groupBy(surveyTally.organisationId, surveyTally.question, surveyTally.option)
    .limit(POINTS_AT_MOST);

/** Every version, the newest period first and of a period the newest version. */
export const publications = (on: Reader = read) =>
  on
    .select({
      period: evaluationPublication.period,
      version: evaluationPublication.version,
      basis: evaluationPublication.basis,
      publishedAt: evaluationPublication.publishedAt,
    })
    .from(evaluationPublication)
    .orderBy(desc(evaluationPublication.period), desc(evaluationPublication.version))
    .limit(PUBLICATIONS_AT_MOST);

/** The newest version of a period. */
export async function publicationOf(period: string, on: Reader = read) {
  const [found] = await on
    .select()
    .from(evaluationPublication)
    .where(eq(evaluationPublication.period, period))
    .orderBy(desc(evaluationPublication.version))
    .limit(1);
  return found ?? null;
}

/** Publishes the version after `after` (0: the first); false when somebody else has published it meanwhile. */
export async function insertPublication(tx: Writer, row: NewPublication, after: number): Promise<boolean> {
  const added = await tx
    .insert(evaluationPublication)
    .values({ ...row, version: after + 1 })
    .onConflictDoNothing()
    .returning({ id: evaluationPublication.id });
  return added.length === 1;
}
