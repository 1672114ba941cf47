// What the law asks for next in a case: the limit that runs out first, and the moves that meet it.
import { CASE_CLOCKS, type CaseClock, clockChanges } from './case-clocks.ts';
import type { Day } from './deadline-day.ts';
import { type Kind, MOVE_NAMES, type MoveName } from './petition.ts';

export interface DutyClock {
  name: CaseClock;
  state: string;
  dueDay: Day;
  legalBasis: string;
}

export interface Duty<C extends DutyClock> {
  clock: C;
  /** Any of these meets it. */
  metBy: MoveName[];
}

/** Only what the office must do with every such case: to pass on what belongs elsewhere is asked of that alone. */
const ASKED: readonly CaseClock[] = CASE_CLOCKS.filter((name) => name !== 'transfer');

/** Null when no limit runs. */
export function nextDuty<C extends DutyClock>(clocks: readonly C[], kind: Kind): Duty<C> | null {
  const running = clocks.filter(({ state, name }) => state === 'running' && ASKED.includes(name));
  const [first] = running.sort((a, b) => a.dueDay.localeCompare(b.dueDay));
  if (!first) return null;
  return { clock: first, metBy: MOVE_NAMES.filter((move) => clockChanges(move, kind).meets.includes(first.name)) };
}
