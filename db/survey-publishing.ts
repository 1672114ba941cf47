// What is public of the ballots of surveys, and what waits for others (domain/satisfaction-cuts.ts).
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { staff } from './schema/staff.ts';
import { questionnaire, surveyImport, surveyTally } from './schema/surveys.ts';

const TALLIES_AT_MOST = 200_000;
const waits = sql`(${surveyTally.n} - ${surveyTally.shown} - ${surveyTally.shownUnnamed})`;

/** 0: the counter. With the months of a year, or all. */
export interface Counted {
  roundId: number;
  questionnaireId: number;
  year?: number;
}

const isOf = ({ roundId, questionnaireId, year }: Counted) =>
  and(
    eq(surveyTally.roundId, roundId),
    eq(surveyTally.questionnaireId, questionnaireId),
    year === undefined ? undefined : sql`${surveyTally.month} between ${`${year}-01`} and ${`${year}-12`}`,
  );

export interface Tallied {
  /** 0: of units that are not named. */
  organisationId: number;
  question: string;
  option: string;
  n: number;
}

/** What was chosen how often, by unit, as far as it is public; ballots of withdrawn files are not there. */
export async function talliesOf(counted: Counted, on: Reader = read): Promise<Tallied[]> {
  const { organisationId, question, option, shown, shownUnnamed } = surveyTally;
  const rows = await on
    .select({
      ...{ organisationId, question, option },
      shown: sql<number>`sum(${shown})`.mapWith(Number),
      unnamed: sql<number>`sum(${shownUnnamed})`.mapWith(Number),
    })
    .from(surveyTally)
    .leftJoin(surveyImport, eq(surveyImport.id, surveyTally.importId))
    .where(and(isOf(counted), sql`${shown} + ${shownUnnamed} > 0`, isNull(surveyImport.withdrawnAt)))
    .groupBy(organisationId, question, option)
    .limit(TALLIES_AT_MOST);
  return rows
    .flatMap(({ shown: n, unnamed, ...row }) => [
      { ...row, n },
      { ...row, organisationId: 0, n: unnamed },
    ])
    .filter(({ n }) => n > 0);
}

/** What is not public yet, by unit, question, option and the office whose account entered it (null: nobody did); of these units, or of all. */
export const talliesToPublish = (counted: Counted, units: readonly number[] | null, on: Reader) =>
  on
    .select({
      unit: surveyTally.organisationId,
      question: surveyTally.question,
      option: surveyTally.option,
      maker: sql<
        number | null
      >`case when ${surveyTally.importId} = 0 then null else coalesce(${staff.organisationId}, 0) end`.mapWith(
        (maker: unknown) => (maker === null ? null : Number(maker)),
      ),
      n: sql<number>`sum(${waits})`.mapWith(Number),
    })
    .from(surveyTally)
    .leftJoin(surveyImport, eq(surveyImport.id, surveyTally.importId))
    .leftJoin(staff, eq(staff.id, surveyImport.createdBy))
    .where(
      and(
        isOf(counted),
        units ? inArray(surveyTally.organisationId, [...units]) : undefined,
        sql`${waits} > 0`,
        isNull(surveyImport.withdrawnAt),
      ),
    )
    .groupBy(surveyTally.organisationId, surveyTally.question, surveyTally.option, sql`4`)
    .limit(TALLIES_AT_MOST);

/** Publishes what waits of a unit's answers to these questions; of one maker alone if one is named. */
export async function publishTallies(
  tx: Writer,
  counted: Counted,
  { unit, questions, maker }: { unit: number; questions: readonly string[]; maker: number | null },
  isNamed: boolean,
): Promise<void> {
  const files = tx
    .select({ id: surveyImport.id })
    .from(surveyImport)
    .leftJoin(staff, eq(staff.id, surveyImport.createdBy))
    .where(
      and(
        eq(surveyImport.roundId, counted.roundId),
        isNull(surveyImport.withdrawnAt),
        maker === null ? undefined : sql`coalesce(${staff.organisationId}, 0) = ${maker}`,
      ),
    );
  const isIn = inArray(surveyTally.importId, files);
  const { n, shown, shownUnnamed } = surveyTally;
  await tx
    .update(surveyTally)
    .set(isNamed ? { shown: sql`${n} - ${shownUnnamed}` } : { shownUnnamed: sql`${n} - ${shown}` })
    .where(
      and(
        isOf(counted),
        eq(surveyTally.organisationId, unit),
        inArray(surveyTally.question, [...questions]),
        maker === null ? or(eq(surveyTally.importId, 0), isIn) : isIn,
      ),
    );
}

/** Ballots of a round, or of a counter's year, that were written down and are not public. */
export async function ballotsToPublish(counted: Counted, on: Reader = read): Promise<number> {
  const rows = await talliesToPublish(counted, null, on);
  return rows.reduce((sum, { question, n }) => (question === '' ? sum + n : sum), 0);
}

/** The files of a round of which anything is public. */
export async function publicImports(roundId: number, on: Reader = read): Promise<Set<number>> {
  const found = await on
    .selectDistinct({ id: surveyTally.importId })
    .from(surveyTally)
    .where(and(eq(surveyTally.roundId, roundId), sql`${surveyTally.shown} + ${surveyTally.shownUnnamed} > 0`))
    .limit(TALLIES_AT_MOST);
  return new Set(found.map(({ id }) => id));
}

/** The years in which a procedure was judged at a counter, by version. */
export const counterYears = (on: Reader = read) =>
  on
    .selectDistinct({
      questionnaireId: surveyTally.questionnaireId,
      year: sql<string>`substr(${surveyTally.month}, 1, 4)`,
    })
    .from(surveyTally)
    .innerJoin(questionnaire, eq(questionnaire.id, surveyTally.questionnaireId))
    .where(and(eq(surveyTally.roundId, 0), eq(surveyTally.question, ''), eq(questionnaire.subject, 'procedure')))
    .limit(200);
