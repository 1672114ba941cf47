// Every question asked about official forms and the reports made on them, and every change made to a report.
import { and, asc, desc, eq, gte, inArray, isNull, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Reader, read, type Writer } from './index.ts';
import {
  officialReport,
  officialReportChange,
  reportForm,
  reportFormColumn,
  reportFormIdentity,
  reportFormSet,
} from './schema/official-forms.ts';
import { organisation } from './schema/organisations.ts';
import { staff } from './schema/staff.ts';

const MOST_FORMS = 200;
const MOST_COLUMNS = 100;
const MOST_CHANGES = 500;

export type ReportRecord = typeof officialReport.$inferSelect;

/** The forms in force on a day, the newest circular first. */
export function formsOn(day: string, on: Reader = read) {
  return on
    .select({
      ...{ slug: reportForm.slug, code: reportForm.code, title: reportForm.title, note: reportForm.note },
      ...{ set: reportFormSet.name, isVerified: reportFormSet.isVerified, setNote: reportFormSet.note },
    })
    .from(reportForm)
    .innerJoin(reportFormSet, eq(reportFormSet.id, reportForm.setId))
    .where(and(lte(reportFormSet.validFrom, day), or(isNull(reportFormSet.validTo), gte(reportFormSet.validTo, day))))
    .orderBy(desc(reportFormSet.validFrom), asc(reportForm.code))
    .limit(MOST_FORMS);
}

/** A form with its columns and identities in their order. */
export async function formCalled(slug: string, on: Reader = read) {
  const [found] = await on
    .select({ form: reportForm, set: reportFormSet })
    .from(reportForm)
    .innerJoin(reportFormSet, eq(reportFormSet.id, reportForm.setId))
    .where(eq(reportForm.slug, slug))
    .limit(1);
  if (!found) return null;
  const [columns, identities] = [
    await on
      .select()
      .from(reportFormColumn)
      .where(eq(reportFormColumn.formId, found.form.id))
      .orderBy(asc(reportFormColumn.number))
      .limit(MOST_COLUMNS),
    await on
      .select()
      .from(reportFormIdentity)
      .where(eq(reportFormIdentity.formId, found.form.id))
      .orderBy(asc(reportFormIdentity.id))
      .limit(MOST_COLUMNS),
  ];
  return { ...found, columns, identities };
}

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

const issuer = alias(staff, 'issuer');

const listed = {
  id: officialReport.id,
  code: reportForm.code,
  set: reportFormSet.name,
  title: reportForm.title,
  slug: reportForm.slug,
  unitId: officialReport.organisationId,
  unitCode: organisation.code,
  unit: organisation.name,
  unitEn: organisation.nameEn,
  period: officialReport.period,
  year: officialReport.year,
  ordinal: officialReport.ordinal,
  fromDay: officialReport.fromDay,
  toDay: officialReport.toDay,
  state: officialReport.state,
  number: officialReport.number,
  issuedDay: officialReport.issuedDay,
};
export type ListedReport = Awaited<ReturnType<typeof reportsOf>>[number];

interface Asked {
  /** Null: of every unit. */
  unitIds: readonly number[] | null;
  isPublic: boolean;
  /** From behind this one: its last day and key. */
  after: { toDay: string; id: number } | null;
  limit: number;
}

/** The newest period first. The public sees those in force. */
export function reportsOf({ unitIds, isPublic, after, limit }: Asked, on: Reader = read) {
  return on
    .select(listed)
    .from(officialReport)
    .innerJoin(reportForm, eq(reportForm.id, officialReport.formId))
    .innerJoin(reportFormSet, eq(reportFormSet.id, reportForm.setId))
    .innerJoin(organisation, eq(organisation.id, officialReport.organisationId))
    .where(
      and(
        unitIds ? inArray(officialReport.organisationId, [...unitIds]) : undefined,
        isPublic ? eq(officialReport.state, 'issued') : sql`${officialReport.state} <> 'discarded'`,
        after ? sql`(${officialReport.toDay}, ${officialReport.id}) < (${after.toDay}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(officialReport.toDay), desc(officialReport.id))
    .limit(limit);
}

/** Reports in force of these units, of periods that lie within these days. */
export function issuedWithin(unitIds: readonly number[], from: string, to: string, on: Reader = read) {
  return on
    .select({ ...listed, issuedAt: officialReport.issuedAt })
    .from(officialReport)
    .innerJoin(reportForm, eq(reportForm.id, officialReport.formId))
    .innerJoin(reportFormSet, eq(reportFormSet.id, reportForm.setId))
    .innerJoin(organisation, eq(organisation.id, officialReport.organisationId))
    .where(
      and(
        inArray(officialReport.organisationId, [...unitIds]),
        eq(officialReport.state, 'issued'),
        gte(officialReport.fromDay, from),
        lte(officialReport.toDay, to),
      ),
    )
    .orderBy(asc(officialReport.organisationId), asc(officialReport.toDay))
    .limit(MOST_FORMS * 10);
}

/** The whole of a report, with who issued it and which one came in its place. */
export async function reportWithId(id: number, on: Reader = read) {
  const [found] = await on
    .select({ report: officialReport, listed, issuer: issuer.name })
    .from(officialReport)
    .innerJoin(reportForm, eq(reportForm.id, officialReport.formId))
    .innerJoin(reportFormSet, eq(reportFormSet.id, reportForm.setId))
    .innerJoin(organisation, eq(organisation.id, officialReport.organisationId))
    .leftJoin(issuer, eq(issuer.id, officialReport.issuedBy))
    .where(eq(officialReport.id, id))
    .limit(1);
  if (!found) return null;
  const [later] = await on
    .select({ id: officialReport.id })
    .from(officialReport)
    .where(and(eq(officialReport.correctsId, id), inArray(officialReport.state, ['issued', 'replaced', 'withdrawn'])))
    .limit(1);
  return { ...found, correctedBy: later?.id ?? null };
}

/** What was entered in a report, the newest first. */
export function figureChanges(reportId: number, on: Reader = read) {
  return on
    .select({ change: officialReportChange, by: staff.name })
    .from(officialReportChange)
    .innerJoin(staff, eq(staff.id, officialReportChange.staffId))
    .where(eq(officialReportChange.reportId, reportId))
    .orderBy(desc(officialReportChange.id))
    .limit(MOST_CHANGES);
}
