// A merger is undone: the clocks that it ended run on, from their own beginnings; no time is won, none is lost, nothing is told twice.
import { clocksEndedByMerging, recordedEvents, rewriteClock } from '#db/deadlines.ts';
import type { Writer } from '#db/index.ts';
import { recount } from '../../domain/case-history.ts';
import { nextEventOf } from '../../domain/clock-events.ts';
import { asDate, asRunning, countingHistory, legalTime } from './clocks.server.ts';
import type { ClockCase } from './types.ts';

/** The very clocks that ended when the case was merged, at this moment: what happened to their dates until then stays theirs. */
export async function restartClocks(tx: Writer, about: ClockCase, mergedAt: Date): Promise<void> {
  const time = await legalTime(tx);
  const history = await countingHistory(tx, about.petitionId);
  for (const clock of await clocksEndedByMerging(tx, about.petitionId, mergedAt)) {
    const { dueDay, dueAt, firstDueDay, steps } = recount(asRunning(clock), history, time) ?? clock;
    const done = await recordedEvents(tx, clock.id, dueDay);
    const next = nextEventOf(await asDate({ ...clock, dueDay, dueAt }, tx), done, time.calendar);
    await rewriteClock(tx, clock.id, {
      organisationId: about.organisationId,
      ...{ dueDay, dueAt, firstDueDay, steps },
      ...{ state: 'running', endedAt: null, endedBy: null },
      nextEvent: next?.event ?? null,
      nextEventAt: next?.at ?? null,
    });
  }
}
