// Answers as they are drafted, submitted, returned and sent; officers' notes.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { answer, note } from './schema/answers.ts';
import { staff } from './schema/staff.ts';

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

export async function insertAnswer(tx: Writer, row: typeof answer.$inferInsert): Promise<void> {
  await tx.insert(answer).values(row);
}

export async function updateAnswer(
  tx: Writer,
  id: number,
  changes: Partial<typeof answer.$inferInsert>,
): Promise<void> {
  await tx
    .update(answer)
    .set({ ...changes, version: sql`${answer.version} + 1` })
    .where(eq(answer.id, id));
}

export async function insertNote(tx: Writer, row: typeof note.$inferInsert): Promise<void> {
  await tx.insert(note).values(row);
}

export const notesOf = (on: Reader, petitionId: number) =>
  on
    .select({ id: note.id, at: note.at, body: note.body, author: staff.name })
    .from(note)
    .innerJoin(staff, eq(staff.id, note.staffId))
    .where(eq(note.petitionId, petitionId))
    .orderBy(desc(note.id))
    .limit(200);
