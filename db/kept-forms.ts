// Forms that were not taken: kept, found again by their browser, deleted when they are old or too many.
import { and, desc, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { keptForm } from './schema/kept-forms.ts';

type KeptForm = typeof keptForm.$inferSelect;

/** Keeps a form and lets go of what its browser has beyond the newest `atMost`. */
export async function insertKeptForm(tx: Writer, row: KeptForm, atMost: number): Promise<void> {
  await tx.insert(keptForm).values(row);
  const tooMany = await tx
    .select({ id: keptForm.id })
    .from(keptForm)
    .where(eq(keptForm.browser, row.browser))
    .orderBy(desc(keptForm.keptAt), desc(keptForm.id))
    .limit(atMost)
    .offset(atMost);
  const ids = tooMany.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(keptForm).where(inArray(keptForm.id, ids));
}

/** The sealed content; null when this browser has kept no such form since `since`. */
export async function keptFormContent(on: Reader, id: string, browser: string, since: Date): Promise<string | null> {
  const [found] = await on
    .select({ content: keptForm.content })
    .from(keptForm)
    .where(and(eq(keptForm.id, id), eq(keptForm.browser, browser), gte(keptForm.keptAt, since)))
    .limit(1);
  return found?.content ?? null;
}

export async function deleteKeptForms(tx: Writer, before: Date): Promise<void> {
  await tx.delete(keptForm).where(lt(keptForm.keptAt, before));
}
