// Second factors of officers: authenticator apps, recovery codes, passkeys and the challenges that passkeys sign.
import { and, asc, count, eq, gt, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { type ChallengePurpose, passkey, passkeyChallenge, recoveryCode, totp } from './schema/second-factor.ts';
import { staff } from './schema/staff.ts';

export type { ChallengePurpose };
export type PasskeyRow = typeof passkey.$inferSelect;

const MOST_PASSKEYS = 20;

export async function totpOf(on: Reader, staffId: number): Promise<typeof totp.$inferSelect | null> {
  const [row] = await on.select().from(totp).where(eq(totp.staffId, staffId)).limit(1);
  return row ?? null;
}

/** A new secret in the place of one that was never confirmed; a confirmed one stays. */
export async function putTotp(tx: Writer, staffId: number, secret: string, now: Date): Promise<void> {
  const fresh = { secret, createdAt: now, lastStep: null };
  await tx
    .insert(totp)
    .values({ staffId, ...fresh })
    .onConflictDoUpdate({ target: totp.staffId, set: fresh, setWhere: isNull(totp.confirmedAt) });
}

/** Confirms the secret that was seen; false when it is another by now, or confirmed already. */
export async function confirmTotp(tx: Writer, staffId: number, secret: string, step: number, now: Date) {
  const changed = await tx
    .update(totp)
    .set({ confirmedAt: now, lastStep: step })
    .where(and(eq(totp.staffId, staffId), eq(totp.secret, secret), isNull(totp.confirmedAt)))
    .returning({ staffId: totp.staffId });
  return changed.length === 1;
}

/** Takes the code of this time step; false when it, or a later one, has been taken. */
export async function takeStep(tx: Writer, staffId: number, step: number): Promise<boolean> {
  const isNew = or(isNull(totp.lastStep), lt(totp.lastStep, step));
  const changed = await tx
    .update(totp)
    .set({ lastStep: step })
    .where(and(eq(totp.staffId, staffId), isNotNull(totp.confirmedAt), isNew))
    .returning({ staffId: totp.staffId });
  return changed.length === 1;
}

/** Whether a confirmed one is gone: one that was only begun leaves no trace. */
export async function deleteTotp(tx: Writer, staffId: number): Promise<boolean> {
  const [gone] = await tx.delete(totp).where(eq(totp.staffId, staffId)).returning({ confirmedAt: totp.confirmedAt });
  return Boolean(gone?.confirmedAt);
}

export async function replaceRecoveryCodes(tx: Writer, staffId: number, hashes: readonly string[], now: Date) {
  await tx.delete(recoveryCode).where(eq(recoveryCode.staffId, staffId));
  if (hashes.length > 0)
    await tx.insert(recoveryCode).values(hashes.map((codeHash) => ({ staffId, codeHash, createdAt: now })));
}

/** Uses a recovery code up; false when it is none, or was used. */
export async function spendRecoveryCode(tx: Writer, staffId: number, codeHash: string, now: Date): Promise<boolean> {
  const changed = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(eq(recoveryCode.staffId, staffId), eq(recoveryCode.codeHash, codeHash), isNull(recoveryCode.usedAt)))
    .returning({ id: recoveryCode.id });
  return changed.length === 1;
}

export async function recoveryCodesLeft(on: Reader, staffId: number): Promise<number> {
  const [row] = await on
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.staffId, staffId), isNull(recoveryCode.usedAt)));
  return row?.left ?? 0;
}

export const passkeysOf = (on: Reader, staffId: number): Promise<PasskeyRow[]> =>
  on.select().from(passkey).where(eq(passkey.staffId, staffId)).orderBy(asc(passkey.createdAt)).limit(MOST_PASSKEYS);

export async function passkeyById(on: Reader, id: string): Promise<PasskeyRow | null> {
  const [row] = await on.select().from(passkey).where(eq(passkey.id, id)).limit(1);
  return row ?? null;
}

/** False when the passkey is known already, or the officer has as many as one may have. */
export async function insertPasskey(tx: Writer, row: typeof passkey.$inferInsert): Promise<boolean> {
  if ((await passkeysOf(tx, row.staffId)).length >= MOST_PASSKEYS) return false;
  return (await tx.insert(passkey).values(row).onConflictDoNothing().returning({ id: passkey.id })).length === 1;
}

/** Notes a use; false when the passkey was removed or used in between. */
export async function touchPasskey(tx: Writer, id: string, seen: number, counter: number, now: Date): Promise<boolean> {
  const changed = await tx
    .update(passkey)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkey.id, id), eq(passkey.counter, seen)))
    .returning({ id: passkey.id });
  return changed.length === 1;
}

export async function deletePasskey(tx: Writer, staffId: number, id: string): Promise<boolean> {
  const gone = await tx
    .delete(passkey)
    .where(and(eq(passkey.id, id), eq(passkey.staffId, staffId)))
    .returning({ id: passkey.id });
  return gone.length === 1;
}

export async function deletePasskeysOf(tx: Writer, staffId: number): Promise<number> {
  return (await tx.delete(passkey).where(eq(passkey.staffId, staffId)).returning({ id: passkey.id })).length;
}

export async function insertChallenge(tx: Writer, row: typeof passkeyChallenge.$inferInsert): Promise<void> {
  await tx.insert(passkeyChallenge).values(row);
}

/** Takes a challenge out, once; false when it was given for something else, to somebody else, too long ago, or never. */
export async function takeChallenge(
  tx: Writer,
  challenge: string,
  { purpose, staffId }: { purpose: ChallengePurpose; staffId: number | null },
  now: Date,
): Promise<boolean> {
  const whose = staffId === null ? isNull(passkeyChallenge.staffId) : eq(passkeyChallenge.staffId, staffId);
  const gone = await tx
    .delete(passkeyChallenge)
    .where(
      and(
        eq(passkeyChallenge.challenge, challenge),
        eq(passkeyChallenge.purpose, purpose),
        gt(passkeyChallenge.expiresAt, now),
        whose,
      ),
    )
    .returning({ challenge: passkeyChallenge.challenge });
  return gone.length === 1;
}

export async function deleteExpiredChallenges(tx: Writer, now: Date): Promise<void> {
  await tx.delete(passkeyChallenge).where(lte(passkeyChallenge.expiresAt, now));
}

/** Whether another must be set up: after an administrator removed a lost one, until one is there again. */
export async function setMustEnrol(tx: Writer, staffId: number, mustEnrol: boolean): Promise<void> {
  await tx.update(staff).set({ mustEnrolSecondFactor: mustEnrol }).where(eq(staff.id, staffId));
}
