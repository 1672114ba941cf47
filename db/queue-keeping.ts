// What officers keep of the queue: saved views, the words of searches, how they like the list, what they did to many cases.
import { and, asc, count, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { bulkAction, deskPreference, deskSearch, savedView } from './schema/queue.ts';
import { staff } from './schema/staff.ts';

export type SavedViewRow = typeof savedView.$inferSelect;

/** An officer's own views and those shared with these units, by name; at most as many as may be saved. */
export const savedViewsFor = (staffId: number, organisationIds: readonly number[], on: Reader = read) =>
  on
    .select({ view: savedView, owner: staff.name })
    .from(savedView)
    .innerJoin(staff, eq(staff.id, savedView.staffId))
    .where(
      or(
        eq(savedView.staffId, staffId),
        organisationIds.length > 0 ? inArray(savedView.organisationId, [...organisationIds]) : undefined,
      ),
    )
    .orderBy(asc(savedView.name), asc(savedView.id))
    .limit(60);

export async function countSavedViews(
  tx: Reader,
  of: { staffId: number } | { organisationId: number },
): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(savedView)
    .where('staffId' in of ? eq(savedView.staffId, of.staffId) : eq(savedView.organisationId, of.organisationId));
  return Number(row!.n);
}

/** False when the officer has another view of this name (the unique index decides). */
export async function insertSavedView(tx: Writer, row: typeof savedView.$inferInsert): Promise<number | null> {
  const [added] = await tx.insert(savedView).values(row).onConflictDoNothing().returning({ id: savedView.id });
  return added?.id ?? null;
}

/** Changes a view of this officer; whether there was one. */
export async function updateSavedView(
  tx: Writer,
  mine: { id: number; staffId: number },
  changes: Partial<Pick<SavedViewRow, 'name' | 'organisationId'>>,
): Promise<boolean> {
  const changed = await tx
    .update(savedView)
    .set(changes)
    .where(and(eq(savedView.id, mine.id), eq(savedView.staffId, mine.staffId)))
    .returning({ id: savedView.id });
  return changed.length === 1;
}

export async function nameIsTaken(tx: Reader, mine: { id: number; staffId: number }, name: string): Promise<boolean> {
  const found = await tx
    .select({ id: savedView.id })
    .from(savedView)
    .where(and(eq(savedView.staffId, mine.staffId), eq(savedView.name, name)))
    .limit(1);
  return found.some(({ id }) => id !== mine.id);
}

export async function deleteSavedView(tx: Writer, mine: { id: number; staffId: number }): Promise<boolean> {
  const gone = await tx
    .delete(savedView)
    .where(and(eq(savedView.id, mine.id), eq(savedView.staffId, mine.staffId)))
    .returning({ id: savedView.id });
  return gone.length === 1;
}

/** Keeps the words of a search under a key, and forgets those of everybody from before `forgotten`. */
export async function insertSearch(tx: Writer, row: typeof deskSearch.$inferInsert, forgotten: Date): Promise<void> {
  await tx.delete(deskSearch).where(lt(deskSearch.at, forgotten));
  await tx.insert(deskSearch).values(row);
}

/** The words under this key, if it is this officer's. */
export async function searchWords(key: string, staffId: number): Promise<string | null> {
  const [row] = await read
    .select({ words: deskSearch.words })
    .from(deskSearch)
    .where(and(eq(deskSearch.key, key), eq(deskSearch.staffId, staffId)))
    .limit(1);
  return row?.words ?? null;
}

export async function preferenceOf(staffId: number) {
  const [row] = await read.select().from(deskPreference).where(eq(deskPreference.staffId, staffId)).limit(1);
  return row ?? null;
}

export async function keepPreference(
  tx: Writer,
  staffId: number,
  change: Partial<Omit<typeof deskPreference.$inferInsert, 'staffId'>>,
): Promise<void> {
  await tx
    .insert(deskPreference)
    .values({ staffId, ...change })
    .onConflictDoUpdate({ target: deskPreference.staffId, set: change });
}

export type BulkRow = typeof bulkAction.$inferSelect;

export async function insertBulkAction(tx: Writer, row: typeof bulkAction.$inferInsert): Promise<void> {
  await tx.insert(bulkAction).values(row);
}

/** What this officer did under this key. */
export async function bulkActionOf(on: Reader, key: string, staffId: number): Promise<BulkRow | null> {
  const [row] = await on
    .select()
    .from(bulkAction)
    .where(and(eq(bulkAction.key, key), eq(bulkAction.staffId, staffId)))
    .limit(1);
  return row ?? null;
}

/** Of two who undo at once, one does: whether it was this one. */
export async function markUndone(tx: Writer, key: string, staffId: number, at: Date): Promise<boolean> {
  const marked = await tx
    .update(bulkAction)
    .set({ undoneAt: at })
    .where(and(eq(bulkAction.key, key), eq(bulkAction.staffId, staffId), isNull(bulkAction.undoneAt)))
    .returning({ key: bulkAction.key });
  return marked.length === 1;
}
