// Officers' signed-in browsers, and those that stand between the first step of signing in and the second.
import { and, desc, eq, gt, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { hasSecondFactor, officer } from './accounts.ts';
import type { Reader, Writer } from './index.ts';
import { organisation } from './schema/organisations.ts';
import { halfSignIn, session, staff } from './schema/staff.ts';

const MOST_SESSIONS = 50;

export async function insertSession(tx: Writer, row: typeof session.$inferInsert): Promise<void> {
  await tx.insert(session).values(row);
}

/** Whose browser this is, while the session lasts and the account is active. */
export async function officerBySession(on: Reader, tokenHash: string, now: Date) {
  const [row] = await on
    .select({
      ...officer,
      mustEnrol: staff.mustEnrolSecondFactor,
      hasSecondFactor,
      first: session.first,
      second: session.second,
      lastSeenAt: session.lastSeenAt,
    })
    .from(session)
    .innerJoin(staff, eq(staff.id, session.staffId))
    .innerJoin(organisation, eq(organisation.id, staff.organisationId))
    .where(and(eq(session.tokenHash, tokenHash), gt(session.expiresAt, now), eq(staff.isActive, true)))
    .limit(1);
  return row ?? null;
}

/** Notes that a browser is in use, unless that was noted after `before`. */
export async function touchSession(tx: Writer, tokenHash: string, before: Date, now: Date): Promise<void> {
  await tx
    .update(session)
    .set({ lastSeenAt: now })
    .where(and(eq(session.tokenHash, tokenHash), or(isNull(session.lastSeenAt), lt(session.lastSeenAt, before))));
}

/** When the officer of this session last proved to be there; null when they have not, or there is no such session. */
export async function confirmedAt(on: Reader, tokenHash: string): Promise<Date | null> {
  const [row] = await on
    .select({ at: session.confirmedAt })
    .from(session)
    .where(eq(session.tokenHash, tokenHash))
    .limit(1);
  return row?.at ?? null;
}

export async function confirmSession(tx: Writer, tokenHash: string, now: Date): Promise<void> {
  await tx.update(session).set({ confirmedAt: now }).where(eq(session.tokenHash, tokenHash));
}

/** The browsers that an account is signed in with, the newest first. */
export const sessionsOf = (on: Reader, staffId: number, now: Date) =>
  on
    .select()
    .from(session)
    .where(and(eq(session.staffId, staffId), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt))
    .limit(MOST_SESSIONS);

/** Ends a session; whose it was and with what browser, or null when there was none. `staffId`: only if it is theirs. */
export async function deleteSession(tx: Writer, tokenHash: string, staffId?: number) {
  const theirs = staffId === undefined ? undefined : eq(session.staffId, staffId);
  const [gone] = await tx
    .delete(session)
    .where(and(eq(session.tokenHash, tokenHash), theirs))
    .returning({ staffId: session.staffId, browser: session.browser });
  return gone ?? null;
}

/** Ends the sessions of an account, all or all but one, and its half sign-ins. How many sessions there were. */
export async function deleteSessionsOf(tx: Writer, staffId: number, except?: string): Promise<number> {
  const others = except === undefined ? undefined : ne(session.tokenHash, except);
  await tx.delete(halfSignIn).where(eq(halfSignIn.staffId, staffId));
  const gone = await tx
    .delete(session)
    .where(and(eq(session.staffId, staffId), others))
    .returning({ staffId: session.staffId });
  return gone.length;
}

export async function insertHalfSignIn(tx: Writer, row: typeof halfSignIn.$inferInsert): Promise<void> {
  await tx.insert(halfSignIn).values(row);
}

/** Who stands between the steps, while the account is active. */
export async function halfSignedIn(on: Reader, tokenHash: string, now: Date) {
  const [row] = await on
    .select({ account: staff, first: halfSignIn.first })
    .from(halfSignIn)
    .innerJoin(staff, eq(staff.id, halfSignIn.staffId))
    .where(and(eq(halfSignIn.tokenHash, tokenHash), gt(halfSignIn.expiresAt, now), eq(staff.isActive, true)))
    .limit(1);
  return row ?? null;
}

/** Takes a half sign-in out, once. */
export async function deleteHalfSignIn(tx: Writer, tokenHash: string): Promise<boolean> {
  const gone = await tx
    .delete(halfSignIn)
    .where(eq(halfSignIn.tokenHash, tokenHash))
    .returning({ staffId: halfSignIn.staffId });
  return gone.length === 1;
}

export async function deleteExpiredSessions(tx: Writer, now: Date): Promise<void> {
  await tx.delete(session).where(lte(session.expiresAt, now));
  await tx.delete(halfSignIn).where(lte(halfSignIn.expiresAt, now));
}
