// Remembered tries, by keys that say nothing about a person.
import { and, eq, lte } from 'drizzle-orm';
import type { Tries } from '#app/domain/throttling.ts';
import type { Reader, Writer } from './index.ts';
import { throttle } from './schema/staff.ts';

export async function triesOf(on: Reader, key: string): Promise<Tries | null> {
  const [row] = await on
    .select({ failures: throttle.failures, windowEndsAt: throttle.windowEndsAt })
    .from(throttle)
    .where(eq(throttle.key, key))
    .limit(1);
  return row ?? null;
}

/** Puts `next` in the place of `seen`; false if somebody else did so first. */
export async function replaceTries(tx: Writer, key: string, seen: Tries | null, next: Tries | null): Promise<boolean> {
  if (!seen) {
    if (!next) return true;
    const added = await tx
      .insert(throttle)
      .values({ key, ...next })
      .onConflictDoNothing()
      .returning({ key: throttle.key });
    return added.length === 1;
  }
  const asSeen = and(
    eq(throttle.key, key),
    eq(throttle.failures, seen.failures),
    eq(throttle.windowEndsAt, seen.windowEndsAt),
  );
  const changed = next
    ? await tx.update(throttle).set(next).where(asSeen).returning({ key: throttle.key })
    : await tx.delete(throttle).where(asSeen).returning({ key: throttle.key });
  return changed.length === 1;
}

export async function deleteForgotten(tx: Writer, now: Date): Promise<void> {
  await tx.delete(throttle).where(lte(throttle.windowEndsAt, now));
}
