// Clocks that were called off run again, from their own beginnings: no time is won and none is lost.
import { clocksCancelledAt, insertClock } from '#db/deadlines.ts';
import type { Writer } from '#db/index.ts';
import { recount } from '../../domain/case-history.ts';
import { eventsOf } from '../../domain/clock-events.ts';
import { asDate, asRunning, countingHistory, legalTime } from './clocks.server.ts';
import type { ClockCase } from './types.ts';

/** The clocks of a case that were cancelled at this moment. An ended clock is never changed: each gets a successor. */
export async function restartClocks(tx: Writer, about: ClockCase, cancelledAt: Date, now: Date): Promise<void> {
  const time = await legalTime(tx);
  const history = await countingHistory(tx, about.petitionId);
  for (const clock of await clocksCancelledAt(tx, about.petitionId, cancelledAt)) {
    const { id: _, endedAt: __, ...before } = clock;
    const counted = recount(asRunning(clock), history, time) ?? clock;
    const { dueDay, dueAt, firstDueDay } = counted;
    // What happened to this date before it was called off is not told again.
    const date = await asDate({ ...clock, dueDay, dueAt }, tx);
    const next = eventsOf(date, time.calendar).find(({ at }) => at > now);
    await insertClock(tx, {
      ...before,
      organisationId: about.organisationId,
      ...{ dueDay, dueAt, firstDueDay, steps: counted.steps },
      state: 'running',
      nextEvent: next?.event ?? null,
      nextEventAt: next?.at ?? null,
    });
  }
}
