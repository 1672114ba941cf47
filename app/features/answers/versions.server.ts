// The versions of an answer, and what each officer is typing and has not saved.
import { copyOf, dropCopy, putCopy, versionOf, versionsOf } from '#db/answers.ts';
import { read, type Writer, write } from '#db/index.ts';
import { holdAnswer } from '../checkout/index.server.ts';
import { type AnswerContent, contentOf, PROSE, type Redlined, redline, type VersionLine } from './types.ts';

/** Whose answer: of which case and round. */
export interface AnswerPlace {
  petitionId: number;
  round: number;
}

/** What this officer has typed and not saved, if anything. */
export async function copyBy(place: AnswerPlace, staffId: number) {
  const row = await copyOf(read, { ...place, staffId });
  return row && { content: contentOf({ ...row.content }), basedOn: row.basedOn, typedAt: row.typedAt.getTime() };
}

/** Keeps what is being typed, whoever holds the lock; `takesLock`: and takes it, if nobody does. Returns whether it is theirs. */
export const keepCopy = (
  place: AnswerPlace,
  staffId: number,
  typed: { content: AnswerContent; basedOn: number },
  now: Date,
  { takesLock }: { takesLock: boolean },
): Promise<boolean> =>
  write(async (tx) => {
    const { petitionId, round } = place;
    await putCopy(tx, { petitionId, round, staffId, ...typed, typedAt: now });
    return takesLock && holdAnswer(tx, place.petitionId, staffId, now);
  });

export const discardCopy = (place: AnswerPlace, staffId: number): Promise<void> =>
  write((tx) => forgetCopy(tx, place, staffId));

/** What was typed has been saved, within the move that saves it. */
export const forgetCopy = (tx: Writer, place: AnswerPlace, staffId: number): Promise<void> =>
  dropCopy(tx, { ...place, staffId });

/** Every saved version, the newest first. */
export async function versionList(place: AnswerPlace): Promise<VersionLine[]> {
  const rows = await versionsOf(read, place);
  return rows.map(({ number, at, by }) => ({ number, at: at.getTime(), by }));
}

export async function versionContent(place: AnswerPlace, number: number): Promise<AnswerContent | null> {
  const row = await versionOf(read, place, number);
  return row && contentOf({ ...row.content });
}

/** Part of an answer → what changed in it; parts that stayed the same are left out. */
export type Comparison = { part: (typeof PROSE)[number]; changes: Redlined[] }[];

export const compared = (before: AnswerContent, after: AnswerContent): Comparison =>
  PROSE.filter((part) => before[part] !== after[part]).map((part) => ({
    part,
    changes: redline(before[part], after[part]),
  }));
