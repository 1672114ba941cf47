// Answers as they are drafted, submitted, returned and sent; officers' notes.
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { type AnswerContent, answer, answerCopy, answerVersion, note } from './schema/answers.ts';
import { staff } from './schema/staff.ts';

export type { AnswerContent } from './schema/answers.ts';
export type AnswerRow = typeof answer.$inferSelect;

export async function answerOfRound(on: Reader, petitionId: number, round: number): Promise<AnswerRow | null> {
  const [row] = await on
    .select()
    .from(answer)
    .where(and(eq(answer.petitionId, petitionId), eq(answer.round, round)))
    .limit(1);
  return row ?? null;
}

export const answersOf = (on: Reader, petitionId: number): Promise<AnswerRow[]> =>
  on.select().from(answer).where(eq(answer.petitionId, petitionId)).orderBy(asc(answer.round)).limit(20);

export async function insertAnswer(tx: Writer, row: typeof answer.$inferInsert): Promise<number> {
  const [added] = await tx.insert(answer).values(row).returning({ version: answer.version });
  return added!.version;
}

export async function updateAnswer(
  tx: Writer,
  id: number,
  changes: Partial<typeof answer.$inferInsert>,
): Promise<number> {
  const [changed] = await tx
    .update(answer)
    .set({ ...changes, version: sql`${answer.version} + 1` })
    .where(eq(answer.id, id))
    .returning({ version: answer.version });
  return changed!.version;
}

/** The day of a sent answer is put right. Its number does not change: it tells the answers of a case apart. */
export async function answerDated(
  tx: Writer,
  petitionId: number,
  sent: { day: string; documentNumber: string | null },
  day: string,
): Promise<void> {
  await tx
    .update(answer)
    .set({ documentDay: day })
    .where(and(eq(answer.petitionId, petitionId), isDocument(sent)));
}

/** The answer that is this document. */
export const isDocument = ({ day, documentNumber }: { day: string; documentNumber: string | null }) =>
  and(
    eq(answer.documentDay, day),
    documentNumber === null ? isNull(answer.documentNumber) : eq(answer.documentNumber, documentNumber),
  );

/** One answer, of one round of one case. */
interface Place {
  petitionId: number;
  round: number;
}
const MOST_VERSIONS = 200;

export async function insertVersion(tx: Writer, row: Omit<typeof answerVersion.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(answerVersion).values(row);
}

const versionsAt = ({ petitionId, round }: Place) =>
  and(eq(answerVersion.petitionId, petitionId), eq(answerVersion.round, round));

export const versionsOf = (on: Reader, place: Place) =>
  on
    .select({ number: answerVersion.number, at: answerVersion.at, by: staff.name })
    .from(answerVersion)
    .innerJoin(staff, eq(staff.id, answerVersion.staffId))
    .where(versionsAt(place))
    .orderBy(desc(answerVersion.number))
    .limit(MOST_VERSIONS);

export async function versionOf(on: Reader, place: Place, number: number) {
  const [row] = await on
    .select()
    .from(answerVersion)
    .where(and(versionsAt(place), eq(answerVersion.number, number)))
    .limit(1);
  return row ?? null;
}

type Own = Place & { staffId: number };
const isOwn = ({ petitionId, round, staffId }: Own) =>
  and(eq(answerCopy.petitionId, petitionId), eq(answerCopy.round, round), eq(answerCopy.staffId, staffId));

export async function copyOf(on: Reader, own: Own) {
  const [row] = await on.select().from(answerCopy).where(isOwn(own)).limit(1);
  return row ?? null;
}

export async function putCopy(tx: Writer, row: Own & { content: AnswerContent; basedOn: number; typedAt: Date }) {
  const { content, basedOn, typedAt } = row;
  await tx
    .insert(answerCopy)
    .values(row)
    .onConflictDoUpdate({
      target: [answerCopy.petitionId, answerCopy.round, answerCopy.staffId],
      set: { content, basedOn, typedAt },
    });
}

export async function dropCopy(tx: Writer, own: Own): Promise<void> {
  await tx.delete(answerCopy).where(isOwn(own));
}

export async function insertNote(tx: Writer, row: typeof note.$inferInsert): Promise<number> {
  const [added] = await tx.insert(note).values(row).returning({ id: note.id });
  return added!.id;
}

export const notesOf = (on: Reader, petitionId: number) =>
  on
    .select({ id: note.id, at: note.at, body: note.body, author: staff.name })
    .from(note)
    .innerJoin(staff, eq(staff.id, note.staffId))
    .where(eq(note.petitionId, petitionId))
    .orderBy(desc(note.id))
    .limit(200);
