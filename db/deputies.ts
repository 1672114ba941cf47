// Desks that were handed over: to whom, from which day to which, and when it was taken back.
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Role } from '#app/domain/permissions.ts';
import type { Units } from '#app/domain/scope.ts';
import { officer } from './accounts.ts';
import { type Reader, read, type Writer } from './index.ts';
import { deputyship } from './schema/deputies.ts';
import { organisation } from './schema/organisations.ts';
import { staff } from './schema/staff.ts';

const MOST_DESKS = 20;
const MOST_LINES = 200;
const MOST_COLLEAGUES = 2_000;

const inForce = (deputyId: number, today: string): SQL | undefined =>
  and(
    eq(deputyship.deputyId, deputyId),
    lte(deputyship.fromDay, today),
    gte(deputyship.toDay, today),
    isNull(deputyship.revokedAt),
    eq(staff.isActive, true),
  );

/** The desks handed to this officer today, with whose they are; of one key only when it is given. */
export const desksHandedTo = (on: Reader, deputyId: number, today: string, id?: number) =>
  on
    .select({ id: deputyship.id, toDay: deputyship.toDay, absent: officer })
    .from(deputyship)
    .innerJoin(staff, eq(staff.id, deputyship.absentId))
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .where(and(inForce(deputyId, today), id === undefined ? undefined : eq(deputyship.id, id)))
    .orderBy(asc(deputyship.toDay), asc(deputyship.id))
    .limit(MOST_DESKS);

/** What is or will be in force for officers of these units, and all that is about this officer; those that end first on top. */
export const deputyshipsAbout = (units: Units, staffId: number, since: string) =>
  read
    .select({
      id: deputyship.id,
      absentId: deputyship.absentId,
      deputyId: deputyship.deputyId,
      absent: staff.name,
      absentUsername: staff.username,
      unit: organisation.name,
      unitEn: organisation.nameEn,
      organisationId: staff.organisationId,
      deputy: sql<string>`(select d.name from staff d where d.id = ${deputyship.deputyId})`,
      arrangedBy: sql<string>`(select a.name from staff a where a.id = ${deputyship.arrangedBy})`,
      fromDay: deputyship.fromDay,
      toDay: deputyship.toDay,
      revokedAt: deputyship.revokedAt,
    })
    .from(deputyship)
    .innerJoin(staff, eq(staff.id, deputyship.absentId))
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .where(
      and(
        gte(deputyship.toDay, since),
        units === 'all'
          ? undefined
          : or(
              eq(deputyship.absentId, staffId),
              eq(deputyship.deputyId, staffId),
              units.length > 0 ? inArray(staff.organisationId, [...units]) : undefined,
            ),
      ),
    )
    .orderBy(desc(deputyship.toDay), desc(deputyship.id))
    .limit(MOST_LINES);

/** Active officers of these units in one of these roles, by unit and name. */
export const colleaguesWithin = (units: Units, roles: readonly Role[]) =>
  read
    .select({
      id: staff.id,
      name: staff.name,
      title: staff.title,
      unit: organisation.name,
      unitEn: organisation.nameEn,
    })
    .from(staff)
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .where(
      and(
        eq(staff.isActive, true),
        inArray(staff.role, [...roles]),
        units === 'all' ? undefined : inArray(staff.organisationId, [...units]),
      ),
    )
    .orderBy(asc(organisation.name), asc(staff.name), asc(staff.id))
    .limit(MOST_COLLEAGUES);

/** Whether another deputy sits at this desk on one of these days. */
export async function isCovered(tx: Writer, absentId: number, fromDay: string, toDay: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: deputyship.id })
    .from(deputyship)
    .where(
      and(
        eq(deputyship.absentId, absentId),
        gte(deputyship.toDay, fromDay),
        lte(deputyship.fromDay, toDay),
        isNull(deputyship.revokedAt),
      ),
    )
    .limit(1);
  return found !== undefined;
}

export async function insertDeputyship(tx: Writer, row: typeof deputyship.$inferInsert): Promise<number> {
  const [added] = await tx.insert(deputyship).values(row).returning({ id: deputyship.id });
  return added!.id;
}

export async function deputyshipById(on: Reader, id: number) {
  const [row] = await on
    .select({ deputyship, absent: { username: staff.username, organisationId: staff.organisationId } })
    .from(deputyship)
    .innerJoin(staff, eq(staff.id, deputyship.absentId))
    .where(eq(deputyship.id, id))
    .limit(1);
  return row ?? null;
}

/** Takes the desk back, unless somebody has, or its last day is over. */
export async function revokeDeputyship(tx: Writer, id: number, by: number, now: Date, today: string): Promise<boolean> {
  const revoked = await tx
    .update(deputyship)
    .set({ revokedAt: now, revokedBy: by })
    .where(and(eq(deputyship.id, id), isNull(deputyship.revokedAt), gte(deputyship.toDay, today)))
    .returning({ id: deputyship.id });
  return revoked.length === 1;
}
