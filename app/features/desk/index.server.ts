// The door of the officers' desk: a case, and what an officer does with it.
import { may } from '../../domain/permissions.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { currentAnswer, addNote as keepNote } from '../answers/index.server.ts';
import { keepFile } from '../attachments/index.server.ts';
import type { CleanFile } from '../attachments/types.ts';
import type { MoveGiven } from '../petitions/forms.ts';
import { type LaterMove, type MoveOptions, makeMove } from '../petitions/index.server.ts';
import type { MoveResult } from '../petitions/types.ts';
import { inSight } from './case.server.ts';

export { caseFor, caseInSight } from './case.server.ts';
export { templateForCase, type WritingPlace, writingPlace } from './writing.server.ts';

/** An internal note on a case that lies with this officer's units; false when it does not. */
export async function addNote(actor: StaffActor, code: string, body: string, now: Date): Promise<boolean> {
  const found = await inSight(actor, code);
  if (!found?.isOurs || !may(actor, 'note:petition')) return false;
  await keepNote(found.id, actor.staffId, body, now);
  return true;
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
  const expected = seen === null || move === 'draftAnswer' ? undefined : seen;
  const also: MoveOptions['also'] = async (tx, petitionId, eventId) => {
    const answerId = ANSWERING.includes(move) ? (await currentAnswer(tx, petitionId, found.round))?.id : undefined;
    for (const file of files) await keepFile(tx, { petitionId, from: 'office', eventId, answerId }, file, now);
  };
  const result = await makeMove(code, move, given, actor, now, { also, seen: expected });
  return !result.ok && result.why === 'notYourUnit' && found.isOurs ? { ok: false, why: 'notFound' } : result;
}
