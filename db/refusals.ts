// The reasons to refuse, as records: one that was used stays what it was, and only its being offered can be changed.
import { and, asc, eq, not, sql } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { refusalReason } from './schema/organisations.ts';
import { BY_ADMINISTRATOR } from './settings.ts';

export type RefusalReason = typeof refusalReason.$inferSelect;
export type ReasonRecord = Omit<RefusalReason, 'id' | 'isOwn' | 'source'>;

const MOST_REASONS = 500;

const wasUsed = sql<unknown>`exists (select 1 from petition p where p.refusal_reason_id = refusal_reason.id)`;

/** Every reason by code, the hidden ones too, and whether a petition was ever refused with it. */
export async function allReasons(on: Reader): Promise<(RefusalReason & { isUsed: boolean })[]> {
  const found = await on
    .select({ reason: refusalReason, isUsed: wasUsed })
    .from(refusalReason)
    .orderBy(asc(refusalReason.code))
    .limit(MOST_REASONS);
  return found.map(({ reason, isUsed }) => ({ ...reason, isUsed: Boolean(isUsed) }));
}

/** Whether the reason is new: its code decides. */
export async function insertReason(tx: Writer, row: ReasonRecord): Promise<boolean> {
  const added = await tx
    .insert(refusalReason)
    .values({ ...row, isOwn: true, source: BY_ADMINISTRATOR })
    .onConflictDoNothing()
    .returning({ id: refusalReason.id });
  return added.length === 1;
}

/** Writes a reason anew, as long as nobody was refused with it. */
export async function updateUnused(tx: Writer, code: string, row: Omit<ReasonRecord, 'code'>): Promise<boolean> {
  const changed = await tx
    .update(refusalReason)
    .set({ ...row, source: BY_ADMINISTRATOR })
    .where(and(eq(refusalReason.code, code), not(wasUsed)))
    .returning({ id: refusalReason.id });
  return changed.length === 1;
}

/** Offers a reason no longer, or again; whether it was used or not. */
export async function setHidden(tx: Writer, code: string, isHidden: boolean): Promise<boolean> {
  const changed = await tx
    .update(refusalReason)
    .set({ isHidden, source: BY_ADMINISTRATOR })
    .where(and(eq(refusalReason.code, code), eq(refusalReason.isHidden, !isHidden)))
    .returning({ id: refusalReason.id });
  return changed.length === 1;
}

/** Deletes an administrator's own reason, as long as nobody was refused with it. */
export async function deleteUnused(tx: Writer, code: string): Promise<boolean> {
  const gone = await tx
    .delete(refusalReason)
    .where(and(eq(refusalReason.code, code), eq(refusalReason.isOwn, true), not(wasUsed)))
    .returning({ id: refusalReason.id });
  return gone.length === 1;
}
