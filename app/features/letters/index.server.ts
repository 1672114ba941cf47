// The door of official letters: which a case can have, each as a structure, and drawn as a file. Who may see the case is asked before.
import { read } from '#db/index.ts';
import { movesMade } from '#db/letters.ts';
import type { Letter } from '../../domain/letter.ts';
import { isWrittenFor, LETTER_KINDS, LETTER_NAMES, type LetterName } from '../../domain/letter-kinds.ts';
import { may } from '../../domain/permissions.ts';
import { movesOpenTo } from '../../domain/petition.ts';
import type { StaffActor } from '../accounts/index.server.ts';
import { answersTo } from '../answers/index.server.ts';
import { findPetition } from '../petitions/index.server.ts';
import { answerLetterOf, moveLetterOf } from './compose.server.ts';
import type { LetterLine } from './types.ts';

export { frameOf } from './compose.server.ts';
export { drawLetter } from './draw.server.ts';

/** The letters of a case for an officer who has it in sight: those made, and those that a move open to them would put into writing. */
export async function lettersOf(code: string, actor: StaffActor, now: Date): Promise<LetterLine[]> {
  const found = await findPetition(code);
  // A letter names its sender: who may not know them has no letters.
  if (!found || !may(actor, 'reveal:sender')) return [];
  const { row, facts } = found;
  const [made, answers] = await Promise.all([movesMade(read, row.id), answersTo(row.id)]);
  const open = movesOpenTo(facts, actor.as, now);
  return LETTER_NAMES.filter((name) => isWrittenFor(name, row.kind)).flatMap((name): LetterLine[] => {
    const { move, slug } = LETTER_KINDS[name];
    if (name === 'answer') return answers.length > 0 ? [{ name, slug, isDraft: answers.at(-1)?.state !== 'sent' }] : [];
    const isMade = made.includes(move);
    return isMade || open.includes(move) ? [{ name, slug, isDraft: !isMade }] : [];
  });
}

/** One of them; null when the case has no such letter now. The answer is the one of its newest round. */
export async function letterFor(code: string, name: LetterName, actor: StaffActor, now: Date): Promise<Letter | null> {
  const lines = await lettersOf(code, actor, now);
  const found = await findPetition(code);
  if (!found || !lines.some((line) => line.name === name)) return null;
  if (name !== 'answer') return moveLetterOf(found.row.id, name, actor.organisationId);
  const newest = (await answersTo(found.row.id)).at(-1);
  return newest ? answerLetterOf(found.row.id, newest.round) : null;
}

/** The letter of an answer that was sent, for the sender who has shown their key. */
export async function sentAnswerLetter(code: string, round: number): Promise<Letter | null> {
  const found = await findPetition(code);
  const letter = found && (await answerLetterOf(found.row.id, round));
  return letter && !letter.isDraft ? letter : null;
}
