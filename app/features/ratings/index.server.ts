// The door of ratings: one invitation an answer, one anonymous ballot an invitation.
import { createHash, createHmac, randomInt } from 'node:crypto';
import { type Reader, read, type Writer, write } from '#db/index.ts';
import { touchPublicFace } from '#db/portal.ts';
import {
  insertBallot,
  insertInvitation,
  invitationByHash,
  invitationOf,
  ratedAnswer,
  useInvitation,
} from '#db/ratings.ts';
import { dayOf } from '../../domain/deadline.ts';
import { settings } from '../../settings.server.ts';
import type { Ballot } from './forms.ts';

const IDS = 2 ** 48 - 1;

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

export type BallotResult = { ok: true } | { ok: false; why: 'unknownLink' | 'alreadyUsed' };

/**
 * Casts the one ballot of an invitation. The ballot keeps the month, the unit, the kind and the field, and no way back to the
 * petition; the invitation keeps only that it was used.
 */
export function castBallot(token: string, given: Ballot, now: Date): Promise<BallotResult> {
  return write(async (tx): Promise<BallotResult> => {
    const used = await useInvitation(tx, hashOf(token));
    if (!used) return { ok: false, why: (await invitationByHash(tx, hashOf(token))) ? 'alreadyUsed' : 'unknownLink' };
    const about = await ratedAnswer(tx, used.petitionId, used.round);
    while (!(await insertBallot(tx, { id: randomInt(1, IDS), month: dayOf(now).slice(0, 7), ...about, ...given })));
    await touchPublicFace(tx);
    return { ok: true };
  });
}
