// The number of the public face, and the mail that waits to go out.
import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { outbox, publicVersion as shards } from './schema/portal.ts';

const SHARDS = 16;

/** Grows with every change that the public can see. */
export async function publicVersion(on: Reader): Promise<number> {
  const [row] = await on.select({ number: sql<number>`sum(${shards.number})`.mapWith(Number) }).from(shards);
  return row?.number ?? 0;
}

/** To be called in the transaction of every change that the public can see. */
export async function touchPublicFace(tx: Writer): Promise<void> {
  const shard = Math.floor(Math.random() * SHARDS);
  await tx
    .update(shards)
    .set({ number: sql`${shards.number} + 1` })
    .where(eq(shards.shard, shard));
}

export interface Mail {
  dedupeKey: string;
  recipient: string;
  template: string;
  language: 'vi' | 'en';
  params: Record<string, string>;
}

/** Puts a mail into the outbox, within the change that causes it. The same cause twice is one mail. */
export async function enqueueMail(tx: Writer, mail: Mail, now: Date, notBefore = now): Promise<void> {
  await tx
    .insert(outbox)
    .values({ ...mail, createdAt: now, notBefore })
    .onConflictDoNothing();
}

/** Whether a mail of this cause was put there, and is not forgotten yet. */
export async function hasMail(on: Reader, dedupeKey: string): Promise<boolean> {
  const [found] = await on.select({ id: outbox.id }).from(outbox).where(eq(outbox.dedupeKey, dedupeKey)).limit(1);
  return found !== undefined;
}

/**
 * Takes up to `limit` mails that are due and lends them out until `leaseUntil`: two workers never take the same, and a worker that
 * dies gives them back by itself. What was tried `attemptsAtMost` times stays where it is.
 */
export async function claimMail(tx: Writer, now: Date, leaseUntil: Date, limit: number, attemptsAtMost: number) {
  const isDue = and(
    isNull(outbox.sentAt),
    isNull(outbox.givenUpAt),
    isNull(outbox.refusedAt),
    lte(outbox.notBefore, now),
    lt(outbox.attempts, attemptsAtMost),
  );
  const due = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue)
    .orderBy(asc(outbox.notBefore), asc(outbox.id))
    .limit(limit);
  const claimed = [];
  for (const { id } of due) {
    const [mail] = await tx
      .update(outbox)
      .set({ notBefore: leaseUntil, attempts: sql`${outbox.attempts} + 1` })
      .where(and(eq(outbox.id, id), isDue))
      .returning();
    if (mail) claimed.push(mail);
  }
  return claimed;
}

/** Sent: its words, which may hold a private link, are forgotten. */
export async function markMailSent(tx: Writer, id: number, now: Date): Promise<void> {
  await tx.update(outbox).set({ sentAt: now, params: {}, lastError: null }).where(eq(outbox.id, id));
}

/** Not sent: tried again at `retryAt`. `error` is a code, never a server's sentence, which may hold an address. */
export async function markMailFailed(tx: Writer, id: number, error: string, retryAt: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ lastError: error.slice(0, 100), notBefore: retryAt })
    .where(eq(outbox.id, id));
}

/** The recipient's server will not have it, today or tomorrow: not tried again by itself. */
export async function markMailRefused(tx: Writer, id: number, error: string, now: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ lastError: error.slice(0, 100), refusedAt: now })
    .where(eq(outbox.id, id));
}

/** Since when the oldest mail waits that is due or was tried and will be tried again; null: none does. */
export async function oldestWaitingMail(on: Reader, now: Date, attemptsAtMost: number): Promise<Date | null> {
  const [oldest] = await on
    .select({ since: outbox.createdAt })
    .from(outbox)
    .where(
      and(
        isNull(outbox.sentAt),
        isNull(outbox.givenUpAt),
        isNull(outbox.refusedAt),
        lt(outbox.attempts, attemptsAtMost),
        or(gt(outbox.attempts, 0), lte(outbox.notBefore, now)),
      ),
    )
    .orderBy(asc(outbox.createdAt))
    .limit(1);
  return oldest?.since ?? null;
}

/** Forgets whom was written to, of mail sent or given up before `before`. */
export async function deleteSentMail(tx: Writer, before: Date): Promise<void> {
  await tx
    .delete(outbox)
    .where(or(lt(outbox.sentAt, before), and(isNull(outbox.sentAt), lt(outbox.givenUpAt, before))));
}

const isFailing = (attemptsAtLeast: number) =>
  and(
    isNull(outbox.sentAt),
    isNull(outbox.givenUpAt),
    or(gte(outbox.attempts, attemptsAtLeast), isNotNull(outbox.refusedAt)),
  );

/** Mail that was refused, or tried so many times and did not go, what was tried most on top; and how many there are. */
export async function failingMail(on: Reader, attemptsAtLeast: number, atMost: number) {
  const where = isFailing(attemptsAtLeast);
  const rows = await on.select().from(outbox).where(where).orderBy(desc(outbox.attempts), asc(outbox.id)).limit(atMost);
  const [all] = await on
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(outbox)
    .where(where);
  return { rows, total: all?.count ?? 0 };
}

/** Tried anew from now on, as if it had never been; null when it has gone, was given up or does not exist. */
export async function retryMail(tx: Writer, id: number, attemptsAtLeast: number, now: Date) {
  const [retried] = await tx
    .update(outbox)
    .set({ attempts: 0, notBefore: now, refusedAt: null })
    .where(and(eq(outbox.id, id), isFailing(attemptsAtLeast)))
    .returning();
  return retried ?? null;
}

/** Tried no more; its words are forgotten. */
export async function giveUpMail(tx: Writer, id: number, attemptsAtLeast: number, now: Date) {
  const [before] = await tx.select().from(outbox).where(eq(outbox.id, id)).limit(1);
  const [given] = await tx
    .update(outbox)
    .set({ givenUpAt: now, params: {} })
    .where(and(eq(outbox.id, id), isFailing(attemptsAtLeast)))
    .returning({ id: outbox.id });
  return given && before ? before : null;
}
