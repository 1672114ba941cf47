// What the clocks of a case must be, worked out from its ledger alone: the oracle beside which the stored dates are laid.
import { asc, eq } from 'drizzle-orm';
import type { CaseStanding } from '#app/domain/case-class.ts';
import { type CaseClock, clockChanges } from '#app/domain/case-clocks.ts';
import { COUNTING_MOVES, type LegalTime, type PastMove, recount, startedClocks } from '#app/domain/case-history.ts';
import { type Day, isLate } from '#app/domain/deadline.ts';
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

interface Running extends ExpectedClock {
  startedAt: Date;
  policyCode: string;
  dueAt: Date;
}

/** Walks through the ledger and counts every date from its start, each time anew. */
export function clocksByLedger(history: readonly PastMove[], about: CaseStanding, time: LegalTime): ExpectedClock[] {
  const clocks: Running[] = [];
  const isOpen = ({ state }: Running) => state === 'running' || state === 'paused';
  for (const [index, past] of history.entries()) {
    const { meets, cancels } = clockChanges(past.move, about.kind);
    for (const one of clocks.filter(isOpen)) {
      if (meets.includes(one.name)) one.state = isLate(one.dueAt, past.at) ? 'missed' : 'met';
      else if (cancels.includes(one.name)) one.state = 'cancelled';
    }
    for (const { name, startedAt, policy, metAt, counted } of startedClocks(past, about, time))
      clocks.push({
        ...{ name, startedAt, policyCode: policy.code },
        ...{ dueDay: counted.dueDay, dueAt: counted.dueAt, firstDueDay: counted.firstDueDay },
        state: !metAt ? 'running' : isLate(counted.dueAt, metAt) ? 'missed' : 'met',
      });
    const answer = clocks.find((one) => one.name === 'answer' && isOpen(one));
    if (!answer || !COUNTING_MOVES.some((move) => move === past.move)) continue;
    const wasLate = past.move === 'suspend' && String(past.facts.documentDay) > answer.dueDay;
    Object.assign(answer, recount(answer, history.slice(0, index + 1), time));
    if (past.move === 'suspend' && !wasLate) answer.state = 'paused';
    if (past.move === 'resume') answer.state = 'running';
  }
  return clocks.map(({ name, state, dueDay, firstDueDay }) => ({ name, state, dueDay, firstDueDay }));
}

/** The clocks as they are stored, and as the ledger says they must be. */
export async function clocksBothWays(code: string): Promise<{ stored: ExpectedClock[]; byLedger: ExpectedClock[] }> {
  const { row, standing } = (await findPetition(code))!;
  const events = await read
    .select({ move: petitionEvent.move, at: petitionEvent.at, facts: petitionEvent.facts })
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
    byLedger: clocksByLedger(events, standing, time),
  };
}
