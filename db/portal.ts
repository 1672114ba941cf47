// The number of the public face, and the mail that waits to go out.
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
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
  await tx.update(shards).set({ number: sql`${shards.number} + 1` }).where(eq(shards.shard, shard));
}

export interface Mail {
  dedupeKey: string;
  recipient: string;
  template: string;
  language: 'vi' | 'en';
  params: Record<string, string>;
}

/** Puts a mail into the outbox, within the change that causes it. The same cause twice is one mail. */
export async function enqueueMail(tx: Writer, mail: Mail, now: Date): Promise<void> {
  await tx
    .insert(outbox)
    .values({ ...mail, createdAt: now, notBefore: now })
    .onConflictDoNothing();
}

/** Takes up to `limit` mails that are due, pushing each one's next try to `retryAt`: two workers never take the same. */
export async function claimMail(tx: Writer, now: Date, retryAt: Date, limit: number) {
  const due = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), lte(outbox.notBefore, now)))
    .orderBy(asc(outbox.notBefore))
    .limit(limit);
  const claimed = [];
  for (const { id } of due) {
    const [mail] = await tx
      .update(outbox)
      .set({ notBefore: retryAt, attempts: sql`${outbox.attempts} + 1` })
      .where(and(eq(outbox.id, id), isNull(outbox.sentAt), lte(outbox.notBefore, now)))
      .returning();
    if (mail) claimed.push(mail);
  }
  return claimed;
}

/** Sent: its words, which may hold a private link, are forgotten. */
export async function markMailSent(tx: Writer, id: number, now: Date): Promise<void> {
  await tx.update(outbox).set({ sentAt: now, params: {}, lastError: null }).where(eq(outbox.id, id));
}

export async function markMailFailed(tx: Writer, id: number, error: string): Promise<void> {
  await tx.update(outbox).set({ lastError: error.slice(0, 500) }).where(eq(outbox.id, id));
}
