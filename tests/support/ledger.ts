// What the clocks of a case must be, worked out from its ledger alone: the oracle beside which the stored dates are laid.
import { asc, eq } from 'drizzle-orm';
import type { CaseClock } from '#app/domain/case-clocks.ts';
import { replayed } from '#app/domain/case-replay.ts';
import type { Day } from '#app/domain/deadline.ts';
import { policiesInAll, workingCalendar } from '#app/features/deadlines/index.server.ts';
import { findPetition } from '#app/features/petitions/index.server.ts';
import { read } from '#db/index.ts';
import { clock } from '#db/schema/deadlines.ts';
import { petitionEvent } from '#db/schema/petitions.ts';

export interface ExpectedClock {
  name: CaseClock;
  state: 'running' | 'paused' | 'met' | 'missed' | 'cancelled';
  dueDay: Day;
  firstDueDay: Day;
}

const byLedger = (...of: Parameters<typeof replayed>): ExpectedClock[] =>
  replayed(...of).map(({ name, state, counted: { dueDay, firstDueDay } }) => ({ name, state, dueDay, firstDueDay }));

/** The clocks as they are stored, and as the ledger says they must be. */
export async function clocksBothWays(code: string): Promise<{ stored: ExpectedClock[]; byLedger: ExpectedClock[] }> {
  const { row, standing } = (await findPetition(code))!;
  const events = await read
    .select({
      number: petitionEvent.number,
      move: petitionEvent.move,
      at: petitionEvent.at,
      facts: petitionEvent.facts,
    })
    .from(petitionEvent)
    .where(eq(petitionEvent.petitionId, row.id))
    .orderBy(asc(petitionEvent.number));
  const stored = await read.select().from(clock).where(eq(clock.petitionId, row.id)).orderBy(asc(clock.id));
  const time = { policies: await policiesInAll(read), calendar: await workingCalendar() };
  return {
    stored: stored.map(({ name, state, dueDay, firstDueDay }) => ({
      name: name as CaseClock,
      state,
      dueDay,
      firstDueDay,
    })),
    byLedger: byLedger(events, standing, time),
  };
}
