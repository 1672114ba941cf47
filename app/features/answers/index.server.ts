// The door of answers: drafting, submitting, returning and sending them. The moves that do so live with the petitions.
import {
  type AnswerRow,
  answerOfRound,
  answersOf,
  insertAnswer,
  insertNote,
  notesOf,
  updateAnswer,
} from '#db/answers.ts';
import { type Reader, read, type Writer, write } from '#db/index.ts';

export interface AnswerText {
  summary: string;
  body: string;
  legalBasis: string;
  outcome: AnswerRow['outcome'];
}

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

/** Saves a draft over the one before. Whether that is still the one the writer saw was asked when the move was planned. */
export async function saveDraft(tx: Writer, at: Drafting, text: AnswerText, now: Date): Promise<void> {
  const before = await answerOfRound(tx, at.petitionId, at.round);
  if (before) {
    await updateAnswer(tx, before.id, {
      ...text,
      organisationId: at.organisationId,
      draftedBy: at.staffId,
      changedAt: now,
    });
    return;
  }
  const { staffId, ...place } = at;
  await insertAnswer(tx, { ...place, ...text, state: 'drafted', draftedBy: staffId, changedAt: now });
}

export const submit = (tx: Writer, id: number, now: Date) =>
  updateAnswer(tx, id, { state: 'submitted', remarks: null, changedAt: now });

export const giveBack = (tx: Writer, id: number, remarks: string, now: Date) =>
  updateAnswer(tx, id, { state: 'drafted', remarks, changedAt: now });

export const send = (
  tx: Writer,
  id: number,
  letter: { documentNumber: string; documentDay: string; approvedBy: number },
  now: Date,
) => updateAnswer(tx, id, { ...letter, state: 'sent', sentAt: now, changedAt: now });

/** Internal notes, newest first. Never shown outside the offices. */
export const notesAbout = (petitionId: number) => notesOf(read, petitionId);

export const addNote = (petitionId: number, staffId: number, body: string, now: Date) =>
  write((tx) => insertNote(tx, { petitionId, staffId, body, at: now }));
