// Every question asked about official forms and about the reports made on them (their changes: db/official-reports.ts).
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Reader, read } from './index.ts';
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
