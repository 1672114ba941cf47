// Files to import that wait to be confirmed: one for each officer and purpose, forgotten with the confirmation or the day.
import { and, eq, gte, lt } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { seenFile } from './schema/seen-files.ts';

export type SeenFileRow = typeof seenFile.$inferSelect;

/** In place of what the officer had looked at for the same purpose. */
export async function insertSeenFile(tx: Writer, row: Omit<SeenFileRow, 'id'>): Promise<number> {
  await tx.delete(seenFile).where(and(eq(seenFile.staffId, row.staffId), eq(seenFile.about, row.about)));
  const [added] = await tx.insert(seenFile).values(row).returning({ id: seenFile.id });
  return added!.id;
}

/** An officer's own, seen since then. */
export async function seenFileOf(
  on: Reader,
  staffId: number,
  about: string,
  id: number,
  since: Date,
): Promise<SeenFileRow | null> {
  const isIt = and(
    eq(seenFile.id, id),
    eq(seenFile.staffId, staffId),
    eq(seenFile.about, about),
    gte(seenFile.seenAt, since),
  );
  const [found] = await on.select().from(seenFile).where(isIt).limit(1);
  return found ?? null;
}

export async function deleteSeenFile(tx: Writer, id: number): Promise<void> {
  await tx.delete(seenFile).where(eq(seenFile.id, id));
}

export async function deleteSeenFiles(tx: Writer, before: Date): Promise<void> {
  await tx.delete(seenFile).where(lt(seenFile.seenAt, before));
}
