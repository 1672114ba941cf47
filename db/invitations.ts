// Invitations: links by which people choose the password of their new account.
import { and, desc, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { invitation, staff } from './schema/staff.ts';

const isOpen = (now: Date) => and(isNull(invitation.endedAt), gt(invitation.expiresAt, now));

export async function insertInvitation(tx: Writer, row: typeof invitation.$inferInsert): Promise<number> {
  const [added] = await tx.insert(invitation).values(row).returning({ id: invitation.id });
  return added!.id;
}

/** The account behind a link, while it is good. */
export async function invitedBy(on: Reader, tokenHash: string, now: Date) {
  const [row] = await on
    .select({ id: invitation.id, account: staff })
    .from(invitation)
    .innerJoin(staff, eq(staff.id, invitation.staffId))
    .where(and(eq(invitation.tokenHash, tokenHash), isOpen(now), eq(staff.isActive, true)))
    .limit(1);
  return row ?? null;
}

/** An invitation, for the mail that carries it; null when it is over. */
export async function openInvitation(on: Reader, id: number) {
  const [row] = await on
    .select({
      ...{ staffId: invitation.staffId, createdAt: invitation.createdAt, expiresAt: invitation.expiresAt },
      ...{ name: staff.name, username: staff.username },
    })
    .from(invitation)
    .innerJoin(staff, eq(staff.id, invitation.staffId))
    .where(and(eq(invitation.id, id), isNull(invitation.endedAt)))
    .limit(1);
  return row ?? null;
}

/** Ends one; false when it is over already. */
export async function endInvitation(tx: Writer, id: number, now: Date): Promise<boolean> {
  const changed = await tx
    .update(invitation)
    .set({ endedAt: now })
    .where(and(eq(invitation.id, id), isOpen(now)))
    .returning({ id: invitation.id });
  return changed.length === 1;
}

/** Ends those of an account; whether one was open. */
export async function endInvitationsOf(tx: Writer, staffId: number, now: Date): Promise<boolean> {
  const changed = await tx
    .update(invitation)
    .set({ endedAt: now })
    .where(and(eq(invitation.staffId, staffId), isNull(invitation.endedAt)))
    .returning({ id: invitation.id });
  return changed.length > 0;
}

const MOST_OPEN = 2_000;

/** Accounts that wait for their person, with the day their link runs out. */
export const openInvitations = (on: Reader, now: Date) =>
  on
    .select({ staffId: invitation.staffId, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(isOpen(now))
    .orderBy(desc(invitation.id))
    .limit(MOST_OPEN);

/** Forgets what ran out before `before`. */
export async function deleteOldInvitations(tx: Writer, before: Date): Promise<void> {
  await tx.delete(invitation).where(lte(invitation.expiresAt, before));
}
