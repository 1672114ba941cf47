// The reports that offices write here: made from a skeleton, written part by part, issued once; reads across offices.
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { WrittenContent } from '#app/domain/reporting.ts';
import type { ReportState } from '#app/domain/reporting-moves.ts';
import type { Reader, Writer } from './index.ts';
import type { Owed } from './reporting.ts';
import { organisation } from './schema/organisations.ts';
import { dutyReport, reportSection, reportSkeleton } from './schema/reporting.ts';
import { staff } from './schema/staff.ts';

export type ReportRow = typeof dutyReport.$inferSelect;
export type NewReport = Omit<typeof dutyReport.$inferInsert, 'id' | 'version'>;
const MOST_SECTIONS = 100;
const MOST_REPORTS = 2_000;

/** A part of a skeleton: its heading, what belongs there, and the text it begins with. */
export interface SkeletonSection {
  heading: string;
  depth: number;
  hint: string;
  text: string;
}

/** The newest version in force on the day. */
export async function skeletonOn(on: Reader, content: WrittenContent, day: string) {
  const [row] = await on
    .select()
    .from(reportSkeleton)
    .where(
      and(
        eq(reportSkeleton.content, content),
        lte(reportSkeleton.validFrom, day),
        or(isNull(reportSkeleton.validTo), gte(reportSkeleton.validTo, day)),
      ),
    )
    .orderBy(desc(reportSkeleton.version))
    .limit(1);
  return row ?? null;
}

export async function isSkeletonUsed(on: Reader, skeletonId: number): Promise<boolean> {
  const [row] = await on
    .select({ id: dutyReport.id })
    .from(dutyReport)
    .where(eq(dutyReport.skeletonId, skeletonId))
    .limit(1);
  return row !== undefined;
}

const isOwed = ({ dutyCode, year, organisationId }: Owed) =>
  and(eq(dutyReport.dutyCode, dutyCode), eq(dutyReport.year, year), eq(dutyReport.organisationId, organisationId));

export async function reportOf(on: Reader, owed: Owed): Promise<ReportRow | null> {
  const [row] = await on.select().from(dutyReport).where(isOwed(owed)).limit(1);
  return row ?? null;
}

/** Its parts in order, with who wrote each last. */
export const sectionsOf = (on: Reader, reportId: number) =>
  on
    .select({ section: reportSection, changedBy: staff.name })
    .from(reportSection)
    .leftJoin(staff, eq(staff.id, reportSection.changedBy))
    .where(eq(reportSection.reportId, reportId))
    .orderBy(asc(reportSection.position))
    .limit(MOST_SECTIONS);
export type SectionRow = Awaited<ReturnType<typeof sectionsOf>>[number];

/** Makes a report with the parts of its skeleton; false when there is one already. */
export async function insertReport(tx: Writer, row: NewReport, sections: readonly SkeletonSection[]): Promise<boolean> {
  const [added] = await tx.insert(dutyReport).values(row).onConflictDoNothing().returning({ id: dutyReport.id });
  if (!added) return false;
  const rows = sections.map((section, index) => ({ ...section, reportId: added.id, position: index + 1 }));
  if (rows.length > 0) await tx.insert(reportSection).values(rows);
  return true;
}

/** Writes a part if it is still the version that was seen. */
export async function changeSection(
  tx: Writer,
  seen: { id: number; reportId: number; version: number },
  changes: { text: string; changedBy: number; changedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(reportSection)
    .set({ ...changes, version: sql`${reportSection.version} + 1` })
    .where(
      and(
        eq(reportSection.id, seen.id),
        eq(reportSection.reportId, seen.reportId),
        eq(reportSection.version, seen.version),
      ),
    )
    .returning({ id: reportSection.id });
  return changed.length === 1;
}

/** Changes a report if it is still the version that was seen and in one of these states. */
export async function changeReport(
  tx: Writer,
  seen: Pick<ReportRow, 'id' | 'version'>,
  states: readonly ReportState[],
  changes: Partial<NewReport>,
): Promise<boolean> {
  const changed = await tx
    .update(dutyReport)
    .set({ ...changes, version: sql`${dutyReport.version} + 1` })
    .where(
      and(eq(dutyReport.id, seen.id), eq(dutyReport.version, seen.version), inArray(dutyReport.state, [...states])),
    )
    .returning({ id: dutyReport.id });
  return changed.length === 1;
}

/** Locks the report for the rest of the change: who writes a part and who issues it do not pass each other. */
export async function holdReport(tx: Writer, id: number, states: readonly ReportState[]): Promise<boolean> {
  const held = await tx
    .update(dutyReport)
    .set({ state: sql`${dutyReport.state}` })
    .where(and(eq(dutyReport.id, id), inArray(dutyReport.state, [...states])))
    .returning({ id: dutyReport.id });
  return held.length === 1;
}

/** The states of the reports of a year, so far as they were begun. */
export const reportStates = (on: Reader, year: number) =>
  on
    .select({ dutyCode: dutyReport.dutyCode, organisationId: dutyReport.organisationId, state: dutyReport.state })
    .from(dutyReport)
    .where(eq(dutyReport.year, year))
    .limit(MOST_REPORTS);

/** Issued and not kept back, of a year, the newest first. */
export const publicReports = (on: Reader, year: number) =>
  on
    .select({
      dutyCode: dutyReport.dutyCode,
      content: dutyReport.content,
      year: dutyReport.year,
      documentNumber: dutyReport.documentNumber,
      documentDay: dutyReport.documentDay,
      isDemonstration: dutyReport.isDemonstration,
      unit: { id: organisation.id, code: organisation.code, name: organisation.name, nameEn: organisation.nameEn },
    })
    .from(dutyReport)
    .innerJoin(organisation, eq(organisation.id, dutyReport.organisationId))
    .where(and(eq(dutyReport.year, year), inArray(dutyReport.state, ['issued', 'sent']), eq(dutyReport.isPublic, true)))
    .orderBy(desc(dutyReport.documentDay), asc(organisation.name))
    .limit(MOST_REPORTS);
