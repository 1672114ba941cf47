// Working days of petitions counted again, a stretch of keys at a time: after a change of the calendar, and for what came before they were kept.
import { and, asc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { FIRST_CONTACTS } from '#app/domain/first-contact.ts';
import type { Reader, Writer } from './index.ts';
import { figureKeeper } from './schema/figures.ts';
import { petition, petitionEvent } from './schema/petitions.ts';

export interface DaysToDo {
  /** Days from this one on have changed; '' counts everything, and looks first contacts up. */
  from: string;
  /** Up to and with this petition it is done. */
  after: number;
}

/** What there is to do; null when nothing. */
export async function daysToDo(on: Reader): Promise<DaysToDo | null> {
  const [keeper] = await on.select().from(figureKeeper).where(eq(figureKeeper.id, 1)).limit(1);
  return keeper && keeper.daysFrom !== null ? { from: keeper.daysFrom, after: keeper.daysAfter } : null;
}

/** Goes on to `next`, or says it is done, if nobody else has and the calendar has not changed meanwhile. */
export async function passDays(tx: Writer, seen: DaysToDo, next: number | null): Promise<boolean> {
  const passed = await tx
    .update(figureKeeper)
    .set(next === null ? { daysFrom: null, daysAfter: 0 } : { daysAfter: next })
    .where(and(eq(figureKeeper.id, 1), eq(figureKeeper.daysFrom, seen.from), eq(figureKeeper.daysAfter, seen.after)))
    .returning({ id: figureKeeper.id });
  return passed.length === 1;
}

/** The key at the end of the next stretch; null when there is none. */
export async function endOfStretch(on: Reader, after: number, atMost: number): Promise<number | null> {
  const keys = on
    .select({ id: petition.id })
    .from(petition)
    .where(gt(petition.id, after))
    .orderBy(asc(petition.id))
    .limit(atMost)
    .as('keys');
  const [last] = await on.select({ id: sql<number | null>`max(${keys.id})` }).from(keys);
  return last?.id == null ? null : Number(last.id);
}

const columns = {
  id: petition.id,
  receivedDay: petition.receivedDay,
  answeredDay: petition.answeredDay,
  answerWorkingDays: petition.answerWorkingDays,
  firstContactDay: petition.firstContactDay,
  firstContactWorkingDays: petition.firstContactWorkingDays,
};

/** The petitions of a stretch whose working days may be other ones since the calendar changed from `from` on. */
export const reachedBy = (on: Reader, { from, after }: DaysToDo, upTo: number) =>
  on
    .select(columns)
    .from(petition)
    .where(
      and(
        gt(petition.id, after),
        lte(petition.id, upTo),
        or(gte(petition.answeredDay, from), gte(petition.firstContactDay, from)),
      ),
    )
    .limit(upTo - after);

/** When an office first let the sender hear of it, of those petitions of a stretch where that is not kept. */
export const contactsInLedger = (on: Reader, { after }: DaysToDo, upTo: number) =>
  on
    .select({
      ...columns,
      contactAt: sql`min(${petitionEvent.at})`.mapWith(petitionEvent.at),
    })
    .from(petition)
    .innerJoin(petitionEvent, eq(petitionEvent.petitionId, petition.id))
    .where(
      and(
        gt(petition.id, after),
        lte(petition.id, upTo),
        isNull(petition.firstContactDay),
        inArray(petitionEvent.move, [...FIRST_CONTACTS]),
      ),
    )
    .groupBy(...Object.values(columns))
    .limit(upTo - after);

export type WorkingDays = Pick<
  typeof petition.$inferSelect,
  'answerWorkingDays' | 'firstContactDay' | 'firstContactWorkingDays'
>;

/** Writes them for these petitions, unless one was answered anew meanwhile. */
export async function setWorkingDays(
  tx: Writer,
  ids: readonly number[],
  answeredDay: string | null,
  days: WorkingDays,
): Promise<void> {
  const isSame = answeredDay === null ? isNull(petition.answeredDay) : eq(petition.answeredDay, answeredDay);
  await tx
    .update(petition)
    .set(days)
    .where(and(inArray(petition.id, [...ids]), isSame));
}
