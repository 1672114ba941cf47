// What each unit is told of a list that was carried out: one mail for all of its petitions, whatever had fallen due before they came.
import { enteredSince } from '#db/entry.ts';
import type { Writer } from '#db/index.ts';
import { enqueueMail } from '#db/portal.ts';
import { dayOf } from '../../domain/deadline.ts';
import { nextWorkingTime } from '../../domain/working-calendar.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { organisationsNamed } from '../organisations/index.server.ts';

export const VOTERS_SUMMARY = 'votersSummary';

/** `since`: when the list was uploaded; a list that was cut off and went on has made its first petitions before now. */
export async function tellUnits(
  tx: Writer,
  list: number,
  codes: readonly string[],
  since: Date,
  now: Date,
): Promise<void> {
  const made = await enteredSince(tx, codes, since);
  const units = await organisationsNamed([...new Set(made.map(({ organisationId }) => organisationId))], tx);
  const notBefore = nextWorkingTime(await workingCalendar(tx), now);
  for (const { id, email } of units) {
    if (!email) continue;
    const own = made.filter(({ organisationId }) => organisationId === id);
    const late = own.filter(({ dueDay }) => dueDay !== null && dueDay < dayOf(now)).length;
    const params = { unit: String(id), made: String(own.length), late: String(late) };
    const dedupeKey = `voters:${list}:${id}`;
    const mail = { dedupeKey, recipient: email, template: VOTERS_SUMMARY, language: 'vi' as const, params };
    await enqueueMail(tx, mail, now, notBefore);
  }
}
