// The door of the officers' desk: a case, and what an officer does with it.
import { visibleCase } from '#db/desk.ts';
import type { RevealReason } from '../../domain/masking-sender.ts';
import { may } from '../../domain/permissions.ts';
import { documentOf } from '../../domain/petition.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { currentAnswer } from '../answers/index.server.ts';
import { keepFile } from '../attachments/index.server.ts';
import type { CleanFile } from '../attachments/types.ts';
import { addNote as keepNote, type NoteResult, revealSender } from '../casework/index.server.ts';
import type { MoveGiven } from '../petitions/forms.ts';
import { type LaterMove, type MoveOptions, makeMove } from '../petitions/index.server.ts';
import type { MoveResult } from '../petitions/types.ts';
import { inSight } from './case.server.ts';

export { caseFor, caseInSight, caseWithSender } from './case.server.ts';
export { templateForCase, type WritingPlace, writingPlace } from './writing.server.ts';

/** An internal note on a case that lies with this officer's units. */
export async function addNote(
  actor: StaffActor,
  code: string,
  body: string,
  now: Date,
): Promise<NoteResult | { ok: false; why: 'notFound' }> {
  const found = await inSight(actor, code);
  if (!found?.isOurs || !may(actor, 'note:petition')) return { ok: false, why: 'notFound' };
  const sees = async (other: StaffActor) => (await inSight(other, code)) !== null;
  return keepNote(actor, { id: found.id, code }, body, sees, now);
}

/** The sender of a case in sight, once that is logged; null when this officer may not know. */
export async function senderRevealed(actor: StaffActor, code: string, reason: RevealReason, now: Date) {
  const found = await visibleCase(actor, code);
  if (!found) return null;
  const { petitionId: _, nameKey: __, ...sender } = found.sender;
  return revealSender(actor, { ...found.petition, fieldId: found.fieldId, sender }, reason, now);
}

/** The moves whose files belong to the answer. */
const ANSWERING: readonly LaterMove[] = ['draftAnswer', 'sendAnswer'];

export interface Act<M extends LaterMove> {
  actor: StaffActor;
  code: string;
  move: M;
  given: MoveGiven<M>;
  /** How many events the officer had seen; null where they have just added one themselves. */
  seen: number | null;
  /** Kept with the event of this move, as the office's; with the answer, when it is sent. */
  files?: readonly CleanFile[];
}

/**
 * Makes a move on a case in sight, unless something happened to it that the officer had not seen. A draft is compared by its own
 * version instead: that the sender adds something must not stop the writing.
 */
export async function act<M extends LaterMove>(
  { actor, code, move, given, seen, files = [] }: Act<M>,
  now: Date,
): Promise<MoveResult> {
  const found = await inSight(actor, code);
  if (!found) return { ok: false, why: 'notFound' };
  const isKept = documentOf(move, found.kind)?.mustBeAttached;
  if (isKept && files.length === 0) return { ok: false, why: 'fileMissing' };
  const expected = seen === null || move === 'draftAnswer' ? undefined : seen;
  const also: MoveOptions['also'] = async (tx, petitionId, eventId) => {
    const answerId = ANSWERING.includes(move) ? (await currentAnswer(tx, petitionId, found.round))?.id : undefined;
    for (const file of files) await keepFile(tx, { petitionId, from: 'office', eventId, answerId }, file, now);
  };
  const result = await makeMove(code, move, given, actor, now, { also, seen: expected });
  return !result.ok && result.why === 'notYourUnit' && found.isOurs ? { ok: false, why: 'notFound' } : result;
}
