// The door of files: taking them in cleaned, listing them, handing them out to those they belong to.
import { createHash } from 'node:crypto';
import {
  attachmentsOf,
  attachmentWithContent,
  countOfDraft,
  deleteOfAnswer,
  deleteOfDraft,
  type FilePurpose,
  insertAttachment,
} from '#db/attachments.ts';
import { holdDraft } from '#db/drafts.ts';
import { read, type Writer, write } from '#db/index.ts';
import { cleanFile } from './clean.server.ts';
import { type AttachmentView, type CleanFile, FILES_AT_MOST, type FileRefusal, type Owner } from './types.ts';

export { adoptFiles, copySendersFiles } from '#db/attachments.ts';
export { cleanFile } from './clean.server.ts';

/**
 * Adds a file to a draft that was touched since `since`. The number is counted while the draft is held, so that two uploads at once
 * cannot pass the limit together.
 */
export async function acceptUpload(
  draftId: string,
  sent: { name: string; bytes: Buffer | null },
  now: Date,
  since: Date,
  purpose: FilePurpose | null = null,
): Promise<{ ok: true; id: number } | { ok: false; why: FileRefusal }> {
  const cleaned = await cleanFile(sent);
  if (!cleaned.ok) return cleaned;
  return write(async (tx) => {
    if (!(await holdDraft(tx, draftId, now, since))) return { ok: false, why: 'gone' };
    if ((await countOfDraft(tx, draftId, purpose)) >= FILES_AT_MOST) return { ok: false, why: 'tooMany' };
    return { ok: true, id: await keepFile(tx, { draftId, from: 'sender', purpose }, cleaned.file, now) };
  });
}

/** Where a file belongs: a draft, or a petition (with the event it came with, or the answer it goes with). */
export type Place =
  | { draftId: string; from: 'sender'; purpose: FilePurpose | null }
  | { petitionId: number; from: 'sender' | 'office'; eventId?: number; answerId?: number };

/** Keeps a cleaned file, within the change that it belongs to. Returns its key. */
export function keepFile(tx: Writer, place: Place, { name, mediaType, bytes }: CleanFile, now: Date): Promise<number> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return insertAttachment(tx, { ...place, name, mediaType, size: bytes.length, sha256, addedAt: now }, bytes);
}

export async function attachmentsOfDraft(draftId: string): Promise<AttachmentView[]> {
  const found = await attachmentsOf(read, { draftId });
  return found.map(({ id, name, mediaType, size, purpose }) => ({ id, name, mediaType, size, purpose }));
}

/** Whether a file of this purpose is there. */
export const hasFileFor = async (draftId: string, purpose: FilePurpose): Promise<boolean> =>
  (await countOfDraft(read, draftId, purpose)) > 0;

export const removeFromDraft = (draftId: string, id: number): Promise<void> =>
  write((tx) => deleteOfDraft(tx, draftId, { id }));

export const removeFilesFor = (draftId: string, purpose: FilePurpose): Promise<void> =>
  write((tx) => deleteOfDraft(tx, draftId, { purpose }));

/** Every file of a draft that goes, within the change that deletes it. */
export const removeAllOfDraft = (tx: Writer, draftId: string): Promise<void> => deleteOfDraft(tx, draftId);

/** Takes a file off an answer that was not sent yet. */
export const removeFromUnsentAnswer = (tx: Writer, answerId: number, id: number): Promise<void> =>
  deleteOfAnswer(tx, answerId, id);

export interface CaseAttachment extends AttachmentView {
  from: 'sender' | 'office';
  /** The number in the ledger of the move it came with. */
  eventNumber: number | null;
  answerId: number | null;
}

/** The files of a case, of one side or of both, in the order they came. Who may see the case is asked before. */
export async function attachmentsOfPetition(petitionId: number, from?: 'sender' | 'office'): Promise<CaseAttachment[]> {
  const found = await attachmentsOf(read, { petitionId });
  return found.filter((one) => !from || one.from === from).map(({ eventId: _, ...one }) => one);
}

/** A file of this owner and no other; null when they have none with this key. */
export const readAttachment = (id: number, owner: Owner) => attachmentWithContent(read, id, owner);
