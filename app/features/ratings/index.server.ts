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
  topmostUnit,
  useInvitation,
} from '#db/ratings.ts';
import { dayOf } from '../../domain/deadline.ts';
import { blurred } from '../../domain/survey-ballots.ts';
import type { SurveyContent } from '../../domain/survey-questionnaire.ts';
import { settings } from '../../settings.server.ts';
import {
  drawnKey,
  mixFullBatches,
  mixIfFull,
  mixPooled,
  publishRatingsOf,
  putIntoPot,
  unitsToPublish,
} from '../ballots/index.server.ts';
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
  /** The petition was withdrawn: there is nothing to rate any more. */
  isWithdrawn: boolean;
  /** It is about the newest answer: only then "chưa được giải quyết" can open the case again. */
  isNewest: boolean;
}

export async function findInvitation(token: string): Promise<Invitation | null> {
  const row = await invitationByHash(read, hashOf(token));
  if (!row) return null;
  const { code, isUsed, round, currentRound, state } = row;
  return { code, isUsed, isWithdrawn: state === 'withdrawn', isNewest: round === currentRound };
}

/** The link to rate this round's answer; null when there is nothing to rate (any more). */
export async function openRating(petitionId: number, round: number, on: Reader = read): Promise<string | null> {
  const invitation = await invitationOf(on, petitionId, round);
  return invitation && !invitation.isUsed && invitation.state !== 'withdrawn' ? ratingTokenOf(petitionId, round) : null;
}

/** What is asked after an answer on this day. */
export const askedAfterAnswer = async (now: Date): Promise<SurveyContent> =>
  (await offeredQuestionnaire('petition', dayOf(now))).content;

export type BallotResult = { ok: true } | { ok: false; why: 'unknownLink' | 'alreadyUsed' | 'withdrawn' };

type WaitingBallot = Omit<NewBallot, 'id'>;

/**
 * Casts the one ballot of an invitation. The ballot keeps the month, the unit, the kind and the field, and no way back to the
 * petition; the invitation keeps only that it was used. Between the two lies the pot (features/ballots). Who withdraws a petition
 * before rating it has nothing to rate any more; a ballot that was cast counts whatever becomes of the petition, because nobody can find it.
 */
export async function castBallot(token: string, given: Ballot, now: Date): Promise<BallotResult> {
  const { id: questionnaireId } = await offeredQuestionnaire('petition', dayOf(now));
  const month = dayOf(now).slice(0, 7);
  let batch = '';
  const result = await write(async (tx): Promise<BallotResult> => {
    const used = await useInvitation(tx, hashOf(token));
    if (!used) return { ok: false, why: (await noBallotFor(tx, token)) ?? 'alreadyUsed' };
    const about = await ratedAnswer(tx, used.petitionId, used.round);
    batch = `${about.organisationId}:${questionnaireId}`;
    const ballot: WaitingBallot = { month, ...about, ...given, questionnaireId };
    await putIntoPot(tx, { kind: 'rating', batch, month, questionnaireId }, ballot);
    return { ok: true };
  });
  if (result.ok) await mixIfFull('rating', batch, writeDown);
  return result;
}

async function noBallotFor(tx: Writer, token: string) {
  const invitation = await invitationByHash(tx, hashOf(token));
  if (!invitation) return 'unknownLink';
  return invitation.isUsed ? 'alreadyUsed' : 'withdrawn';
}

/** Full batches; and what waits since a year that is over, of all units together. */
export async function mixRatings(now: Date): Promise<void> {
  const left = await mixFullBatches('rating', writeDown);
  const ofLastYear = left.filter(({ month }) => month < `${dayOf(now).slice(0, 4)}-01`);
  await mixPooled('rating', ofLastYear, writeDown);
  for (const unit of await unitsToPublish()) await write((tx) => publish(tx, unit));
}

/** Public pages are told only when there is news for them. */
async function publish(tx: Writer, unit: number | null): Promise<void> {
  if (await publishRatingsOf(tx, unit)) await touchPublicFace(tx);
}

async function writeDown(tx: Writer, ballots: WaitingBallot[], isPooled: boolean): Promise<void> {
  const month = ballots
    .map((one) => one.month)
    .sort()
    .at(-1)!;
  const unit = isPooled ? await topmostUnit(tx, ballots[0]!.organisationId) : null;
  const together = ballots.map((one) => ({
    ...one,
    month,
    ...(unit !== null && { organisationId: unit, isUnitHidden: true }),
  }));
  for (const ballot of blurred(blurred(together, 'fieldId', null), 'kind', ''))
    while (!(await insertBallot(tx, { ...ballot, id: drawnKey() })));
  await publish(tx, isPooled ? null : ballots[0]!.organisationId);
}
