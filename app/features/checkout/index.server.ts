// The door of check-out: who looks at a case, who writes its answer, and how the pen passes from one to the other.
import { dropLock, dropPresence, lockOf, othersPresent, putPresence, takeLock, takeLockFrom } from '#db/checkout.ts';
import { type Reader, read, type Writer, write } from '#db/index.ts';
import { expiry, isHeld, mayWrite, presenceEnd } from '../../domain/lock.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { audit } from '../audit/index.server.ts';
import type { AtCase } from './types.ts';

/** Whether this officer may save the answer now, for nobody else is writing it. */
export const mayWriteAnswer = async (on: Reader, petitionId: number, staffId: number, now: Date): Promise<boolean> =>
  mayWrite(await lockOf(on, petitionId), staffId, now);

/** Takes or keeps the lock; false while another holds it. */
export const holdAnswer = (tx: Writer, petitionId: number, staffId: number, now: Date): Promise<boolean> =>
  takeLock(tx, { petitionId, staffId, expiresAt: expiry(now) }, now);

/** The answer left the hands of whoever wrote it. */
export const freeAnswer = (tx: Writer, petitionId: number): Promise<void> => dropLock(tx, petitionId);

/** Takes the lock from the officer who was seen to hold it; false when it had passed on meanwhile. What they typed stays theirs. */
export const takeOver = (
  actor: StaffActor,
  at: { petitionId: number; code: string; from: number },
  now: Date,
): Promise<boolean> =>
  write(async (tx) => {
    const { petitionId, code, from } = at;
    const lock = { petitionId, staffId: actor.staffId, expiresAt: expiry(now) };
    const isTaken = await takeLockFrom(tx, lock, from, now);
    if (isTaken)
      await audit(
        tx,
        { action: 'answer_taken_over', by: actor, subject: { kind: 'petition', key: code }, facts: { from } },
        now,
      );
    return isTaken;
  });

/** Says that an officer has the case open. */
export const beSeen = (petitionId: number, staffId: number, now: Date): Promise<void> =>
  write((tx) => putPresence(tx, { petitionId, staffId, expiresAt: presenceEnd(now) }, now));

/** The page was left: neither looking nor writing any more. */
export const leave = (petitionId: number, staffId: number): Promise<void> =>
  write(async (tx) => {
    await dropPresence(tx, petitionId, staffId);
    await dropLock(tx, petitionId, staffId);
  });

export async function whoIsAt(petitionId: number, staffId: number, now: Date): Promise<AtCase> {
  const [lock, here] = await Promise.all([lockOf(read, petitionId), othersPresent(read, petitionId, staffId, now)]);
  const holder = isHeld(lock, now)
    ? { staffId: lock.staffId, name: lock.name, isMe: lock.staffId === staffId, until: lock.expiresAt.getTime() }
    : null;
  return { holder, here };
}
