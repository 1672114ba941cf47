// Limits, the calendar and the clocks of cases, as they are stored.
import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { ClockEventName } from '#app/domain/clock-events.ts';
import type { DeadlinePolicy, DeadlineStep } from '#app/domain/deadline.ts';
import type { MoveName } from '#app/domain/petition.ts';
import type { CalendarRow, WorkingHours } from '#app/domain/working-calendar.ts';
import type { Reader, Writer } from './index.ts';
import { type ClockState, calendarDay, clock, clockEvent, deadlinePolicy, workingHours } from './schema/deadlines.ts';
import { organisation } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';

export type ClockRow = typeof clock.$inferSelect;
export type NewClock = typeof clock.$inferInsert;

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

export async function insertClock(tx: Writer, row: NewClock): Promise<void> {
  await tx.insert(clock).values(row);
}

const isOpen = inArray(clock.state, ['running', 'paused']);

/** The clocks of a case that have not ended, the next one due first; a suspended one is among them. */
export const openClocks = (on: Reader, petitionId: number): Promise<ClockRow[]> =>
  on
    .select()
    .from(clock)
    .where(and(eq(clock.petitionId, petitionId), isOpen))
    .orderBy(asc(clock.dueAt), asc(clock.id))
    .limit(20);

/** The clocks of a case that ended when it was merged, at this moment: nothing else can be undone. */
export const clocksEndedByMerging = (on: Reader, petitionId: number, at: Date): Promise<ClockRow[]> =>
  on
    .select()
    .from(clock)
    .where(
      and(
        eq(clock.petitionId, petitionId),
        eq(clock.endedAt, at),
        or(eq(clock.endedBy, 'merge'), and(isNull(clock.endedBy), eq(clock.state, 'cancelled'))),
      ),
    )
    .orderBy(asc(clock.id))
    .limit(20);

export interface ClockEnd {
  state: 'met' | 'missed' | 'cancelled';
  at: Date;
  by: MoveName;
}

/** Ended clocks are not changed again, but for a merger that is undone and a day that is put right: nothing happens to their date. */
export async function endClock(tx: Writer, id: number, { state, at, by }: ClockEnd): Promise<void> {
  await tx
    .update(clock)
    .set({ state, endedAt: at, endedBy: by, nextEvent: null, nextEventAt: null })
    .where(and(eq(clock.id, id), isOpen));
}

/** Whatever state it is in: for what is undone or put right, as the ledger of the case says. */
export async function rewriteClock(tx: Writer, id: number, to: Partial<NewClock>): Promise<void> {
  await tx.update(clock).set(to).where(eq(clock.id, id));
}

/** Every clock of a case, in the order they started. */
export const allClocks = (on: Reader, petitionId: number): Promise<ClockRow[]> =>
  on.select().from(clock).where(eq(clock.petitionId, petitionId)).orderBy(asc(clock.id)).limit(200);

export interface ClockChange {
  state: ClockState;
  policyCode: string;
  legalBasis: string;
  dueDay: string;
  dueAt: Date;
  firstDueDay: string;
  steps: DeadlineStep[];
  nextEvent: ClockEventName | null;
  nextEventAt: Date | null;
}

export async function changeClock(tx: Writer, id: number, to: ClockChange): Promise<void> {
  await tx
    .update(clock)
    .set(to)
    .where(and(eq(clock.id, id), isOpen));
}

export const clocksWithUnits = (on: Reader, petitionId: number) =>
  on
    .select({ clock, unitName: organisation.name, unitNameEn: organisation.nameEn })
    .from(clock)
    .innerJoin(organisation, eq(organisation.id, clock.organisationId))
    .where(eq(clock.petitionId, petitionId))
    .orderBy(asc(clock.id))
    .limit(100);

/** What has been recorded of a clock's present date. */
export async function recordedEvents(on: Reader, clockId: number, dueDay: string): Promise<ClockEventName[]> {
  const rows = await on
    .select({ event: clockEvent.event })
    .from(clockEvent)
    .where(and(eq(clockEvent.clockId, clockId), eq(clockEvent.dueDay, dueDay)))
    .limit(20);
  return rows.map(({ event }) => event);
}

/** Records it once: whether this call was the one (the unique index decides). */
export async function insertClockEvent(tx: Writer, row: typeof clockEvent.$inferInsert): Promise<boolean> {
  const added = await tx.insert(clockEvent).values(row).onConflictDoNothing().returning({ id: clockEvent.id });
  return added.length === 1;
}

/** Running clocks to whose date something has happened by `now`, the longest ago first. Walks the index, never the table. */
export const clocksWithEvents = (on: Reader, now: Date, atMost: number) =>
  on
    .select({
      clock,
      code: petition.code,
      language: petition.language,
      organisationId: petition.organisationId,
      isDemonstration: petition.isDemonstration,
    })
    .from(clock)
    .innerJoin(petition, eq(petition.id, clock.petitionId))
    .where(lte(clock.nextEventAt, now))
    .orderBy(asc(clock.nextEventAt), asc(clock.id))
    .limit(atMost);

/** Moves on to what happens next, if nobody else has: of two workers one changes the row. */
export async function passEvent(
  tx: Writer,
  seen: Pick<ClockRow, 'id' | 'dueDay' | 'nextEvent'>,
  next: { nextEvent: ClockEventName | null; nextEventAt: Date | null },
): Promise<boolean> {
  const passed = await tx
    .update(clock)
    .set(next)
    .where(
      and(
        eq(clock.id, seen.id),
        eq(clock.state, 'running'),
        eq(clock.dueDay, seen.dueDay),
        seen.nextEvent === null ? sql`${clock.nextEvent} is null` : eq(clock.nextEvent, seen.nextEvent),
      ),
    )
    .returning({ id: clock.id });
  return passed.length === 1;
}

/** What happened to the dates of a case, in order, with whom it was said to. */
export const clockEventsOf = (on: Reader, petitionId: number) =>
  on
    .select({
      event: clockEvent.event,
      at: clockEvent.at,
      dueDay: clockEvent.dueDay,
      name: clock.name,
      unit: organisation.name,
      unitEn: organisation.nameEn,
    })
    .from(clockEvent)
    .innerJoin(clock, eq(clock.id, clockEvent.clockId))
    .innerJoin(organisation, eq(organisation.id, clockEvent.organisationId))
    .where(and(eq(clockEvent.petitionId, petitionId), ne(clockEvent.event, 'due')))
    .orderBy(asc(clockEvent.at), asc(clockEvent.id))
    .limit(200);

/** A place in the running dates, ordered by the date itself. */
export interface RunningCursor {
  dueAt: Date;
  id: number;
}

/** Running clocks due from `dueFrom` on that had begun by `startedBy`, from behind `after`, the next one due first. */
export const runningClocksFrom = (
  on: Reader,
  { dueFrom, startedBy }: { dueFrom: Date; startedBy: Date },
  after: RunningCursor | null,
  atMost: number,
) =>
  on
    .select({
      clock,
      code: petition.code,
      hasHistory: sql<unknown>`(${petition.isExtended} or ${petition.hasPaused} or ${petition.kind} = 'khieu_nai')`,
      unit: organisation.name,
      unitEn: organisation.nameEn,
    })
    .from(clock)
    .innerJoin(petition, eq(petition.id, clock.petitionId))
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .where(
      and(
        eq(clock.state, 'running'),
        gte(clock.dueAt, dueFrom),
        lte(clock.startedAt, startedBy),
        // As one row value, so that the index is entered where the last page ended.
        after ? sql`(${clock.dueAt}, ${clock.id}) > (${sql.param(after.dueAt, clock.dueAt)}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(clock.dueAt), asc(clock.id))
    .limit(atMost);
