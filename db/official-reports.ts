// Every change made to an official report: a draft made and filled in, issued, ended.
import { and, eq, notExists, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Reader, read, type Writer } from './index.ts';
import { officialReport, officialReportChange } from './schema/official-forms.ts';

export type ReportRecord = typeof officialReport.$inferSelect;

/** A draft; null when this unit has one of the same form and days already. */
export async function insertReport(
  tx: Writer,
  row: Omit<typeof officialReport.$inferInsert, 'id' | 'state' | 'version'>,
): Promise<number | null> {
  const [made] = await tx.insert(officialReport).values(row).onConflictDoNothing().returning({ id: officialReport.id });
  return made?.id ?? null;
}

type Place = Pick<ReportRecord, 'formId' | 'organisationId' | 'fromDay' | 'toDay'>;

const sameAs = (one: Place, table: typeof officialReport = officialReport) =>
  and(
    eq(table.formId, one.formId),
    eq(table.organisationId, one.organisationId),
    eq(table.fromDay, one.fromDay),
    eq(table.toDay, one.toDay),
  );

/** The draft or the issued report of this form, unit and days. */
export async function standingReport(place: Place, state: 'draft' | 'issued', on: Reader = read) {
  const [found] = await on
    .select({ id: officialReport.id })
    .from(officialReport)
    .where(and(sameAs(place), eq(officialReport.state, state)))
    .limit(1);
  return found?.id ?? null;
}

/** The new content of a draft, if nobody changed it since `version`. */
export async function changeDraft(tx: Writer, id: number, version: number, content: string): Promise<boolean> {
  const changed = await tx
    .update(officialReport)
    .set({ content, version: version + 1 })
    .where(isDraft(id, version))
    .returning({ id: officialReport.id });
  return changed.length === 1;
}

const isDraft = (id: number, version: number): SQL | undefined =>
  and(eq(officialReport.id, id), eq(officialReport.state, 'draft'), eq(officialReport.version, version));

export async function recordFigures(tx: Writer, changes: (typeof officialReportChange.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < changes.length; i += 100) await tx.insert(officialReportChange).values(changes.slice(i, i + 100));
}

type Issued = Required<
  Pick<
    typeof officialReport.$inferInsert,
    'number' | 'issuedDay' | 'signerName' | 'signature' | 'issuedBy' | 'issuedAt'
  >
>;

/** Issues a draft as it stands; false when it was changed meanwhile, or another one of the same kind is in force. */
export async function issueDraft(tx: Writer, id: number, version: number, place: Place, given: Issued) {
  const other = alias(officialReport, 'other');
  const issued = await tx
    .update(officialReport)
    .set({ ...given, state: 'issued' })
    .where(
      and(
        isDraft(id, version),
        notExists(
          tx
            .select({ id: other.id })
            .from(other)
            .where(and(sameAs(place, other as never), sql`${other.state} = 'issued'`)),
        ),
      ),
    )
    .returning({ id: officialReport.id });
  return issued.length === 1;
}

/** From one state to another in which it ends; false when it was in another one by then. */
export async function endReport(
  tx: Writer,
  id: number,
  from: 'draft' | 'issued',
  to: 'discarded' | 'replaced' | 'withdrawn',
  given: Pick<typeof officialReport.$inferInsert, 'endedAt' | 'endedBy' | 'endedWhy'>,
): Promise<boolean> {
  const ended = await tx
    .update(officialReport)
    .set({ ...given, state: to })
    .where(and(eq(officialReport.id, id), eq(officialReport.state, from)))
    .returning({ id: officialReport.id });
  return ended.length === 1;
}
