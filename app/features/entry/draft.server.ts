// What an officer has typed so far, kept for thirty days under a slip that only they can open; several slips at once.
import { createHash, randomBytes } from 'node:crypto';
import { deleteDraft, draftById, draftsOfStaff, holdDraft, insertDraft, updateDraft } from '#db/drafts.ts';
import { read, write } from '#db/index.ts';
import type { Typed } from '../../http/forms.server.ts';
import type { SentFile } from '../../http/multipart.server.ts';
import { acceptUpload, attachmentsOfDraft, removeAllOfDraft, removeFromDraft } from '../attachments/index.server.ts';
import type { FileRefusal } from '../attachments/types.ts';
import { codeSentUnder } from '../petitions/index.server.ts';
import { STAFF_DRAFT_LIVES_SECONDS } from '../sending/index.server.ts';
import { ENTRY_FIELDS } from './forms.ts';
import type { EntryDraft, UnfinishedEntry } from './types.ts';

const VALUE_AT_MOST = 40_000;
const UNFINISHED_SHOWN = 10;
const since = (now: Date) => new Date(now.getTime() - STAFF_DRAFT_LIVES_SECONDS * 1000);

export const newSlip = (): string => randomBytes(12).toString('base64url');
export const isSlip = (text: string | null): text is string => text !== null && /^[\w-]{16}$/.test(text);

/** Bound to the officer: another one with the same slip opens nothing. */
export const draftIdOf = (staffId: number, slip: string): string =>
  createHash('sha256').update(`entry:${staffId}:${slip}`).digest('base64url');

export async function findEntry(staffId: number, slip: string, now: Date): Promise<EntryDraft | null> {
  const id = draftIdOf(staffId, slip);
  const found = await draftById(read, id, since(now));
  if (!found) return null;
  return { slip, typed: found.data.typed as Typed, files: await attachmentsOfDraft(id) };
}

/** Keeps what was typed, right or wrong, unless the slip has become a petition. */
export async function keepEntry(staffId: number, slip: string, typed: Typed, now: Date): Promise<void> {
  const id = draftIdOf(staffId, slip);
  const names = ENTRY_FIELDS.filter((name) => name in typed);
  const data = { slip, typed: Object.fromEntries(names.map((name) => [name, typedText(typed, name)])) };
  await write(async (tx) => {
    if (await codeSentUnder(idempotencyKeyOf(staffId, slip), tx)) return;
    if (await holdDraft(tx, id, now, since(now))) await updateDraft(tx, id, data);
    else await insertDraft(tx, { id, data, touchedAt: now, staffId });
  });
}

/** The code of the petition that this slip has become; null while it has not. */
export const codeOfSlip = (staffId: number, slip: string): Promise<string | null> =>
  codeSentUnder(idempotencyKeyOf(staffId, slip));

/** The same slip twice is the same petition. */
export const idempotencyKeyOf = (staffId: number, slip: string): string =>
  createHash('sha256').update(`entry-send:${staffId}:${slip}`).digest('base64url');

/** PostgreSQL keeps no zero sign in a text. */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name];
  return ((Array.isArray(value) ? value.at(-1) : value) ?? '').replaceAll('\u0000', '').slice(0, VALUE_AT_MOST);
}

export async function addScans(staffId: number, slip: string, files: readonly SentFile[], now: Date) {
  const notTaken: { name: string; why: FileRefusal }[] = [];
  for (const { name, bytes } of files) {
    const taken = await acceptUpload(draftIdOf(staffId, slip), { name, bytes }, now, since(now));
    if (!taken.ok) notTaken.push({ name: name.slice(0, 100), why: taken.why });
  }
  return notTaken;
}

export const removeScan = (staffId: number, slip: string, fileId: number): Promise<void> =>
  removeFromDraft(draftIdOf(staffId, slip), fileId);

export async function discardEntry(staffId: number, slip: string): Promise<void> {
  const id = draftIdOf(staffId, slip);
  await write(async (tx) => {
    await deleteDraft(tx, id);
    await removeAllOfDraft(tx, id);
  });
}

/** What was begun and not finished, the newest first; `title`: what the officer has called it so far. */
export async function unfinishedEntries(staffId: number, now: Date): Promise<UnfinishedEntry[]> {
  const found = await draftsOfStaff(read, staffId, since(now), UNFINISHED_SHOWN);
  return found.flatMap(({ data, touchedAt }) =>
    typeof data.slip === 'string'
      ? [{ slip: data.slip, touchedAt: touchedAt.getTime(), title: typedText(data.typed as Typed, 'title') }]
      : [],
  );
}
