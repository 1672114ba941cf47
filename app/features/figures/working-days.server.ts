// Counts working days again after the calendar changed, whoever changed it, and looks up those that nobody had written down.
import { setImmediate } from 'node:timers/promises';
import { type Reader, read, type Writer, write } from '#db/index.ts';
import {
  contactsInLedger,
  type DaysToDo,
  daysToDo,
  endOfStretch,
  passDays,
  reachedBy,
  setWorkingDays,
  type WorkingDays,
} from '#db/working-days.ts';
import { dayOf } from '../../domain/deadline.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../domain/working-calendar.ts';
import { workingCalendar } from '../deadlines/index.server.ts';

const PETITIONS_AT_ONCE = 500;
const BEGINNING = '';

/** True when nothing is left. Several processes may do so at once: of two, one gets a stretch. */
export async function recountWorkingDays(now: Date, stretchesAtMost = 50): Promise<boolean> {
  for (let stretch = 0; stretch < stretchesAtMost; stretch++) {
    const todo = await daysToDo(read);
    if (!todo) return true;
    await write((tx) => recountStretch(tx, todo, now));
    await setImmediate();
  }
  return (await daysToDo(read)) === null;
}

async function recountStretch(tx: Writer, todo: DaysToDo, now: Date) {
  // Nothing has been answered on a day that is still to come.
  const upTo = todo.from > dayOf(now) ? null : await endOfStretch(tx, todo.after, PETITIONS_AT_ONCE);
  if (!(await passDays(tx, todo, upTo)) || upTo === null) return;
  const calendar = await workingCalendar(tx);
  const changed = (await toCount(tx, todo, upTo)).flatMap((one) => {
    const days = daysOf(one, calendar);
    const isSame = (Object.keys(days) as (keyof WorkingDays)[]).every((name) => days[name] === one[name]);
    return isSame ? [] : [{ id: one.id, answeredDay: one.answeredDay, days }];
  });
  for (const alike of Map.groupBy(changed, ({ answeredDay, days }) => JSON.stringify([answeredDay, days])).values()) {
    const [{ answeredDay, days }] = alike as [(typeof alike)[0]];
    await setWorkingDays(
      tx,
      alike.map(({ id }) => id),
      answeredDay,
      days,
    );
  }
}

/** Those that the change reaches; from the beginning also those of which only the ledger knows when an office answered first. */
async function toCount(on: Reader, todo: DaysToDo, upTo: number) {
  const reached = await reachedBy(on, todo, upTo);
  if (todo.from !== BEGINNING) return reached;
  const contacts = await contactsInLedger(on, todo, upTo);
  const found = contacts.map(({ contactAt, ...one }) => ({ ...one, firstContactDay: dayOf(contactAt) }));
  const known = new Set(found.map(({ id }) => id));
  return [...found, ...reached.filter(({ id }) => !known.has(id))];
}

type ToCount = Awaited<ReturnType<typeof reachedBy>>[number];

function daysOf({ receivedDay, answeredDay, firstContactDay }: ToCount, calendar: WorkingCalendar): WorkingDays {
  const since = (day: string | null) => (day === null ? null : workingDaysBetween(calendar, receivedDay, day));
  return { answerWorkingDays: since(answeredDay), firstContactDay, firstContactWorkingDays: since(firstContactDay) };
}
