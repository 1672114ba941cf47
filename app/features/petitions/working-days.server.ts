// How long it took: the working days to the first contact and to the newest answer, written down by the move that ends them.
import type { Reader } from '#db/index.ts';
import type { PetitionChanges, PetitionRow } from '#db/petitions.ts';
import { type Day, dayOf } from '../../domain/deadline.ts';
import { isFirstContact } from '../../domain/first-contact.ts';
import type { MoveName } from '../../domain/petition.ts';
import { workingDaysBetween } from '../../domain/working-calendar.ts';
import { workingCalendar } from '../deadlines/index.server.ts';

const since = async (tx: Reader, receivedDay: Day, day: Day): Promise<number> =>
  workingDaysBetween(await workingCalendar(tx), receivedDay, day);

/** An office lets the sender hear of it for the first time, now. */
export const firstContact = async (tx: Reader, receivedDay: Day, now: Date) => ({
  firstContactDay: dayOf(now),
  firstContactWorkingDays: await since(tx, receivedDay, dayOf(now)),
});

/** What a move adds: a first contact there is once; the answer's days are those of the newest answer. */
export async function workingDaysOf(
  tx: Reader,
  row: PetitionRow,
  move: MoveName,
  changes: PetitionChanges | undefined,
  now: Date,
): Promise<PetitionChanges> {
  const isFirst = row.firstContactDay === null && isFirstContact(move);
  const answeredDay = changes?.answeredDay;
  return {
    ...(isFirst && (await firstContact(tx, row.receivedDay, now))),
    ...(answeredDay && { answerWorkingDays: await since(tx, row.receivedDay, answeredDay) }),
  };
}
