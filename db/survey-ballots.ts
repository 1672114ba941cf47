// Ballots of surveys, their tallies and the files of paper ballots: written once, in the transaction that counts them.
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { surveyBallot, surveyImport, surveyPaper, surveyTally } from './schema/surveys.ts';

const ROWS_AT_ONCE = 300;
const TALLIES_AT_MOST = 200_000;
const IMPORTS_AT_MOST = 200;

export type NewSurveyBallot = typeof surveyBallot.$inferInsert;
export type NewTally = Omit<typeof surveyTally.$inferInsert, 'id'>;

/** The keys that were taken already: to be drawn again. */
export async function insertSurveyBallots(tx: Writer, rows: NewSurveyBallot[]): Promise<Set<number>> {
  const taken = new Set(rows.map(({ id }) => id));
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    const added = await tx
      .insert(surveyBallot)
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflictDoNothing()
      .returning({ id: surveyBallot.id });
    for (const { id } of added) taken.delete(id);
  }
  return taken;
}

export async function addToTallies(tx: Writer, rows: NewTally[]): Promise<void> {
  const t = surveyTally;
  const key = [t.roundId, t.questionnaireId, t.organisationId, t.importId, t.channel, t.month, t.question, t.option];
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await tx
      .insert(surveyTally)
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .onConflictDoUpdate({ target: key, set: { n: sql`${surveyTally.n} + excluded.n` } });
}

/** Ballots of a round that count, by key; from behind `after`. */
export const ballotsOf = (roundId: number, after: number, atMost: number, on: Reader = read) =>
  on
    .select({
      id: surveyBallot.id,
      unit: organisation.code,
      month: surveyBallot.month,
      channel: surveyBallot.channel,
      answers: surveyBallot.answers,
    })
    .from(surveyBallot)
    .leftJoin(organisation, eq(organisation.id, surveyBallot.organisationId))
    .leftJoin(surveyImport, eq(surveyImport.id, surveyBallot.importId))
    .where(and(eq(surveyBallot.roundId, roundId), gt(surveyBallot.id, after), isNull(surveyImport.withdrawnAt)))
    .orderBy(asc(surveyBallot.id))
    .limit(atMost);

export const importsOf = (roundId: number, on: Reader = read) =>
  on
    .select()
    .from(surveyImport)
    .where(eq(surveyImport.roundId, roundId))
    .orderBy(asc(surveyImport.id))
    .limit(IMPORTS_AT_MOST);

/** Null when this very file was imported before. */
export async function insertImport(tx: Writer, row: typeof surveyImport.$inferInsert): Promise<number | null> {
  const [added] = await tx.insert(surveyImport).values(row).onConflictDoNothing().returning({ id: surveyImport.id });
  return added?.id ?? null;
}

/** Which of these paper forms were counted before. */
export async function countedPapers(on: Reader, hashes: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let i = 0; i < hashes.length; i += ROWS_AT_ONCE) {
    const rows = await on
      .select({ serialHash: surveyPaper.serialHash })
      .from(surveyPaper)
      .where(inArray(surveyPaper.serialHash, hashes.slice(i, i + ROWS_AT_ONCE)));
    for (const { serialHash } of rows) found.add(serialHash);
  }
  return found;
}

/** Fails as a whole when one of them was counted meanwhile: the unique key decides. */
export async function insertPapers(tx: Writer, importId: number, hashes: readonly string[]): Promise<boolean> {
  for (let i = 0; i < hashes.length; i += ROWS_AT_ONCE) {
    const some = hashes.slice(i, i + ROWS_AT_ONCE).map((serialHash) => ({ serialHash, importId }));
    const added = await tx
      .insert(surveyPaper)
      .values(some)
      .onConflictDoNothing()
      .returning({ h: surveyPaper.serialHash });
    if (added.length < some.length) return false;
  }
  return true;
}

/** Takes a file of paper ballots out of every figure, and its numbers with it, so that they may be entered again. */
export async function withdrawImport(tx: Writer, roundId: number, importId: number, why: string, at: Date) {
  const gone = await tx
    .update(surveyImport)
    .set({ withdrawnAt: at, withdrawnFor: why, fileHash: sql`${surveyImport.fileHash} || ':' || ${surveyImport.id}` })
    .where(and(eq(surveyImport.id, importId), eq(surveyImport.roundId, roundId), isNull(surveyImport.withdrawnAt)))
    .returning({ ballots: surveyImport.ballots });
  if (gone.length === 1) await tx.delete(surveyPaper).where(eq(surveyPaper.importId, importId));
  return gone.length === 1;
}

/** Paper ballots of a round, and how many forms were handed out (null: not known of all). */
export async function paperOf(roundId: number, on: Reader = read) {
  const files = await on
    .select({ ballots: surveyImport.ballots, handedOut: surveyImport.handedOut })
    .from(surveyImport)
    .where(and(eq(surveyImport.roundId, roundId), isNull(surveyImport.withdrawnAt)))
    .limit(IMPORTS_AT_MOST);
  return {
    ballots: files.reduce((sum, one) => sum + one.ballots, 0),
    handedOut: files.some((one) => one.handedOut === null)
      ? null
      : files.reduce((sum, one) => sum + (one.handedOut ?? 0), 0),
  };
}

/** Paper ballots of a round that count, by unit. */
export async function paperByUnit(roundId: number, on: Reader = read): Promise<Map<number, number>> {
  const found = await on
    .select({ unit: surveyTally.organisationId, n: sql<number>`sum(${surveyTally.n})`.mapWith(Number) })
    .from(surveyTally)
    .innerJoin(surveyImport, eq(surveyImport.id, surveyTally.importId))
    .where(and(eq(surveyTally.roundId, roundId), eq(surveyTally.question, ''), isNull(surveyImport.withdrawnAt)))
    .groupBy(surveyTally.organisationId)
    .limit(TALLIES_AT_MOST);
  return new Map(found.map(({ unit, n }) => [unit, n]));
}
