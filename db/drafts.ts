// Drafts: what a person has typed so far, kept for a day under the hash of a token that only their cookie holds.
import { and, asc, desc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { draft } from './schema/attachments.ts';

export type DraftRow = typeof draft.$inferSelect;

/** The draft if it was touched since `since`. */
export async function draftById(on: Reader, id: string, since: Date): Promise<DraftRow | null> {
  const [found] = await on
    .select()
    .from(draft)
    .where(and(eq(draft.id, id), gte(draft.touchedAt, since)))
    .limit(1);
  return found ?? null;
}

/** Holds the draft for the rest of this transaction and counts its day anew; null when there is none since `since`. */
export async function holdDraft(tx: Writer, id: string, now: Date, since: Date): Promise<DraftRow | null> {
  const [held] = await tx
    .update(draft)
    .set({ touchedAt: now })
    .where(and(eq(draft.id, id), gte(draft.touchedAt, since)))
    .returning();
  return held ?? null;
}

export async function insertDraft(tx: Writer, row: typeof draft.$inferInsert): Promise<void> {
  await tx.insert(draft).values(row).onConflictDoNothing();
}

export async function updateDraft(tx: Writer, id: string, data: DraftRow['data']): Promise<void> {
  await tx.update(draft).set({ data }).where(eq(draft.id, id));
}

export async function deleteDraft(tx: Writer, id: string): Promise<void> {
  await tx.delete(draft).where(eq(draft.id, id));
}

/** Until when a draft must not have been touched to be old: a sender's own, and what an officer is typing in. */
export interface Old {
  before: Date;
  ofStaffBefore: Date;
}
const isOld = ({ before, ofStaffBefore }: Old) =>
  or(and(lt(draft.touchedAt, before), isNull(draft.staffId)), lt(draft.touchedAt, ofStaffBefore));

/** Deletes it unless it is not old any more; returns whether it did. */
export async function deleteOldDraft(tx: Writer, id: string, old: Old): Promise<boolean> {
  const gone = await tx
    .delete(draft)
    .where(and(eq(draft.id, id), isOld(old)))
    .returning({ id: draft.id });
  return gone.length === 1;
}

/** Old drafts, the oldest first. */
export async function oldDraftIds(on: Reader, old: Old, limit: number): Promise<string[]> {
  const found = await on
    .select({ id: draft.id })
    .from(draft)
    .where(isOld(old))
    .orderBy(asc(draft.touchedAt))
    .limit(limit);
  return found.map(({ id }) => id);
}

/** What an officer has begun to type in and not finished, the newest first. */
export const draftsOfStaff = (on: Reader, staffId: number, since: Date, limit: number): Promise<DraftRow[]> =>
  on
    .select()
    .from(draft)
    .where(and(eq(draft.staffId, staffId), gte(draft.touchedAt, since)))
    .orderBy(desc(draft.touchedAt))
    .limit(limit);
