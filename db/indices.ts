// What others measured, and the points that procedures were handled with: by year, by quarter.
import { asc, desc, eq, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { externalIndex, procedureEvaluation } from './schema/indices.ts';
import { organisation } from './schema/organisations.ts';

const INDICES_AT_MOST = 2_000;
const POINTS_AT_MOST = 20_000;
const QUARTERS_AT_MOST = 100;

export type ExternalIndex = typeof externalIndex.$inferSelect;
export type NewPoints = Omit<typeof procedureEvaluation.$inferInsert, 'id'>;

/** The newest year first, then by name and place. */
export const externalIndices = (on: Reader = read): Promise<ExternalIndex[]> =>
  on
    .select()
    .from(externalIndex)
    .orderBy(desc(externalIndex.year), asc(externalIndex.name), asc(externalIndex.id))
    .limit(INDICES_AT_MOST);

/** Puts a value in the place of the one of the same name, year and place. What stood there before; null if nothing did. */
export async function putExternalIndex(tx: Writer, row: Omit<ExternalIndex, 'id'>): Promise<ExternalIndex | null> {
  const [before] = await tx
    .select()
    .from(externalIndex)
    .where(
      sql`${externalIndex.name} = ${row.name} and ${externalIndex.year} = ${row.year} and ${externalIndex.place} = ${row.place}`,
    )
    .limit(1);
  await tx
    .insert(externalIndex)
    .values(row)
    .onConflictDoUpdate({ target: [externalIndex.name, externalIndex.year, externalIndex.place], set: row });
  return before ?? null;
}

export async function putPoints(tx: Writer, rows: readonly NewPoints[]): Promise<void> {
  const { quarter, organisationId, criterion } = procedureEvaluation;
  for (const row of rows)
    await tx
      .insert(procedureEvaluation)
      .values(row)
      .onConflictDoUpdate({ target: [quarter, organisationId, criterion], set: row });
}

/** The quarters there is anything about, the newest first. */
export const evaluatedQuarters = (on: Reader = read) =>
  on
    .selectDistinct({ quarter: procedureEvaluation.quarter })
    .from(procedureEvaluation)
    .orderBy(desc(procedureEvaluation.quarter))
    .limit(QUARTERS_AT_MOST);

export const pointsIn = (quarter: string, on: Reader = read) =>
  on
    .select({
      organisationId: procedureEvaluation.organisationId,
      questionnaireId: procedureEvaluation.questionnaireId,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      criterion: procedureEvaluation.criterion,
      points: procedureEvaluation.points,
      dossiers: procedureEvaluation.dossiers,
      source: procedureEvaluation.source,
    })
    .from(procedureEvaluation)
    .innerJoin(organisation, eq(organisation.id, procedureEvaluation.organisationId))
    .where(eq(procedureEvaluation.quarter, quarter))
    .orderBy(asc(organisation.code))
    .limit(POINTS_AT_MOST);
