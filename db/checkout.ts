// Who has a case open and who writes its answer: rows that expire; the key of the table lets one officer in.
import { and, asc, eq, gt, lte, ne, or } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { answerLock, presence } from './schema/answers.ts';
import { staff } from './schema/staff.ts';

const MOST_SHOWN = 20;

export async function lockOf(on: Reader, petitionId: number) {
  const [row] = await on
    .select({ staffId: answerLock.staffId, name: staff.name, expiresAt: answerLock.expiresAt })
    .from(answerLock)
    .innerJoin(staff, eq(staff.id, answerLock.staffId))
    .where(eq(answerLock.petitionId, petitionId))
    .limit(1);
  return row ?? null;
}

interface NewLock {
  petitionId: number;
  staffId: number;
  expiresAt: Date;
}

/** Takes the lock if it is free, has run out or is theirs already. Of two at once the row lets one in. */
export async function takeLock(tx: Writer, { petitionId, staffId, expiresAt }: NewLock, now: Date): Promise<boolean> {
  const taken = await tx
    .insert(answerLock)
    .values({ petitionId, staffId, takenAt: now, expiresAt })
    .onConflictDoUpdate({
      target: answerLock.petitionId,
      set: { staffId, takenAt: now, expiresAt },
      setWhere: or(eq(answerLock.staffId, staffId), lte(answerLock.expiresAt, now)),
    })
    .returning({ staffId: answerLock.staffId });
  return taken.length === 1;
}

/** Takes it from the officer who was seen to hold it, and from no other. */
export async function takeLockFrom(tx: Writer, lock: NewLock, from: number, now: Date): Promise<boolean> {
  const { petitionId, staffId, expiresAt } = lock;
  const taken = await tx
    .update(answerLock)
    .set({ staffId, takenAt: now, expiresAt })
    .where(and(eq(answerLock.petitionId, petitionId), eq(answerLock.staffId, from)))
    .returning({ staffId: answerLock.staffId });
  return taken.length === 1;
}

/** Lets go of a lock: of this officer's, or of whoever holds it. */
export async function dropLock(tx: Writer, petitionId: number, staffId?: number): Promise<void> {
  const theirs = staffId === undefined ? undefined : eq(answerLock.staffId, staffId);
  await tx.delete(answerLock).where(and(eq(answerLock.petitionId, petitionId), theirs));
}

/** Says that somebody looks, and forgets those whose time has run out. */
export async function putPresence(tx: Writer, row: typeof presence.$inferInsert, now: Date): Promise<void> {
  await tx.delete(presence).where(lte(presence.expiresAt, now));
  await tx
    .insert(presence)
    .values(row)
    .onConflictDoUpdate({ target: [presence.petitionId, presence.staffId], set: { expiresAt: row.expiresAt } });
}

export async function dropPresence(tx: Writer, petitionId: number, staffId: number): Promise<void> {
  await tx.delete(presence).where(and(eq(presence.petitionId, petitionId), eq(presence.staffId, staffId)));
}

/** The names of the others who look now. */
export async function othersPresent(on: Reader, petitionId: number, staffId: number, now: Date): Promise<string[]> {
  const rows = await on
    .select({ name: staff.name })
    .from(presence)
    .innerJoin(staff, eq(staff.id, presence.staffId))
    .where(and(eq(presence.petitionId, petitionId), ne(presence.staffId, staffId), gt(presence.expiresAt, now)))
    .orderBy(asc(staff.name))
    .limit(MOST_SHOWN);
  return rows.map(({ name }) => name);
}
