// What others measured, by year.
import { asc, desc, sql } from 'drizzle-orm';
import { type Reader, read, type Writer } from './index.ts';
import { externalIndex } from './schema/indices.ts';

const INDICES_AT_MOST = 2_000;

export type ExternalIndex = typeof externalIndex.$inferSelect;

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
