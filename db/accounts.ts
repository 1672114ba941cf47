// Officers' accounts: who has one, with what name, role and unit.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Role } from '#app/domain/permissions.ts';
import type { Reader, Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { passkey, totp } from './schema/second-factor.ts';
import { staff } from './schema/staff.ts';

export type StaffRow = typeof staff.$inferSelect;
export type NewStaff = Omit<typeof staff.$inferInsert, 'id'>;

const MOST_ACCOUNTS = 2_000;

/** An officer with the name of their unit. */
export const officer = {
  id: staff.id,
  username: staff.username,
  name: staff.name,
  title: staff.title,
  role: staff.role,
  organisationId: staff.organisationId,
  unit: organisation.name,
  unitEn: organisation.nameEn,
  fieldIds: staff.fieldIds,
  kinds: staff.kinds,
  mustChangePassword: staff.mustChangePassword,
  isActive: staff.isActive,
};

/** An authenticator app that was confirmed, or a passkey. */
export const hasSecondFactor = sql<boolean>`(exists (select 1 from ${totp} where ${totp.staffId} = ${staff.id}
  and ${totp.confirmedAt} is not null) or exists (select 1 from ${passkey} where ${passkey.staffId} = ${staff.id}))`.mapWith(
  Boolean,
);

export async function staffByUsername(on: Reader, username: string): Promise<StaffRow | null> {
  const [row] = await on.select().from(staff).where(eq(staff.username, username)).limit(1);
  return row ?? null;
}

export async function staffById(on: Reader, id: number): Promise<StaffRow | null> {
  const [row] = await on.select().from(staff).where(eq(staff.id, id)).limit(1);
  return row ?? null;
}

/** The account, held until the end of the transaction: nobody else changes it, or what hangs on it, meanwhile. */
export async function lockedStaff(tx: Writer, id: number): Promise<StaffRow | null> {
  const [row] = await tx
    .update(staff)
    .set({ isActive: sql`${staff.isActive}` })
    .where(eq(staff.id, id))
    .returning();
  return row ?? null;
}

export async function staffByEmail(on: Reader, email: string): Promise<StaffRow | null> {
  const [row] = await on.select().from(staff).where(eq(staff.email, email)).limit(1);
  return row ?? null;
}

/** One account with the name of its unit, open or not. */
export async function officerById(on: Reader, id: number) {
  const [row] = await on
    .select(officer)
    .from(staff)
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .where(eq(staff.id, id))
    .limit(1);
  return row ?? null;
}

/** All accounts by username, with the names of their units. */
export const allStaff = (on: Reader) =>
  on
    .select({ ...officer, email: staff.email, hasSecondFactor })
    .from(staff)
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .orderBy(asc(staff.username))
    .limit(MOST_ACCOUNTS);

/** The addresses of whoever works in one of these roles. */
export async function emailsOfRoles(on: Reader, roles: readonly Role[]): Promise<string[]> {
  const rows = await on
    .select({ email: staff.email })
    .from(staff)
    .where(and(inArray(staff.role, [...roles]), eq(staff.isActive, true)))
    .orderBy(asc(staff.id))
    .limit(MOST_ACCOUNTS);
  return rows.flatMap(({ email }) => email ?? []);
}

/** The key of the new account; null when the username or the e-mail address is taken (the unique indices decide). */
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
