// The door of the officers' desk: the queue, a case, and what an officer does with it.

import type { StaffActor } from '../accounts/index.server.ts';
import { addNote as keepNote } from '../answers/index.server.ts';
import type { MoveGiven } from '../petitions/forms.ts';
import { type LaterMove, makeMove } from '../petitions/index.server.ts';
import type { MoveResult } from '../petitions/types.ts';
import { caseInSight } from './case.server.ts';

export { caseFor, caseInSight } from './case.server.ts';
export { queueOf } from './queue.server.ts';

/** An internal note on a case in sight; false when it is not. */
export async function addNote(actor: StaffActor, code: string, body: string, now: Date): Promise<boolean> {
  const petitionId = await caseInSight(actor, code);
  if (petitionId === null) return false;
  await keepNote(petitionId, actor.staffId, body, now);
  return true;
}

/**
 * Makes a move on a case in sight, unless something happened to it since the officer saw `seen` events. A draft is compared by its own
 * version instead: that the sender adds something must not stop the writing.
 */
export async function act<M extends LaterMove>(
  actor: StaffActor,
  code: string,
  move: M,
  given: MoveGiven<M>,
  seen: number,
  now: Date,
): Promise<MoveResult> {
  if ((await caseInSight(actor, code)) === null) return { ok: false, why: 'notFound' };
  const result = await makeMove(code, move, given, actor, now, undefined, move === 'draftAnswer' ? undefined : seen);
  return !result.ok && result.why === 'notYourUnit' ? { ok: false, why: 'notFound' } : result;
}
