// What the figures ask beside their counts: names, links to rate, the first day; reads across petitions, offices and ratings.
import { asc, between, eq, inArray, sql } from 'drizzle-orm';
import type { Period } from '#app/domain/period.ts';
import { type Reader, read } from './index.ts';
import { procedure, refusalReason } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';
import { ratingInvitation } from './schema/ratings.ts';

/** More than there are procedures, or units with ballots. */
const MOST_ROWS = 100_000;

export const reasonsToRefuse = (on: Reader = read) =>
  on
    .select({
      id: refusalReason.id,
      code: refusalReason.code,
      title: refusalReason.title,
      titleEn: refusalReason.titleEn,
      article: refusalReason.article,
    })
    .from(refusalReason)
    .orderBy(asc(refusalReason.id))
    .limit(1_000);

/** Code and name of these procedures, in force or not. */
export const procedureNames = (ids: readonly number[], on: Reader = read) =>
  on
    .select({ id: procedure.id, code: procedure.code, name: procedure.name })
    .from(procedure)
    .where(inArray(procedure.id, [...ids]))
    .limit(MOST_ROWS);

/** The day of the first petition; null before there is any. */
export async function firstReceivedDay(on: Reader = read): Promise<string | null> {
  const [row] = await on
    .select({ day: petition.receivedDay })
    .from(petition)
    .orderBy(asc(petition.receivedDay))
    .limit(1);
  return row?.day ?? null;
}

/** Links to rate that went out for petitions answered in the period, and how many of them were used. */
export async function invitationsIn(
  { from, to }: Period,
  on: Reader = read,
): Promise<{ asked: number; answered: number }> {
  const [row] = await on
    .select({
      asked: sql<number>`count(*)`.mapWith(Number),
      answered: sql<number>`coalesce(sum(case when ${eq(ratingInvitation.isUsed, true)} then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(ratingInvitation)
    .innerJoin(petition, eq(petition.id, ratingInvitation.petitionId))
    .where(between(petition.answeredDay, from, to));
  return row ?? { asked: 0, answered: 0 };
}
