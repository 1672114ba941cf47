// The door of ratings: one invitation an answer, one anonymous ballot an invitation.
import { createHash, createHmac } from 'node:crypto';
import { type Reader, read, type Writer, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import {
  insertBallot,
  insertInvitation,
  invitationByHash,
  invitationOf,
  type NewBallot,
  ratedAnswer,
  useInvitation,
} from '#db/ratings.ts';
import { dayOf } from '../../domain/deadline.ts';
import { blurred } from '../../domain/survey-ballots.ts';
import type { SurveyContent } from '../../domain/survey-questionnaire.ts';
import { settings } from '../../settings.server.ts';
import { drawnKey, mixIfFull, mixWhatWaits, putIntoPot } from '../ballots/index.server.ts';
import { offeredQuestionnaire } from '../surveys/index.server.ts';
import type { Ballot } from './forms.ts';

/** The link's secret, derived so that page and mail show the same one while only its hash is kept. */
export const ratingTokenOf = (petitionId: number, round: number): string =>
  createHmac('sha256', settings().sessionSecret)
    .update(`rating:${petitionId}:${round}`)
    .digest('base64url')
    .slice(0, 27);

const hashOf = (token: string) => createHash('sha256').update(`rating-token:${token}`).digest('base64url');

/** Within the move that sends the answer. */
export const inviteToRate = (tx: Writer, petitionId: number, round: number): Promise<void> =>
  insertInvitation(tx, { tokenHash: hashOf(ratingTokenOf(petitionId, round)), petitionId, round });

export interface Invitation {
  code: string;
  isUsed: boolean;
  /** It is about the newest answer: only then "chưa được giải quyết" can open the case again. */
  isNewest: boolean;
}

export async function findInvitation(token: string): Promise<Invitation | null> {
  const row = await invitationByHash(read, hashOf(token));
  return row && { code: row.code, isUsed: row.isUsed, isNewest: row.round === row.currentRound };
}

/** The link to rate this round's answer; null when there is nothing to rate (any more). */
export async function openRating(petitionId: number, round: number, on: Reader = read): Promise<string | null> {
  const invitation = await invitationOf(on, petitionId, round);
  return invitation && !invitation.isUsed ? ratingTokenOf(petitionId, round) : null;
}

/** What is asked after an answer on this day. */
export const askedAfterAnswer = async (now: Date): Promise<SurveyContent> =>
  (await offeredQuestionnaire('petition', dayOf(now))).content;

export type BallotResult = { ok: true } | { ok: false; why: 'unknownLink' | 'alreadyUsed' };

type WaitingBallot = Omit<NewBallot, 'id'>;

/**
 * Casts the one ballot of an invitation. The ballot keeps the month, the unit, the kind and the field, and no way back to the
 * petition; the invitation keeps only that it was used. Between the two lies the pot (features/ballots).
 */
export async function castBallot(token: string, given: Ballot, now: Date): Promise<BallotResult> {
  const { id: questionnaireId } = await offeredQuestionnaire('petition', dayOf(now));
  const month = dayOf(now).slice(0, 7);
  let batch = '';
  const result = await write(async (tx): Promise<BallotResult> => {
    const used = await useInvitation(tx, hashOf(token));
    if (!used) return { ok: false, why: (await invitationByHash(tx, hashOf(token))) ? 'alreadyUsed' : 'unknownLink' };
    const about = await ratedAnswer(tx, used.petitionId, used.round);
    batch = `${month}:${about.organisationId}`;
    const ballot: WaitingBallot = { month, ...about, ...given, questionnaireId };
    await putIntoPot(tx, { kind: 'rating', batch, month, questionnaireId }, ballot);
    return { ok: true };
  });
  if (result.ok) await mixIfFull('rating', batch, writeDown);
  return result;
}

/** Ballots of months that are over are written down, however few they are. */
export const mixRatings = (now: Date): Promise<void> =>
  mixWhatWaits('rating', (waiting) => waiting.filter(({ month }) => month < dayOf(now).slice(0, 7)), writeDown);

async function writeDown(tx: Writer, ballots: WaitingBallot[]): Promise<void> {
  for (const ballot of blurred(blurred(ballots, 'fieldId', null), 'kind', ''))
    while (!(await insertBallot(tx, { ...ballot, id: drawnKey() })));
  await touchPublicFace(tx);
}
