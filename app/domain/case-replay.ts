// The clocks of a case counted from its whole ledger: what they must be once the day of an act is put right.
import type { CaseStanding } from './case-class.ts';
import { type CaseClock, clockChanges, endOf } from './case-clocks.ts';
import { COUNTING_MOVES, type LegalTime, recount, startedClocks } from './case-history.ts';
import { type CountedDeadline, isLate, policyByCode } from './deadline.ts';
import { asCorrected, decisionDay, type PastMove } from './past-move.ts';
import type { MoveName } from './petition.ts';

export interface ReplayedClock {
  name: CaseClock;
  startedAt: Date;
  policyCode: string;
  legalBasis: string;
  counted: CountedDeadline;
  state: 'running' | 'paused' | 'met' | 'missed' | 'cancelled';
  endedAt: Date | null;
  endedBy: MoveName | null;
}

/** In the order they started. The calendar and the limits are those of `time`, also for what ended under others. */
export function replayed(ledger: readonly PastMove[], about: CaseStanding, time: LegalTime): ReplayedClock[] {
  const history = asCorrected(ledger);
  const clocks: ReplayedClock[] = [];
  for (const [index, past] of history.entries()) {
    if (past.move === 'unmerge') unmerge(clocks);
    endClocks(clocks, past, about);
    for (const { name, startedAt, policy, metAt, counted } of startedClocks(past, about, time))
      clocks.push({
        ...{ name, startedAt, counted, policyCode: policy.code, legalBasis: policy.legalBasis },
        state: !metAt ? 'running' : isLate(counted.dueAt, metAt) ? 'missed' : 'met',
        ...{ endedAt: metAt, endedBy: metAt ? past.move : null },
      });
    if (COUNTING_MOVES.some((move) => move === past.move)) countAgain(clocks, history.slice(0, index + 1), time);
  }
  return clocks;
}

const isOpen = ({ state }: ReplayedClock): boolean => state === 'running' || state === 'paused';

function endClocks(clocks: readonly ReplayedClock[], past: PastMove, { kind }: CaseStanding): void {
  const { meets, cancels } = clockChanges(past.move, kind);
  for (const clock of clocks) {
    if (!isOpen(clock) || !(meets.includes(clock.name) || cancels.includes(clock.name))) continue;
    const { name, startedAt, state } = clock;
    const { state: ended, at } = endOf(
      { name, startedAt, dueAt: clock.counted.dueAt, state: state as 'running' | 'paused' },
      past,
      kind,
    );
    Object.assign(clock, { state: ended, endedAt: at, endedBy: past.move });
  }
}

/** What a merger ended runs again, from its own beginning. */
function unmerge(clocks: readonly ReplayedClock[]): void {
  for (const clock of clocks)
    if (clock.endedBy === 'merge') Object.assign(clock, { state: 'running', endedAt: null, endedBy: null });
}

function countAgain(clocks: readonly ReplayedClock[], history: readonly PastMove[], time: LegalTime): void {
  const answer = clocks.find((clock) => clock.name === 'answer' && isOpen(clock));
  const past = history.at(-1)!;
  const counted = answer && recount(answer, history, time);
  if (!counted) return;
  if (past.move === 'suspend' && decisionDay(past) <= answer.counted.dueDay) answer.state = 'paused';
  if (past.move === 'resume') answer.state = 'running';
  answer.counted = counted;
  const longer = past.move === 'extend' ? policyByCode(time.policies, String(past.facts.toPolicy)) : null;
  if (longer) Object.assign(answer, { policyCode: longer.code, legalBasis: longer.legalBasis });
}
