// Drafts behind a token that only the sender's cookie holds: found, saved step by step, thrown away, swept after a day.
import { createHash, randomBytes } from 'node:crypto';
import {
  deleteDraft,
  deleteOldDraft,
  draftById,
  holdDraft,
  insertDraft,
  oldDraftIds,
  updateDraft,
} from '#db/drafts.ts';
import { read, write } from '#db/index.ts';
import type { Typed } from '../../http/forms.server.ts';
import type { SendStep } from '../../http/paths.ts';
import { acceptUpload, removeAllOfDraft } from '../attachments/index.server.ts';
import { type DraftData, FIELDS_OF_STEP } from './steps.ts';

export const DRAFT_LIVES_SECONDS = 24 * 3_600;
/** What an officer types in survives a holiday. */
export const STAFF_DRAFT_LIVES_SECONDS = 30 * 24 * 3_600;
/** Reading a draft counts its day anew, but is not written down more often than this. */
const TOUCHED_EVERY_MS = 3_600_000;
/** Longer than any field may be, so that even a text that is too long is kept whole. */
const VALUE_AT_MOST = 40_000;
const SWEPT_AT_ONCE = 100;

export interface Draft {
  id: string;
  data: DraftData;
}

/** The database holds only this: who reads it cannot open a draft. */
export const draftIdOf = (token: string): string => createHash('sha256').update(`draft:${token}`).digest('base64url');
const livesSince = (now: Date) => new Date(now.getTime() - DRAFT_LIVES_SECONDS * 1000);

/** The draft of this token, if it was touched within a day. */
export async function findDraft(token: string | null, now: Date): Promise<Draft | null> {
  if (!token) return null;
  const since = livesSince(now);
  const id = draftIdOf(token);
  const found = await draftById(read, id, since);
  if (!found) return null;
  if (now.getTime() - found.touchedAt.getTime() > TOUCHED_EVERY_MS) await write((tx) => holdDraft(tx, id, now, since));
  return { id, data: found.data as DraftData };
}

/** Saves what was typed in a step, right or wrong. Returns the token of the draft: a new one when there is none (any more). */
export function saveStep(token: string | null, step: SendStep, typed: Typed, now: Date): Promise<string> {
  const kept = keptOf(step, typed);
  const fresh = randomBytes(32).toString('base64url');
  return write(async (tx) => {
    const held = token && (await holdDraft(tx, draftIdOf(token), now, livesSince(now)));
    if (held) {
      await updateDraft(tx, held.id, { ...held.data, [step]: kept });
      return token;
    }
    await insertDraft(tx, { id: draftIdOf(fresh), data: { [step]: kept }, touchedAt: now });
    return fresh;
  });
}

function keptOf(step: SendStep, typed: Typed): Typed {
  const names = FIELDS_OF_STEP[step].filter((name) => name in typed);
  // PostgreSQL keeps no zero sign in a text.
  const keep = (text: string) => text.replaceAll('\u0000', '').slice(0, VALUE_AT_MOST);
  return Object.fromEntries(
    names.map((name) => {
      const value = typed[name]!;
      return [name, keep(Array.isArray(value) ? (value.at(-1) ?? '') : value)];
    }),
  );
}

/** Adds a file to the draft; refused when the draft is gone. Beside the sender it is the paper that names who speaks for several. */
export const addFile = (token: string, file: { name: string; bytes: Buffer | null }, now: Date, step?: SendStep) =>
  acceptUpload(draftIdOf(token), file, now, livesSince(now), step === 'nguoi-gui' ? 'representation' : null);

/** Nothing of it stays: neither what was typed nor the files. */
export async function discardDraft(token: string | null): Promise<void> {
  if (!token) return;
  const id = draftIdOf(token);
  await write(async (tx) => {
    await deleteDraft(tx, id);
    await removeAllOfDraft(tx, id);
  });
}

/** Throws away drafts that nobody touched for a day (of an officer: for thirty), some at a time. */
export async function sweepDrafts(now: Date): Promise<void> {
  const old = { before: livesSince(now), ofStaffBefore: new Date(now.getTime() - STAFF_DRAFT_LIVES_SECONDS * 1000) };
  for (const id of await oldDraftIds(read, old, SWEPT_AT_ONCE))
    await write(async (tx) => {
      if (await deleteOldDraft(tx, id, old)) await removeAllOfDraft(tx, id);
    });
}
