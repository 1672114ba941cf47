// The clocks of a case: ended and started by moves, and counted again from the ledger when something changes how they count.
import { countingMoves } from '#db/case-ledgers.ts';
import {
  allPolicies,
  type ClockRow,
  changeClock,
  endClock,
  insertClock,
  insertClockEvent,
  openClocks,
  passEvent,
  recordedEvents,
} from '#db/deadlines.ts';
import type { Reader, Writer } from '#db/index.ts';
import { remembered } from '#db/reference-version.ts';
import { type CaseClock, clockChanges, endOf } from '../../domain/case-clocks.ts';
import { type LegalTime, type PastMove, type RunningClock, startedClocks } from '../../domain/case-history.ts';
import { eventsOf, nextEventOf, type RunningDate } from '../../domain/clock-events.ts';
import { type CountedDeadline, type Day, dayOf, isCertain, isLate } from '../../domain/deadline.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import { officesAbove } from '../organisations/index.server.ts';
import { workingCalendar } from './calendar.server.ts';
import { listenerOf } from './listeners.ts';
import type { ClockCase } from './types.ts';

const limits = remembered(allPolicies);

/** The limits and the calendar, as they stand now. */
export const legalTime = async (on: Reader): Promise<LegalTime> => ({
  policies: await limits(on),
  calendar: await workingCalendar(on),
});

/** A clock as its events are worked out from it. */
export async function asDate<C extends Pick<ClockRow, 'startedAt' | 'dueDay' | 'dueAt' | 'policyCode'>>(
  clock: C,
  on: Reader,
): Promise<RunningDate> {
  const { startedAt, dueDay, dueAt, policyCode } = clock;
  const policy = (await limits(on)).find(({ code }) => code === policyCode);
  return { startedAt, dueDay, dueAt, isUncertain: policy ? !isCertain(policy) : false };
}

export const asRunning = ({ name, startedAt, policyCode }: ClockRow): RunningClock => ({
  name: name as CaseClock,
  startedAt,
  policyCode,
});

/** How the limit to answer ended: late, or only later than it would have been without an extension. */
export interface Lateness {
  wasLate: boolean;
  wasLateUnextended: boolean;
}

/**
 * Ends and starts the clocks that a move ends and starts. Within the move's own transaction. `heldBy`: the unit that had the case until
 * then; null when no limit to answer ended.
 */
export async function turnClocks(
  tx: Writer,
  past: PastMove,
  about: ClockCase,
  heldBy = about.organisationId,
): Promise<Lateness | null> {
  const { meets, cancels, starts } = clockChanges(past.move, about.kind);
  if (meets.length + cancels.length + starts.length === 0) return null;
  const time = await legalTime(tx);
  let lateness: Lateness | null = null;
  for (const clock of await openClocks(tx, about.petitionId)) {
    const name = clock.name as CaseClock;
    if (!meets.includes(name) && !cancels.includes(name)) continue;
    const { startedAt, dueAt } = clock;
    const end = endOf({ name, startedAt, dueAt, state: clock.state as 'running' | 'paused' }, past, about.kind);
    await recordUntil(tx, clock, end.at, heldBy, time.calendar);
    await endClock(tx, clock.id, { ...end, by: past.move });
    if (name === 'answer') lateness = latenessOf({ ...clock, ...end });
  }
  for (const { name, startedAt, policy, metAt, counted } of startedClocks(past, about, time)) {
    const date = { ...counted, startedAt, isUncertain: !isCertain(policy) };
    const next = metAt ? null : nextEventOf(date, [], time.calendar);
    await insertClock(tx, {
      petitionId: about.petitionId,
      name,
      round: about.round,
      policyCode: policy.code,
      legalBasis: policy.legalBasis,
      organisationId: about.organisationId,
      startedAt,
      receivedDay: counted.receivedDay,
      dueDay: counted.dueDay,
      dueAt: counted.dueAt,
      firstDueDay: counted.firstDueDay,
      steps: counted.steps,
      state: !metAt ? 'running' : isLate(counted.dueAt, metAt) ? 'missed' : 'met',
      endedAt: metAt,
      endedBy: metAt && past.move,
      nextEvent: next?.event ?? null,
      nextEventAt: next?.at ?? null,
    });
  }
  return lateness;
}

/** Of an ended limit to answer. */
export const latenessOf = ({ state, at, firstDueDay }: { state: string; at: Date; firstDueDay: Day }): Lateness => ({
  wasLate: state === 'missed',
  wasLateUnextended: state === 'missed' || dayOf(at) > firstDueDay,
});

/**
 * What had happened to a date by the time it ends or changes, though no worker was awake: kept, back-dated, told to nobody, for the
 * case has just been acted upon.
 */
export async function recordUntil(
  tx: Writer,
  clock: ClockRow,
  until: Date,
  organisationId: number,
  calendar: WorkingCalendar,
): Promise<void> {
  if (clock.nextEventAt === null || clock.nextEventAt > until) return;
  const { id: clockId, petitionId, dueDay } = clock;
  const offices = await officesAbove(organisationId);
  for (const { event, at } of eventsOf(await asDate(clock, tx), calendar)) {
    const to = listenerOf(event, offices);
    if (at <= until && to)
      await insertClockEvent(tx, { clockId, petitionId, event, dueDay, at, organisationId: to.id, recordedAt: until });
  }
}

/**
 * What had happened to the dates of a case that is brought in long after it arrived: kept, told to nobody. What is still to happen will be
 * told as ever.
 */
export async function recordPast(tx: Writer, petitionId: number, now: Date): Promise<void> {
  const calendar = await workingCalendar(tx);
  for (const clock of await openClocks(tx, petitionId)) {
    if (clock.nextEventAt === null || clock.nextEventAt > now) continue;
    await recordUntil(tx, clock, now, clock.organisationId, calendar);
    const next = eventsOf(await asDate(clock, tx), calendar).find(({ at }) => at > now);
    await passEvent(tx, clock, { nextEvent: next?.event ?? null, nextEventAt: next?.at ?? null });
  }
}

/** Gives a running clock the date that was counted for it, and what will happen to that date. */
export async function setDate(
  tx: Writer,
  clock: ClockRow,
  to: CountedDeadline & { policyCode: string; legalBasis: string; isPaused: boolean },
  organisationId: number,
  now: Date,
  calendar: WorkingCalendar,
): Promise<void> {
  await recordUntil(tx, clock, now, organisationId, calendar);
  const { policyCode, legalBasis, dueDay, dueAt, firstDueDay, steps, isPaused } = to;
  const done = await recordedEvents(tx, clock.id, dueDay);
  const date = await asDate({ startedAt: clock.startedAt, dueDay, dueAt, policyCode }, tx);
  const next = isPaused ? null : nextEventOf(date, done, calendar);
  await changeClock(tx, clock.id, {
    ...{ policyCode, legalBasis, dueDay, dueAt, firstDueDay, steps },
    state: isPaused ? 'paused' : 'running',
    nextEvent: next?.event ?? null,
    nextEventAt: next?.at ?? null,
  });
}

/** What the queue sorts by and the figures count from; a suspended answer has no date until it goes on. */
export async function dueDates(tx: Reader, petitionId: number) {
  const open = await openClocks(tx, petitionId);
  const [next] = open.filter(({ state }) => state === 'running');
  const answer = open.find(({ name }) => name === 'answer');
  return {
    nextDueAt: next?.dueAt ?? null,
    nextClock: next?.name ?? null,
    ...(answer && {
      answerDueDay: answer.state === 'paused' ? null : answer.dueDay,
      answerFirstDueDay: answer.firstDueDay,
    }),
  };
}

/** The moves of one case that change how its dates are counted. */
export const countingHistory = async (on: Reader, petitionId: number): Promise<PastMove[]> =>
  (await countingMoves(on, [petitionId])).get(petitionId) ?? [];
