// The door of following: state and dates for anyone with the code, the whole case and their moves for who has the key.
import { deleteDraft, insertDraft } from '#db/drafts.ts';
import { codesAnsweredBy, filesOf, splitWith, statusByCode } from '#db/following.ts';
import { read, type Writer, write } from '#db/index.ts';
import { addDays, dayOf, startOfDay } from '../../domain/deadline.ts';
import { decideMove } from '../../domain/petition.ts';
import type { SenderMove } from '../../http/paths.ts';
import type { Language } from '../../i18n/translate.ts';
import {
  acceptUpload,
  adoptFiles,
  attachmentsOfDraft,
  attachmentsOfPetition,
  readAttachment,
  removeFromDraft,
} from '../attachments/index.server.ts';
import { clocksOf, limitsMissing } from '../deadlines/index.server.ts';
import type { ClockView } from '../deadlines/types.ts';
import type { MoveGiven } from '../petitions/forms.ts';
import { findPetition, type MoveOptions, mailKeyOf, makeMove } from '../petitions/index.server.ts';
import type { MoveResult } from '../petitions/types.ts';
import { caseView, isForSender } from './case-view.server.ts';
import type { CaseView, StatusView } from './types.ts';

export { openCase, waitForCodes } from './access.server.ts';

/** An answered case is closed when its sender has said nothing for so long (calendar days); the portal's own rule. */
export const CLOSES_AFTER_DAYS = 15;
const CLOSED_AT_ONCE = 50;

export async function statusOf(code: string): Promise<StatusView | null> {
  const [row, found] = await Promise.all([statusByCode(read, code), findPetition(code)]);
  if (!row || !found) return null;
  const { stateSince, ...status } = row;
  const clocks = await clocksOf(found.row.id, 'vi');
  const unknownYears = clocks.findLast(({ name }) => name === 'answer')?.unknownYears ?? [];
  return { ...status, stateSinceDay: dayOf(stateSince), missing: await limitsMissing(found, clocks), unknownYears };
}

/** Why a case that everybody may read has no date to accept or to answer it. */
export async function missingLimitsOf(code: string, clocks: readonly Pick<ClockView, 'name'>[]) {
  const found = await findPetition(code);
  return found ? limitsMissing(found, clocks) : [];
}

/** The whole case as its sender reads it. Without scope: only after `openCase` has said yes. */
export async function caseForSender(code: string, language: Language, now: Date): Promise<CaseView | null> {
  const found = await findPetition(code);
  return found && caseView(found, language, now);
}

/** A file that this case's sender may read, with its content; null when there is none with this key. */
export async function fileForSender(code: string, attachmentId: number) {
  const found = await findPetition(code);
  if (!found) return null;
  const mayRead = (await filesOf(read, found.row.id)).some((file) => file.id === attachmentId && isForSender(file));
  return mayRead ? readAttachment(attachmentId, { petitionId: found.row.id }) : null;
}

/** How many files the sender has put to this case. */
export async function countFiles(code: string): Promise<number> {
  const found = await findPetition(code);
  return found ? (await attachmentsOfPetition(found.row.id, 'sender')).length : 0;
}

/** Files that arrived with something that was not right wait in a draft of the case; only who has its key comes to them. */
const waitingFor = (code: string) => `information:${code}`;

export const filesWaiting = (code: string) => attachmentsOfDraft(waitingFor(code));
export const dropWaiting = (code: string, id: number) => removeFromDraft(waitingFor(code), id);
export async function adoptWaiting(tx: Writer, code: string, petitionId: number, eventId: number): Promise<void> {
  await adoptFiles(tx, waitingFor(code), petitionId, eventId);
  await deleteDraft(tx, waitingFor(code));
}
export async function letWait(code: string, file: { name: string; bytes: Buffer | null }, now: Date) {
  const id = waitingFor(code);
  await write((tx) => insertDraft(tx, { id, data: {}, touchedAt: now }));
  return acceptUpload(id, file, now, new Date(0));
}

/** A move of the sender, whose key was proved before; `also` keeps the files that came with it, in the same transaction. */
export function moveAsSender<M extends SenderMove>(
  code: string,
  move: M,
  given: MoveGiven<M>,
  now: Date,
  also?: MoveOptions['also'],
): Promise<MoveResult> {
  return makeMove(code, move, given, { as: 'sender' }, now, { also });
}

/** Closes answered cases that nobody disputed, a few at a time. Another worker may have been faster: then there is nothing to do. */
export async function closeUndisputed(now: Date): Promise<void> {
  const before = startOfDay(addDays(dayOf(now), -CLOSES_AFTER_DAYS));
  for (const code of await codesAnsweredBy(read, before, CLOSED_AT_ONCE))
    await makeMove(code, 'close', {}, { as: 'system' }, now);
}

/** The first of these moves that the sender may make now; null when they may make none. */
export async function openMove(code: string, moves: readonly SenderMove[], now: Date): Promise<SenderMove | null> {
  const found = await findPetition(code);
  return moves.find((move) => found && decideMove(found.facts, move, 'sender', now).ok) ?? null;
}

/** The key to another part of the same mixed letter, for whom one part was opened; null when they are no parts of one letter. */
export async function keyOfPart(opened: string, part: string): Promise<string | null> {
  const found = await findPetition(opened);
  const parts = found ? await splitWith(read, found.row) : [];
  return parts.some(({ code }) => code === part) ? mailKeyOf(part) : null;
}
