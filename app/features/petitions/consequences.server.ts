// What a move brings about beyond its own case: duplicates get the answer or go on alone, parts of other units are waited for no more.
import { followersOf } from '#db/duplicates.ts';
import type { Writer } from '#db/index.ts';
import { endPartsOf } from '#db/parts.ts';
import type { FoundPetition } from '#db/petitions.ts';
import { type MoveName, OPEN, type State } from '../../domain/petition.ts';
import type { Companion } from './plan.ts';

const UNANSWERED_ENDS: readonly State[] = ['refused', 'transferred', 'withdrawn'];

/** Moves of the cases that followed this one. Within the move's own transaction, after it was saved. */
export async function consequencesOf(
  tx: Writer,
  { row, facts }: FoundPetition,
  move: MoveName,
  to: State,
  now: Date,
): Promise<Companion[]> {
  if (facts.openParts > 0 && !OPEN.includes(to)) await endPartsOf(tx, row.id, now);
  if (facts.followers === 0) return [];
  if (move === 'sendAnswer')
    return (await followersOf(tx, row.id)).map((code) => ({ code, move: 'answerAlong', given: {} }));
  // What ends without an answer leaves its duplicates to be worked on themselves.
  if (UNANSWERED_ENDS.includes(to))
    return (await followersOf(tx, row.id)).map((code) => ({ code, move: 'unmerge', given: { reason: '' } }));
  return [];
}
