// Limits, the calendar and the clocks of cases, as they are stored.
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { DeadlinePolicy, DeadlineStep } from '#app/domain/deadline.ts';
import type { CalendarRow, WorkingHours } from '#app/domain/working-calendar.ts';
import type { Reader, Writer } from './index.ts';
import { calendarDay, clock, deadlinePolicy, workingHours } from './schema/deadlines.ts';
import { organisation } from './schema/organisations.ts';

export type ClockRow = typeof clock.$inferSelect;

export const calendarRows = (on: Reader): Promise<CalendarRow[]> =>
  on.select().from(calendarDay).orderBy(asc(calendarDay.date)).limit(5_000);

export const workingHoursRows = (on: Reader): Promise<WorkingHours[]> =>
  on
    .select({ weekday: workingHours.weekday, opensAt: workingHours.opensAt, closesAt: workingHours.closesAt })
    .from(workingHours)
    .orderBy(asc(workingHours.weekday), asc(workingHours.opensAt))
    .limit(50);

export async function policiesOf(on: Reader, caseClasses: readonly string[]): Promise<DeadlinePolicy[]> {
  const rows = await on
    .select()
    .from(deadlinePolicy)
    .where(inArray(deadlinePolicy.caseClass, [...caseClasses]))
    .limit(500);
  return rows as unknown as DeadlinePolicy[];
}

/** Every limit, as the files and the administrators say; a few hundred at most. */
export async function allPolicies(on: Reader): Promise<DeadlinePolicy[]> {
  const rows = await on.select().from(deadlinePolicy).orderBy(asc(deadlinePolicy.id)).limit(2_000);
  return rows as unknown as DeadlinePolicy[];
}

export async function insertClock(tx: Writer, row: typeof clock.$inferInsert): Promise<void> {
  await tx.insert(clock).values(row);
}

export const runningClocks = (on: Reader, petitionId: number): Promise<ClockRow[]> =>
  on
    .select()
    .from(clock)
    .where(and(eq(clock.petitionId, petitionId), eq(clock.state, 'running')))
    .orderBy(asc(clock.dueAt))
    .limit(20);

export async function endClock(tx: Writer, id: number, state: 'met' | 'missed' | 'cancelled', at: Date): Promise<void> {
  await tx
    .update(clock)
    .set({ state, endedAt: at })
    .where(and(eq(clock.id, id), eq(clock.state, 'running')));
}

export async function replanClock(
  tx: Writer,
  id: number,
  to: { policyCode: string; legalBasis: string; dueDay: string; dueAt: Date; steps: DeadlineStep[] },
): Promise<void> {
  await tx.update(clock).set(to).where(eq(clock.id, id));
}

export const clocksWithUnits = (on: Reader, petitionId: number) =>
  on
    .select({ clock, unitName: organisation.name, unitNameEn: organisation.nameEn })
    .from(clock)
    .innerJoin(organisation, eq(organisation.id, clock.organisationId))
    .where(eq(clock.petitionId, petitionId))
    .orderBy(asc(clock.id))
    .limit(100);
