// Duties to report, what offices have sent, and reminders; reads across offices and officers.
import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { OrganisationLevel } from '#app/domain/organisation.ts';
import type { Reader, Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { dutyReminder, dutySubmission, reportingDuty, submissionFile } from './schema/reporting.ts';
import { staff } from './schema/staff.ts';

export type DutyRow = typeof reportingDuty.$inferSelect;
export type NewDuty = Omit<typeof reportingDuty.$inferInsert, 'id' | 'version'>;
export type SubmissionRow = typeof dutySubmission.$inferSelect;
export type NewSubmission = Omit<typeof dutySubmission.$inferInsert, 'id'>;
const MOST_DUTIES = 200;
const MOST_OFFICES = 2_000;
const MOST_SUBMISSIONS = 20_000;
const MOST_PEOPLE = 500;

/** Every version of every duty, by code and then by its first day. */
export const allDuties = (on: Reader): Promise<DutyRow[]> =>
  on.select().from(reportingDuty).orderBy(asc(reportingDuty.code), asc(reportingDuty.validFrom)).limit(MOST_DUTIES);

export async function dutyById(on: Reader, id: number): Promise<DutyRow | null> {
  const [row] = await on.select().from(reportingDuty).where(eq(reportingDuty.id, id)).limit(1);
  return row ?? null;
}

/** False when there is one with this code and first day already. */
export async function insertDuty(tx: Writer, row: NewDuty): Promise<boolean> {
  const added = await tx.insert(reportingDuty).values(row).onConflictDoNothing().returning({ id: reportingDuty.id });
  return added.length === 1;
}

/** Changes it if it is still the version that was seen. */
export async function changeDuty(
  tx: Writer,
  seen: Pick<DutyRow, 'id' | 'version'>,
  changes: Partial<NewDuty>,
): Promise<boolean> {
  const changed = await tx
    .update(reportingDuty)
    .set({ ...changes, version: sql`${reportingDuty.version} + 1` })
    .where(and(eq(reportingDuty.id, seen.id), eq(reportingDuty.version, seen.version)))
    .returning({ id: reportingDuty.id });
  return changed.length === 1;
}

/** The offices that live on the day, of these levels or with these codes, by name. */
export const sendersOn = (on: Reader, day: string, levels: readonly OrganisationLevel[], codes: readonly string[]) =>
  on
    .select({
      id: organisation.id,
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      level: organisation.level,
    })
    .from(organisation)
    .where(
      and(
        lte(organisation.validFrom, day),
        or(isNull(organisation.validTo), gte(organisation.validTo, day)),
        or(
          levels.length > 0 ? inArray(organisation.level, [...levels]) : undefined,
          codes.length > 0 ? inArray(organisation.code, [...codes]) : undefined,
        ),
      ),
    )
    .orderBy(asc(organisation.name), asc(organisation.id))
    .limit(MOST_OFFICES);
export type Sender = Awaited<ReturnType<typeof sendersOn>>[number];

/** What was sent for a year, with who put it down and whether there is a file. */
export async function submissionsOf(on: Reader, year: number, organisationId?: number) {
  return on
    .select({ submission: dutySubmission, recordedBy: staff.name, fileName: submissionFile.name })
    .from(dutySubmission)
    .innerJoin(staff, eq(staff.id, dutySubmission.recordedBy))
    .leftJoin(submissionFile, eq(submissionFile.submissionId, dutySubmission.id))
    .where(
      and(
        eq(dutySubmission.year, year),
        organisationId === undefined ? undefined : eq(dutySubmission.organisationId, organisationId),
      ),
    )
    .orderBy(asc(dutySubmission.dutyCode), asc(dutySubmission.organisationId))
    .limit(MOST_SUBMISSIONS);
}
export type Submitted = Awaited<ReturnType<typeof submissionsOf>>[number];

/** Which duty of which office, in which year. */
export interface Owed {
  dutyCode: string;
  year: number;
  organisationId: number;
}
const isOwed = (columns: typeof dutySubmission | typeof dutyReminder, { dutyCode, year, organisationId }: Owed) =>
  and(eq(columns.dutyCode, dutyCode), eq(columns.year, year), eq(columns.organisationId, organisationId));

export async function isSubmitted(on: Reader, owed: Owed): Promise<boolean> {
  const [row] = await on
    .select({ id: dutySubmission.id })
    .from(dutySubmission)
    .where(isOwed(dutySubmission, owed))
    .limit(1);
  return row !== undefined;
}

/** Its key; null when it was put down as sent already. */
export async function insertSubmission(tx: Writer, row: NewSubmission): Promise<number | null> {
  const [added] = await tx
    .insert(dutySubmission)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: dutySubmission.id });
  return added?.id ?? null;
}

export async function insertSubmissionFile(
  tx: Writer,
  submissionId: number,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Buffer },
): Promise<void> {
  await tx.insert(submissionFile).values({ submissionId, name, mediaType, content: bytes });
}

export async function fileOfSubmission(on: Reader, owed: Owed) {
  const [row] = await on
    .select({ name: submissionFile.name, mediaType: submissionFile.mediaType, bytes: submissionFile.content })
    .from(submissionFile)
    .innerJoin(dutySubmission, eq(dutySubmission.id, submissionFile.submissionId))
    .where(isOwed(dutySubmission, owed))
    .limit(1);
  return row ?? null;
}

/** Takes back what was put down as sent outside of the portal; null when there is no such thing. */
export async function deleteOutsideSubmission(tx: Writer, owed: Owed): Promise<SubmissionRow | null> {
  const [row] = await tx
    .select()
    .from(dutySubmission)
    .where(and(isOwed(dutySubmission, owed), eq(dutySubmission.way, 'outside')))
    .limit(1);
  if (!row) return null;
  await tx.delete(submissionFile).where(eq(submissionFile.submissionId, row.id));
  const gone = await tx.delete(dutySubmission).where(eq(dutySubmission.id, row.id)).returning();
  return gone[0] ?? null;
}

/** Who was reminded of this step already. */
export async function remindedOf(on: Reader, dutyCode: string, year: number, step: number): Promise<number[]> {
  const rows = await on
    .select({ id: dutyReminder.organisationId })
    .from(dutyReminder)
    .where(and(eq(dutyReminder.dutyCode, dutyCode), eq(dutyReminder.year, year), eq(dutyReminder.step, step)))
    .limit(MOST_OFFICES);
  return rows.map(({ id }) => id);
}

/** False when this office was reminded of this step already: then nobody writes. */
export async function insertReminder(tx: Writer, row: Omit<typeof dutyReminder.$inferInsert, 'id'>): Promise<boolean> {
  const added = await tx.insert(dutyReminder).values(row).onConflictDoNothing().returning({ id: dutyReminder.id });
  return added.length === 1;
}

/** When an office was reminded of what it owes, the newest first. */
export const remindersOf = (on: Reader, owed: Owed) =>
  on
    .select({ step: dutyReminder.step, mails: dutyReminder.mails, remindedAt: dutyReminder.remindedAt })
    .from(dutyReminder)
    .where(isOwed(dutyReminder, owed))
    .orderBy(desc(dutyReminder.remindedAt))
    .limit(50);

/** Heads and handlers of an office who can be written to. */
export async function peopleToRemind(on: Reader, organisationId: number): Promise<{ id: number; email: string }[]> {
  const rows = await on
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(
      and(
        eq(staff.organisationId, organisationId),
        eq(staff.isActive, true),
        inArray(staff.role, ['head', 'handler']),
        isNotNull(staff.email),
        gt(staff.email, ''),
      ),
    )
    .orderBy(asc(staff.id))
    .limit(MOST_PEOPLE);
  return rows.flatMap(({ id, email }) => (email ? [{ id, email }] : []));
}
