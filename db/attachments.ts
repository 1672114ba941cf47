// Files of drafts and petitions; the content lies once under its hash and goes with the last file that shows it.
import { and, asc, count, eq, isNull, notExists, type SQL } from 'drizzle-orm';
import type { Reader, Writer } from './index.ts';
import { answer } from './schema/answers.ts';
import { attachment, attachmentContent, type FilePurpose } from './schema/attachments.ts';
import { petitionEvent } from './schema/petitions.ts';

export type { FilePurpose };
export type NewAttachment = Omit<typeof attachment.$inferInsert, 'id'>;
/** More than one case ever has. */
const MOST_FILES = 500;

const columns = {
  id: attachment.id,
  name: attachment.name,
  mediaType: attachment.mediaType,
  size: attachment.size,
  from: attachment.from,
  purpose: attachment.purpose,
  eventId: attachment.eventId,
  answerId: attachment.answerId,
};

const isOf = (owner: { draftId: string } | { petitionId: number }) =>
  'draftId' in owner ? eq(attachment.draftId, owner.draftId) : eq(attachment.petitionId, owner.petitionId);

/** With the number of the event each came with, if it came with one. */
export const attachmentsOf = (on: Reader, owner: { draftId: string } | { petitionId: number }) =>
  on
    .select({ ...columns, eventNumber: petitionEvent.number })
    .from(attachment)
    .leftJoin(petitionEvent, eq(petitionEvent.id, attachment.eventId))
    .where(isOf(owner))
    .orderBy(asc(attachment.id))
    .limit(MOST_FILES);

export async function countOfDraft(on: Reader, draftId: string, purpose: FilePurpose | null): Promise<number> {
  const isFor = purpose ? eq(attachment.purpose, purpose) : isNull(attachment.purpose);
  const [row] = await on
    .select({ number: count() })
    .from(attachment)
    .where(and(eq(attachment.draftId, draftId), isFor));
  return row?.number ?? 0;
}

/** A file with its content, if it belongs to this owner. */
export async function attachmentWithContent(
  on: Reader,
  id: number,
  owner: { draftId: string } | { petitionId: number },
) {
  const [found] = await on
    .select({ ...columns, bytes: attachmentContent.content })
    .from(attachment)
    .innerJoin(attachmentContent, eq(attachmentContent.sha256, attachment.sha256))
    .where(and(eq(attachment.id, id), isOf(owner)))
    .limit(1);
  return found ?? null;
}

export async function insertAttachment(tx: Writer, row: NewAttachment, content: Buffer): Promise<number> {
  const { sha256 } = row;
  // Writing over equal content holds it against a clearing-out that runs at the same moment.
  await tx
    .insert(attachmentContent)
    .values({ sha256, content })
    .onConflictDoUpdate({ target: attachmentContent.sha256, set: { sha256 } });
  const [added] = await tx.insert(attachment).values(row).returning({ id: attachment.id });
  return added!.id;
}

/** Files that waited for a move become the petition's, with the move they came with. */
export async function adoptFiles(tx: Writer, draftId: string, petitionId: number, eventId: number): Promise<void> {
  await tx.update(attachment).set({ petitionId, eventId, draftId: null }).where(eq(attachment.draftId, draftId));
}

/** What the sender put to one petition is put to another too; the content lies once. */
export async function copySendersFiles(tx: Writer, fromId: number, toId: number): Promise<void> {
  const files = await tx
    .select()
    .from(attachment)
    .where(and(eq(attachment.petitionId, fromId), eq(attachment.from, 'sender')))
    .orderBy(asc(attachment.id))
    .limit(MOST_FILES);
  const copies = files.map(({ id: _, ...file }) => ({ ...file, petitionId: toId, eventId: null, answerId: null }));
  if (copies.length > 0) await tx.insert(attachment).values(copies);
}

/** Removes files of a draft, one, those of a purpose or all, and the content that nothing shows any more. */
export const deleteOfDraft = (
  tx: Writer,
  draftId: string,
  { id, purpose }: { id?: number; purpose?: FilePurpose } = {},
): Promise<void> =>
  deleteFiles(
    tx,
    and(
      eq(attachment.draftId, draftId),
      id === undefined ? undefined : eq(attachment.id, id),
      purpose && eq(attachment.purpose, purpose),
    ),
  );

/** Removes a file of an answer that was not sent yet. */
export const deleteOfAnswer = (tx: Writer, answerId: number, id: number): Promise<void> =>
  deleteFiles(
    tx,
    and(
      eq(attachment.answerId, answerId),
      eq(attachment.id, id),
      notExists(
        tx
          .select({ id: answer.id })
          .from(answer)
          .where(and(eq(answer.id, answerId), eq(answer.state, 'sent'))),
      ),
    ),
  );

async function deleteFiles(tx: Writer, which: SQL | undefined): Promise<void> {
  const gone = await tx.delete(attachment).where(which).returning({ sha256: attachment.sha256 });
  for (const { sha256 } of gone) {
    // Locked first: a file with the same content that is being added is seen by the second statement.
    await tx.update(attachmentContent).set({ sha256 }).where(eq(attachmentContent.sha256, sha256));
    await tx
      .delete(attachmentContent)
      .where(
        and(
          eq(attachmentContent.sha256, sha256),
          notExists(tx.select({ id: attachment.id }).from(attachment).where(eq(attachment.sha256, sha256))),
        ),
      );
  }
}
