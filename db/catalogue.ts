// Fields and procedures as administrators change them: versions by their days, and files of the national catalogue.
import { and, asc, desc, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm';
import { searchText } from '#app/domain/folding.ts';
import type { Reader, Writer } from './index.ts';
import { procedureImport, procedureVersion } from './schema/administration.ts';
import { field, procedure } from './schema/organisations.ts';
import { BY_ADMINISTRATOR } from './settings.ts';

export type ProcedureRow = typeof procedure.$inferSelect;
export type ImportRow = typeof procedureImport.$inferSelect;
export type ProcedureState = Omit<ProcedureRow, 'id' | 'code' | 'isDemonstration' | 'source' | 'search' | 'validFrom'>;

const CODES_AT_ONCE = 500;

export async function insertField(tx: Writer, row: Omit<typeof field.$inferInsert, 'id' | 'source'>): Promise<boolean> {
  const added = await tx
    .insert(field)
    .values({ ...row, source: BY_ADMINISTRATOR })
    .onConflictDoNothing()
    .returning({ id: field.id });
  return added.length === 1;
}

export async function updateField(
  tx: Writer,
  seen: { id: number; name: string },
  row: { name: string; nameEn: string; parentId: number | null; everydayWords: string },
): Promise<boolean> {
  const changed = await tx
    .update(field)
    .set({ ...row, source: BY_ADMINISTRATOR })
    .where(and(eq(field.id, seen.id), eq(field.name, seen.name)))
    .returning({ id: field.id });
  return changed.length === 1;
}

/** The procedures with these codes, whoever owns them, in force or not. */
export async function proceduresCalled(codes: readonly string[], on: Reader): Promise<ProcedureRow[]> {
  const found: ProcedureRow[] = [];
  for (let i = 0; i < codes.length; i += CODES_AT_ONCE)
    found.push(
      ...(await on
        .select()
        .from(procedure)
        .where(inArray(procedure.code, codes.slice(i, i + CODES_AT_ONCE)))),
    );
  return found;
}

/** The procedures of an office that do not end before the day, by code from behind `after`. */
export const proceduresOf = (on: Reader, ownerId: number, day: string, after: string, atMost: number) =>
  on
    .select({ id: procedure.id, code: procedure.code, validFrom: procedure.validFrom })
    .from(procedure)
    .where(
      and(
        eq(procedure.ownerId, ownerId),
        or(isNull(procedure.validTo), gte(procedure.validTo, day)),
        gt(procedure.code, after),
      ),
    )
    .orderBy(asc(procedure.code))
    .limit(atMost);

export async function insertProcedure(tx: Writer, row: ProcedureState & { code: string; validFrom: string }) {
  const added = await tx
    .insert(procedure)
    .values({ ...row, source: BY_ADMINISTRATOR, search: searchText(row.code, row.name) })
    .onConflictDoNothing()
    .returning({ id: procedure.id });
  return added.length === 1;
}

/** From the day on the procedure is this; what it was until the day before is kept as a version. */
export async function changeProcedure(
  tx: Writer,
  seen: ProcedureRow,
  row: ProcedureState,
  validFrom: string,
  lastDay: string,
): Promise<boolean> {
  const isOld = seen.validFrom < validFrom;
  const changed = await tx
    .update(procedure)
    .set({
      ...row,
      ...(isOld && { validFrom }),
      source: BY_ADMINISTRATOR,
      search: searchText(seen.code, row.name),
    })
    .where(and(eq(procedure.id, seen.id), eq(procedure.validFrom, seen.validFrom), eq(procedure.name, seen.name)))
    .returning({ id: procedure.id });
  if (changed.length !== 1) return false;
  const { id: procedureId, code: _, isDemonstration: __, source: ___, search: ____, ...was } = seen;
  if (isOld) await tx.insert(procedureVersion).values({ ...was, procedureId, validTo: lastDay });
  return true;
}

export async function endProcedure(tx: Writer, id: number, lastDay: string): Promise<void> {
  await tx.update(procedure).set({ validTo: lastDay, source: BY_ADMINISTRATOR }).where(eq(procedure.id, id));
}

/** How it was before, the newest version first. */
export const versionsOf = (on: Reader, procedureId: number) =>
  on
    .select()
    .from(procedureVersion)
    .where(eq(procedureVersion.procedureId, procedureId))
    .orderBy(desc(procedureVersion.validFrom))
    .limit(100);

/** Keeps a file that was seen; older ones that were not carried out are forgotten. */
export async function insertImport(tx: Writer, row: typeof procedureImport.$inferInsert): Promise<number> {
  await tx.delete(procedureImport).where(and(eq(procedureImport.staffId, row.staffId), isNull(procedureImport.cursor)));
  const [added] = await tx.insert(procedureImport).values(row).returning({ id: procedureImport.id });
  return added!.id;
}

export async function importWithId(on: Reader, id: number): Promise<ImportRow | null> {
  const [row] = await on.select().from(procedureImport).where(eq(procedureImport.id, id)).limit(1);
  return row ?? null;
}

/** One that was begun and is not done, the oldest first. */
export async function importUnderWay(on: Reader): Promise<ImportRow | null> {
  const [row] = await on
    .select()
    .from(procedureImport)
    .where(and(gte(procedureImport.cursor, 0), isNull(procedureImport.doneAt)))
    .orderBy(asc(procedureImport.id))
    .limit(1);
  return row ?? null;
}

/** Goes on to the next page, if nobody else has: of two workers one carries it out. */
export async function passImport(
  tx: Writer,
  seen: ImportRow,
  next: Partial<Pick<ImportRow, 'cursor' | 'doneAt' | 'content' | 'added' | 'changed' | 'ended'>>,
): Promise<boolean> {
  const passed = await tx
    .update(procedureImport)
    .set(next)
    .where(
      and(
        eq(procedureImport.id, seen.id),
        seen.cursor === null ? isNull(procedureImport.cursor) : eq(procedureImport.cursor, seen.cursor),
        isNull(procedureImport.doneAt),
      ),
    )
    .returning({ id: procedureImport.id });
  return passed.length === 1;
}
