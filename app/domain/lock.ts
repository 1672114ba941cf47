// Who may write the answer now: one officer at a time, for as long as they go on or until the lock runs out.

/** Minutes after the last sign of life; the script of the page gives one every so often, typing does, saving does. */
export const LOCK_MINUTES = 10;
/** Seconds for which somebody who opened a case counts as looking at it; pages without JavaScript say it only once. */
export const PRESENCE_SECONDS = 150;

export interface Lock {
  staffId: number;
  expiresAt: Date;
}

export const expiry = (now: Date): Date => new Date(now.getTime() + LOCK_MINUTES * 60_000);
export const presenceEnd = (now: Date): Date => new Date(now.getTime() + PRESENCE_SECONDS * 1_000);

export const isHeld = (lock: Lock | null, now: Date): lock is Lock => lock !== null && lock.expiresAt > now;

/** Nobody else holds it. */
export const mayWrite = (lock: Lock | null, staffId: number, now: Date): boolean =>
  !isHeld(lock, now) || lock.staffId === staffId;
