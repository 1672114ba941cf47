// What an officer keeps of the queue: the words of a search for a day, saved views, the columns they like, keys off or on.
import { randomBytes } from 'node:crypto';
import { type Writer, write } from '#db/index.ts';
import {
  countSavedViews,
  deleteSavedView,
  insertSavedView,
  insertSearch,
  keepPreference,
  nameIsTaken,
  preferenceOf,
  savedViewsFor,
  updateSavedView,
} from '#db/queue-keeping.ts';
import { may, type Permitted } from '../../domain/permissions.ts';
import type { Column } from '../../domain/queue.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { audit } from '../audit/index.server.ts';
import { filtersOf, type QueueQuery } from './forms.ts';

const REMEMBERED_MS = 24 * 3_600_000;

/**
 * Keeps the words of a search and gives the key that stands for them in addresses. Officers search for names and telephone numbers;
 * an address ends up in histories, bookmarks, logs of proxies and over shoulders. The key opens the words to this officer only.
 */
export async function rememberSearch(actor: StaffActor, words: string, now: Date): Promise<string> {
  const key = randomBytes(12).toString('base64url');
  const forgotten = new Date(now.getTime() - REMEMBERED_MS);
  await write((tx) => insertSearch(tx, { key, staffId: actor.staffId, words, at: now }, forgotten));
  return key;
}

export const keepColumns = (actor: StaffActor, columns: readonly Column[]): Promise<void> =>
  write((tx) => keepPreference(tx, actor.staffId, { columns: [...columns] }));

export const turnKeys = (actor: StaffActor, areOff: boolean): Promise<void> =>
  write((tx) => keepPreference(tx, actor.staffId, { keysAreOff: areOff }));

/** Whether single keys do something on the desk of this officer. */
export const keysAreOn = async (staffId: number): Promise<boolean> => !(await preferenceOf(staffId))?.keysAreOff;

export const SAVED_VIEWS_AT_MOST = 20;

export type SavedViewResult =
  | { ok: true; id: number }
  | { ok: false; why: 'taken' | 'tooMany' | 'forbidden' | 'unknown' };

/** Saves the filter, the order and the columns under a name. The words of a search are left out: they may be a person's name. */
export function saveView(
  actor: StaffActor,
  given: { name: string; query: QueueQuery; columns: readonly Column[] },
  now: Date,
): Promise<SavedViewResult> {
  const { tim: _, ma: __, ...kept } = filtersOf(given.query);
  const query = Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const { staffId } = actor;
  return write(async (tx): Promise<SavedViewResult> => {
    if ((await countSavedViews(tx, { staffId })) >= SAVED_VIEWS_AT_MOST) return { ok: false, why: 'tooMany' };
    const row = { staffId, name: given.name, query, columns: [...given.columns], createdAt: now };
    const id = await insertSavedView(tx, row);
    return id === null ? { ok: false, why: 'taken' } : { ok: true, id };
  });
}

/** An officer's own views, and those that others share with the unit. */
export async function savedViews(actor: StaffActor) {
  const rows = await savedViewsFor(actor.staffId, [actor.organisationId]);
  return rows.map(({ view, owner }) => ({
    id: view.id,
    name: view.name,
    query: view.query,
    isShared: view.organisationId !== null,
    owner: view.staffId === actor.staffId ? null : owner,
  }));
}

export const mayShare = (actor: Permitted): boolean => may(actor, 'arrange:desk');

export function renameView(actor: StaffActor, id: number, name: string): Promise<SavedViewResult> {
  const mine = { id, staffId: actor.staffId };
  return write(async (tx): Promise<SavedViewResult> => {
    if (await nameIsTaken(tx, mine, name)) return { ok: false, why: 'taken' };
    return (await updateSavedView(tx, mine, { name })) ? { ok: true, id } : { ok: false, why: 'unknown' };
  });
}

export function shareView(actor: StaffActor, id: number, isShared: boolean, now: Date): Promise<SavedViewResult> {
  const { organisationId, staffId } = actor;
  return write(async (tx: Writer): Promise<SavedViewResult> => {
    if (!mayShare(actor)) return { ok: false, why: 'forbidden' };
    if (isShared && (await countSavedViews(tx, { organisationId })) >= SAVED_VIEWS_AT_MOST)
      return { ok: false, why: 'tooMany' };
    const change = { organisationId: isShared ? organisationId : null };
    if (!(await updateSavedView(tx, { id, staffId }, change))) return { ok: false, why: 'unknown' };
    const facts = { isShared: { from: !isShared, to: isShared } };
    await audit(
      tx,
      { action: 'setting_changed', by: actor, subject: { kind: 'saved_view', key: String(id) }, facts },
      now,
    );
    return { ok: true, id };
  });
}

export const deleteView = (actor: StaffActor, id: number): Promise<boolean> =>
  write((tx) => deleteSavedView(tx, { id, staffId: actor.staffId }));
