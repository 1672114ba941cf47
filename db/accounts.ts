// Officers' accounts and their signed-in browsers.
import { and, asc, eq, gt, lte, ne } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { session, staff } from './schema/staff.ts';

export type StaffRow = typeof staff.$inferSelect;
export type NewStaff = Omit<typeof staff.$inferInsert, 'id'>;

const MOST_ACCOUNTS = 2_000;

const officer = {
  id: staff.id,
  username: staff.username,
  name: staff.name,
  title: staff.title,
  role: staff.role,
  organisationId: staff.organisationId,
  unit: organisation.name,
  unitEn: organisation.nameEn,
  mustChangePassword: staff.mustChangePassword,
  isActive: staff.isActive,
};

export async function staffByUsername(on: Reader, username: string): Promise<StaffRow | null> {
  const [row] = await on.select().from(staff).where(eq(staff.username, username)).limit(1);
  return row ?? null;
}

export async function staffById(on: Reader, id: number): Promise<StaffRow | null> {
  const [row] = await on.select().from(staff).where(eq(staff.id, id)).limit(1);
  return row ?? null;
}

/** All accounts by username, with the names of their units. */
export const allStaff = (on: Reader) =>
  on
    .select(officer)
    .from(staff)
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .orderBy(asc(staff.username))
    .limit(MOST_ACCOUNTS);

/** The key of the new account; null when the username is taken (the unique index decides). */
export async function insertStaff(tx: Writer, row: NewStaff): Promise<number | null> {
  const [added] = await tx.insert(staff).values(row).onConflictDoNothing().returning({ id: staff.id });
  return added?.id ?? null;
}

export async function updateStaff(tx: Writer, id: number, changes: Partial<NewStaff>): Promise<void> {
  await tx.update(staff).set(changes).where(eq(staff.id, id));
}

/** Replaces a password if it is still the one that was checked. */
export async function replacePassword(tx: Writer, id: number, seenHash: string, hash: string): Promise<boolean> {
  const changed = await tx
    .update(staff)
    .set({ passwordHash: hash, mustChangePassword: false })
    .where(and(eq(staff.id, id), eq(staff.passwordHash, seenHash), eq(staff.isActive, true)))
    .returning({ id: staff.id });
  return changed.length === 1;
}

export async function insertSession(tx: Writer, row: typeof session.$inferInsert): Promise<void> {
  await tx.insert(session).values(row);
}

/** Whose browser this is, while the session lasts and the account is active. */
export async function officerBySession(on: Reader, tokenHash: string, now: Date) {
  const [row] = await on
    .select(officer)
    .from(session)
    .innerJoin(staff, eq(staff.id, session.staffId))
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .where(and(eq(session.tokenHash, tokenHash), gt(session.expiresAt, now), eq(staff.isActive, true)))
    .limit(1);
  return row ?? null;
}

export async function deleteSession(tx: Writer, tokenHash: string): Promise<void> {
  await tx.delete(session).where(eq(session.tokenHash, tokenHash));
}

/** Ends the sessions of an account, all or all but one. */
export async function deleteSessionsOf(tx: Writer, staffId: number, except?: string): Promise<void> {
  const others = except === undefined ? undefined : ne(session.tokenHash, except);
  await tx.delete(session).where(and(eq(session.staffId, staffId), others));
}

export async function deleteExpiredSessions(tx: Writer, now: Date): Promise<void> {
  await tx.delete(session).where(lte(session.expiresAt, now));
}
