// Changes of the working calendar and of provincial limits: carried out, kept from what to what, and their way through the open cases.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { DayEdit } from '#app/domain/calendar-edits.ts';
import type { DeadlinePolicy } from '#app/domain/deadline.ts';
import type { CalendarRow } from '#app/domain/working-calendar.ts';
import type { Reader, Writer } from './index.ts';
import { legalTimeChange, legalTimeRevision } from './schema/calendar.ts';
import { calendarDay, deadlinePolicy } from './schema/deadlines.ts';
import { staff } from './schema/staff.ts';

export type LegalTimeChange = typeof legalTimeChange.$inferSelect;

export const daysBetweenDates = (on: Reader, first: string, last: string): Promise<CalendarRow[]> =>
  on
    .select()
    .from(calendarDay)
    .where(and(gte(calendarDay.date, first), lte(calendarDay.date, last)))
    .orderBy(asc(calendarDay.date))
    .limit(800);

const MOST_DATES = 5_000;

/** Every date that the calendar says something about. */
export const allCalendarDates = async (on: Reader): Promise<string[]> =>
  (await on.select({ date: calendarDay.date }).from(calendarDay).orderBy(asc(calendarDay.date)).limit(MOST_DATES)).map(
    ({ date }) => date,
  );

/** Whether the calendar still stands as the edit saw it; then the day is changed. One row a day, which the unique index keeps. */
export async function carryOut(tx: Writer, { date, before, after }: DayEdit): Promise<boolean> {
  if (before) {
    const removed = await tx
      .delete(calendarDay)
      .where(
        and(
          eq(calendarDay.date, date),
          eq(calendarDay.kind, before.kind),
          eq(calendarDay.name, before.name),
          eq(calendarDay.basis, before.basis),
        ),
      )
      .returning({ date: calendarDay.date });
    if (removed.length !== 1) return false;
  }
  if (!after) return before !== null || !(await hasDay(tx, date));
  const added = await tx.insert(calendarDay).values(after).onConflictDoNothing().returning({ date: calendarDay.date });
  return added.length === 1;
}

const hasDay = async (on: Reader, date: string): Promise<boolean> =>
  (await on.select({ date: calendarDay.date }).from(calendarDay).where(eq(calendarDay.date, date)).limit(1)).length > 0;

export async function insertChange(tx: Writer, row: typeof legalTimeChange.$inferInsert): Promise<number> {
  const [added] = await tx.insert(legalTimeChange).values(row).returning({ id: legalTimeChange.id });
  return added!.id;
}

export async function insertRevisions(tx: Writer, rows: (typeof legalTimeRevision.$inferInsert)[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 100) await tx.insert(legalTimeRevision).values(rows.slice(i, i + 100));
}

/** The newest changes with who made them. */
export const latestChanges = (on: Reader, atMost: number) =>
  on
    .select({ change: legalTimeChange, staffName: staff.name })
    .from(legalTimeChange)
    .innerJoin(staff, eq(staff.id, legalTimeChange.staffId))
    .orderBy(desc(legalTimeChange.id))
    .limit(atMost);

export const revisionsOf = (on: Reader, changeIds: readonly number[]) =>
  on
    .select()
    .from(legalTimeRevision)
    .where(inArray(legalTimeRevision.changeId, [...changeIds]))
    .orderBy(asc(legalTimeRevision.id))
    .limit(2_000);

/** The days and limits that administrators have changed: the loader of the files leaves them alone. */
export async function subjectsChanged(on: Reader): Promise<Set<string>> {
  const rows = await on.selectDistinct({ subject: legalTimeRevision.subject }).from(legalTimeRevision).limit(10_000);
  return new Set(rows.map(({ subject }) => subject));
}

/** A change whose way through the open cases is not done, the oldest first. */
export async function unfinishedChange(on: Reader): Promise<LegalTimeChange | null> {
  const [row] = await on
    .select()
    .from(legalTimeChange)
    .where(isNotNull(legalTimeChange.cursorId))
    .orderBy(asc(legalTimeChange.id))
    .limit(1);
  return row ?? null;
}

/** Moves the cursor on, if nobody else has: of two workers one goes through a page. */
export async function passCursor(
  tx: Writer,
  seen: Pick<LegalTimeChange, 'id' | 'cursorId' | 'cursorDueAt'>,
  next: { dueAt: Date; id: number } | null,
): Promise<boolean> {
  const passed = await tx
    .update(legalTimeChange)
    .set({ cursorId: next?.id ?? null, cursorDueAt: next?.dueAt ?? null })
    .where(
      and(
        eq(legalTimeChange.id, seen.id),
        eq(legalTimeChange.cursorId, seen.cursorId!),
        seen.cursorDueAt === null
          ? isNull(legalTimeChange.cursorDueAt)
          : eq(legalTimeChange.cursorDueAt, seen.cursorDueAt),
      ),
    )
    .returning({ id: legalTimeChange.id });
  return passed.length === 1;
}

export async function addToTally(tx: Writer, id: number, moved: number, becameOverdue: number): Promise<void> {
  await tx
    .update(legalTimeChange)
    .set({
      moved: sql`${legalTimeChange.moved} + ${moved}`,
      becameOverdue: sql`${legalTimeChange.becameOverdue} + ${becameOverdue}`,
    })
    .where(eq(legalTimeChange.id, id));
}

/** Whether the limit is new: its code decides. */
export async function insertPolicy(tx: Writer, row: DeadlinePolicy): Promise<boolean> {
  const added = await tx.insert(deadlinePolicy).values(row).onConflictDoNothing().returning({ id: deadlinePolicy.id });
  return added.length === 1;
}

/** The last day of a limit that another replaces. */
export async function endPolicy(tx: Writer, code: string, validTo: string, source: string): Promise<void> {
  await tx.update(deadlinePolicy).set({ validTo, source }).where(eq(deadlinePolicy.code, code));
}
