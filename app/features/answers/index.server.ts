// The door of answers: drafting, submitting, returning and sending them. The moves that do so live with the petitions.
import {
  type AnswerRow,
  answerOfRound,
  answersOf,
  insertAnswer,
  insertNote,
  insertVersion,
  notesOf,
  updateAnswer,
} from '#db/answers.ts';
import { type Reader, read, type Writer, write } from '#db/index.ts';
import { removeFromUnsentAnswer } from '../attachments/index.server.ts';
import { freeAnswer } from '../checkout/index.server.ts';
import type { AnswerContent } from './types.ts';
import { forgetCopy } from './versions.server.ts';

export {
  type Comparison,
  compared,
  copyBy,
  discardCopy,
  keepCopy,
  versionContent,
  versionList,
} from './versions.server.ts';

export type AnswerOfRound = AnswerRow;

export const currentAnswer = (on: Reader, petitionId: number, round: number) => answerOfRound(on, petitionId, round);
export const answersTo = (petitionId: number) => answersOf(read, petitionId);

/** Where in which petition an answer is being written, and by whom. */
export interface Drafting {
  petitionId: number;
  round: number;
  organisationId: number;
  staffId: number;
}

/**
 * Saves a draft over the one before and keeps it as a version of its own. Whether that is still the one the writer saw was asked when
 * the move was planned.
 */
export async function saveDraft(tx: Writer, at: Drafting, content: AnswerContent, now: Date): Promise<void> {
  const { staffId, ...place } = at;
  const before = await answerOfRound(tx, at.petitionId, at.round);
  const changes = { ...content, organisationId: at.organisationId, draftedBy: staffId, changedAt: now };
  const number = before
    ? await updateAnswer(tx, before.id, changes)
    : await insertAnswer(tx, { ...place, ...changes, state: 'drafted' });
  const { petitionId, round } = place;
  await insertVersion(tx, { petitionId, round, number, staffId, at: now, content });
  await forgetCopy(tx, { petitionId, round }, staffId);
  // Whoever writes on takes the pen again with the first word.
  await freeAnswer(tx, petitionId);
}

/** Handed to the head: nobody writes on. */
export async function submit(tx: Writer, { id, petitionId }: AnswerRow, now: Date): Promise<void> {
  await updateAnswer(tx, id, { state: 'submitted', remarks: null, changedAt: now });
  await freeAnswer(tx, petitionId);
}

export async function giveBack(tx: Writer, id: number, remarks: string, now: Date): Promise<void> {
  await updateAnswer(tx, id, { state: 'drafted', remarks, changedAt: now });
}

/** What is settled with the approval: number, date, who signs and how. */
export type Signed = Pick<AnswerRow, 'documentNumber' | 'documentDay' | 'signingForm' | 'signerName' | 'signerTitle'>;

export async function send(tx: Writer, id: number, letter: Signed & { approvedBy: number }, now: Date): Promise<void> {
  await updateAnswer(tx, id, { ...letter, state: 'sent', sentAt: now, changedAt: now });
}

export { answerDated as dateAgain } from '#db/answers.ts';

/** Takes a file off a draft; those of a sent answer stay. */
export const removeDraftFile = (answerId: number, id: number): Promise<void> =>
  write((tx) => removeFromUnsentAnswer(tx, answerId, id));

/** Internal notes, newest first. Never shown outside the offices. */
export const notesAbout = (petitionId: number) => notesOf(read, petitionId);

/** The key of the new note. */
export const addNoteIn = (tx: Writer, petitionId: number, staffId: number, body: string, now: Date): Promise<number> =>
  insertNote(tx, { petitionId, staffId, body, at: now });
