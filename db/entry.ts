// How petitions were typed in by officers, what may be the same petition, and the lists of voters' petitions.
import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Scope } from '#app/domain/scope.ts';
import { type Reader, read, type Writer } from './index.ts';
import { petitionEntry, votersImport } from './schema/entry.ts';
import { petition, petitionSender } from './schema/petitions.ts';
import { visiblePetitions } from './scope.ts';

export type NewEntry = typeof petitionEntry.$inferInsert;
export type VotersImportRow = typeof votersImport.$inferSelect;

export async function insertEntry(tx: Writer, row: NewEntry): Promise<void> {
  await tx.insert(petitionEntry).values(row);
}

/** A petition that an officer typed in, with its sender's name; null for one that its sender sent. */
export async function enteredPetition(on: Reader, petitionId: number) {
  const [found] = await on
    .select({ entry: petitionEntry, senderName: petitionSender.name })
    .from(petitionEntry)
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petitionEntry.petitionId))
    .where(eq(petitionEntry.petitionId, petitionId))
    .limit(1);
  return found ?? null;
}

/** Replaces the hash of the key to a private view: whoever holds the old key holds nothing. */
export async function replaceKeyHash(tx: Writer, petitionId: number, secretHash: string): Promise<void> {
  await tx.update(petition).set({ secretHash }).where(eq(petition.id, petitionId));
}

const TWINS_AT_MOST = 5;
const twin = {
  id: petition.id,
  code: petition.code,
  title: petition.title,
  receivedDay: petition.receivedDay,
  state: petition.state,
};

/** Petitions in sight since `since` with this very text; each question is answered by an index of its own. */
export const twinsByText = (sight: Scope, textKey: string, since: string) =>
  read
    .select(twin)
    .from(petition)
    .where(and(eq(petition.textKey, textKey), gte(petition.receivedDay, since), visiblePetitions(sight)))
    .orderBy(desc(petition.id))
    .limit(TWINS_AT_MOST);

/** Petitions in sight since `since` whose sender has this telephone, or this folded name. */
export const twinsBySender = (sight: Scope, by: { phone: string } | { nameKey: string }, since: string) =>
  read
    .select(twin)
    .from(petitionSender)
    .innerJoin(petition, eq(petition.id, petitionSender.petitionId))
    .where(
      and(
        'phone' in by ? eq(petitionSender.phone, by.phone) : eq(petitionSender.nameKey, by.nameKey),
        gte(petition.receivedDay, since),
        visiblePetitions(sight),
      ),
    )
    .orderBy(desc(petitionSender.petitionId))
    .limit(TWINS_AT_MOST);

const KEYS_AT_ONCE = 500;

/** The petitions that these idempotency keys have made, by key. */
export async function petitionsOfKeys(
  keys: readonly string[],
): Promise<Map<string, { code: string; textKey: string | null }>> {
  const found = new Map<string, { code: string; textKey: string | null }>();
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const rows = await read
      .select({ key: petition.idempotencyKey, code: petition.code, textKey: petition.textKey })
      .from(petition)
      .where(inArray(petition.idempotencyKey, keys.slice(at, at + KEYS_AT_ONCE)))
      .limit(KEYS_AT_ONCE);
    for (const { key, ...one } of rows) found.set(key, one);
  }
  return found;
}

/** The petitions with these codes that were typed in since then: whose they are, and when their answer is due. */
export async function enteredSince(on: Reader, codes: readonly string[], since: Date) {
  const found: { organisationId: number; dueDay: string | null }[] = [];
  for (let at = 0; at < codes.length; at += KEYS_AT_ONCE)
    found.push(
      ...(await on
        .select({ organisationId: petition.organisationId, dueDay: petition.answerDueDay })
        .from(petition)
        .innerJoin(petitionEntry, eq(petitionEntry.petitionId, petition.id))
        .where(and(inArray(petition.code, codes.slice(at, at + KEYS_AT_ONCE)), gte(petitionEntry.enteredAt, since)))
        .limit(KEYS_AT_ONCE)),
    );
  return found;
}

export async function insertImport(tx: Writer, row: Omit<typeof votersImport.$inferInsert, 'id'>): Promise<number> {
  const [added] = await tx.insert(votersImport).values(row).returning({ id: votersImport.id });
  return added!.id;
}

/** An officer's own list; null for another's, as for none. */
export async function importOf(staffId: number, id: number): Promise<VotersImportRow | null> {
  const [found] = await read
    .select()
    .from(votersImport)
    .where(and(eq(votersImport.id, id), eq(votersImport.staffId, staffId)))
    .limit(1);
  return found ?? null;
}

export const latestImports = (staffId: number, atMost: number) =>
  read
    .select({
      id: votersImport.id,
      uploadedAt: votersImport.uploadedAt,
      fileName: votersImport.fileName,
      appliedAt: votersImport.appliedAt,
    })
    .from(votersImport)
    .where(eq(votersImport.staffId, staffId))
    .orderBy(desc(votersImport.uploadedAt))
    .limit(atMost);

/** Keeps what became of the lines, and forgets the file; whether nobody had done so before. */
export async function finishImport(tx: Writer, id: number, results: unknown, now: Date): Promise<boolean> {
  const finished = await tx
    .update(votersImport)
    .set({ appliedAt: now, results, content: '' })
    .where(and(eq(votersImport.id, id), isNull(votersImport.appliedAt)))
    .returning({ id: votersImport.id });
  return finished.length === 1;
}
