// What happens to dates by itself: recorded once, back-dated to its moment, and said by mail when offices work.
import { type ClockRow, clocksWithEvents, insertClockEvent, passEvent, recordedEvents } from '#db/deadlines.ts';
import { read, type Writer, write } from '#db/index.ts';
import { enqueueMail, touchPublicFace } from '#db/portal.ts';
import { type ClockEvent, eventsOf, firstAfter } from '../../domain/clock-events.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { nextWorkingTime, type WorkingCalendar } from '../../domain/working-calendar.ts';
import { officesAbove } from '../organisations/index.server.ts';
import { workingCalendar } from './calendar.server.ts';
import { asDate } from './clocks.server.ts';
import { listenerOf, type Office } from './listeners.ts';

type Due = Awaited<ReturnType<typeof clocksWithEvents>>[number];

const CLOCKS_AT_ONCE = 100;

/**
 * Records what has happened to the dates of running clocks by `now`, a batch at a time; how many clocks it looked at. Safe to run by
 * several workers at once and after any pause: every event is kept once, at the moment it happened.
 */
export async function recordClockEvents(now: Date, atMost = CLOCKS_AT_ONCE): Promise<number> {
  const due = await clocksWithEvents(read, now, atMost);
  if (due.length === 0) return 0;
  const calendar = await workingCalendar();
  const offices = new Map<number, Office[]>();
  for (const { organisationId } of due)
    if (!offices.has(organisationId)) offices.set(organisationId, await officesAbove(organisationId));
  await write(async (tx) => {
    for (const one of due) await recordFor(tx, one, offices.get(one.organisationId)!, now, calendar);
  });
  return due.length;
}

async function recordFor(tx: Writer, due: Due, offices: readonly Office[], now: Date, calendar: WorkingCalendar) {
  const { clock } = due;
  const recorded = await recordedEvents(tx, clock.id, clock.dueDay);
  const events = eventsOf(await asDate(clock, tx), calendar);
  const first = firstAfter(recorded, events);
  const happened = events.filter(({ at }) => at <= now && first !== null && at >= first.at);
  const next = firstAfter([...recorded, ...happened.map(({ event }) => event)], events);
  if (!(await passEvent(tx, clock, { nextEvent: next?.event ?? null, nextEventAt: next?.at ?? null }))) return;

  // Which day it is every public page knows by itself, the hour of a limit in working hours it does not.
  if (clock.name === 'answer' && happened.some(({ event, at }) => event === 'overdue' && dayOf(at) === clock.dueDay))
    await touchPublicFace(tx);

  const news = new Map<string, ClockEvent>();
  for (const one of happened) {
    const to = listenerOf(one.event, offices);
    if (!to || !(await keep(tx, clock, one, to, now))) continue;
    // After a long sleep an office hears only the last of what happened.
    if (to.email) news.set(to.email, one);
  }
  for (const [recipient, { event }] of news) {
    const params = { code: due.code, event, clock: clock.name, dueDay: clock.dueDay };
    const dedupeKey = `clock:${clock.id}:${event}:${clock.dueDay}`;
    const mail = { dedupeKey, recipient, template: 'clockEvent', language: 'vi' as const, params };
    await enqueueMail(tx, mail, now, nextWorkingTime(calendar, now));
  }
}

const keep = (tx: Writer, clock: ClockRow, { event, at }: ClockEvent, to: Office, now: Date): Promise<boolean> =>
  insertClockEvent(tx, {
    clockId: clock.id,
    petitionId: clock.petitionId,
    event,
    dueDay: clock.dueDay,
    at,
    organisationId: to.id,
    recordedAt: now,
  });
