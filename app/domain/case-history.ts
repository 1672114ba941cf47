// Dates from the history of a case: what its ledger says about pauses, extensions and decisions, counted anew each time.
import { type CaseStanding, caseClassOf, variantOf } from './case-class.ts';
import { type CaseClock, clockChanges, isMetAtOnce, startEventOf } from './case-clocks.ts';
import {
  addDays,
  type CountablePolicy,
  type CountedDeadline,
  choosePolicy,
  complexVariantOf,
  countDeadline,
  type Day,
  type DeadlinePolicy,
  dayOf,
  type Extension,
  MAY_WAIT_FOR_SENDER,
  type Pause,
  policyByCode,
  startOfDay,
} from './deadline.ts';
import { actedAt, decisionDay, type PastMove } from './past-move.ts';
import type { MoveName } from './petition.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export { asCorrected, type PastMove } from './past-move.ts';

/** The moves that end a wait for the sender. */
const WAITING_ENDS = ['giveInformation', 'stopWaiting', 'accept'] as const satisfies readonly MoveName[];

/** The moves that may change how a running date is counted. */
export const COUNTING_MOVES = [
  'extend',
  'suspend',
  'resume',
  'askInformation',
  'correctDay',
  ...WAITING_ENDS,
] as const satisfies readonly MoveName[];

export interface LegalTime {
  policies: readonly DeadlinePolicy[];
  calendar: WorkingCalendar;
}

/** The limit of a clock for an event of this day; null where no rule sets one. */
export function limitOf(
  clock: CaseClock | 'effect' | 'waiting_for_sender',
  about: CaseStanding,
  on: Day,
  { policies }: LegalTime,
  variant = variantOf(about),
): CountablePolicy | null {
  const choice = choosePolicy(policies, { caseClass: caseClassOf(about), clock, variant, on });
  return choice.ok ? choice.policy : null;
}

export interface StartedClock {
  name: CaseClock;
  startedAt: Date;
  policy: CountablePolicy;
  /** When the move that starts it also met it; null for a clock that runs. */
  metAt: Date | null;
  counted: CountedDeadline;
}

/** The clocks that a move starts, counted. */
export function startedClocks(past: PastMove, about: CaseStanding, time: LegalTime): StartedClock[] {
  return clockChanges(past.move, about.kind).starts.flatMap((name) => {
    const startedAt = startOf(name, past, about, time);
    const policy = startedAt && limitOf(name, about, dayOf(startedAt), time);
    if (!startedAt || !policy) return [];
    const counted = countDeadline({ start: startedAt, policy, calendar: time.calendar });
    return [{ name, startedAt, policy, metAt: isMetAtOnce(name, about.kind) ? writtenAt(past) : null, counted }];
  });
}

/** A letter that came by post is acknowledged when it is entered, which may be days after it came. */
const writtenAt = ({ at, facts }: PastMove): Date =>
  typeof facts.enteredAt === 'string' ? new Date(facts.enteredAt) : at;

/** The instant a clock is counted from; null when this move does not bring its event about. */
function startOf(name: CaseClock, past: PastMove, about: CaseStanding, time: LegalTime): Date | null {
  const event = startEventOf(name, about.kind);
  if (event === 'move') return past.at;
  if (event === 'act') return actedAt(past);
  const decided = startOfDay(decisionDay(past));
  if (event === 'decision') return decided;
  // A complaint that was found wrong leaves nothing to carry out.
  if (past.facts.outcome !== 'upheld' && past.facts.outcome !== 'partly_upheld') return null;
  const effect = limitOf('effect', about, dayOf(decided), time);
  if (!effect) return null;
  // Luật Khiếu nại 2011, Điều 44: in force once the days to complain again have passed.
  return startOfDay(addDays(countDeadline({ start: decided, policy: effect, calendar: time.calendar }).dueDay, 1));
}

/** A clock as it was started, enough to count it again. */
export interface RunningClock {
  name: CaseClock;
  startedAt: Date;
  policyCode: string;
}

/**
 * The date of a running clock, from its start and everything that happened since; null when its limit is no longer among the
 * policies. Nothing is added to the date that was stored before, so it cannot drift. Only the answer is suspended and extended.
 */
export function recount(clock: RunningClock, history: readonly PastMove[], time: LegalTime): CountedDeadline | null {
  const past = clock.name === 'answer' ? history.filter(({ at }) => at >= clock.startedAt) : [];
  const extended = past.filter(({ move }) => move === 'extend');
  const firstCode = extended[0]?.facts.fromPolicy;
  const policy = policyByCode(time.policies, typeof firstCode === 'string' ? firstCode : clock.policyCode);
  if (!policy) return null;
  const extensions = extended.flatMap((one): Extension[] => {
    const longer = policyByCode(time.policies, String(one.facts.toPolicy));
    return longer ? [{ decidedOn: decisionDay(one), how: 'replaces', amount: longer.amount }] : [];
  });
  return countDeadline({
    start: clock.startedAt,
    policy,
    calendar: time.calendar,
    pauses: pausesIn(past),
    extensions,
  });
}

/**
 * From each decision to suspend to the decision to continue that followed it, each on its own day; and each wait for the sender that
 * a province's own rule lets stop the time (`stopsUntil`, written when they were asked), until they answered or the rule's last day.
 */
export function pausesIn(history: readonly PastMove[]): Pause[] {
  const pauses: Pause[] = [];
  for (const past of history) {
    const open = pauses.at(-1);
    const day = startOfDay(decisionDay(past));
    const { stopsUntil } = past.facts;
    if (past.move === 'suspend') pauses.push({ from: day, to: null });
    else if (typeof stopsUntil === 'string') pauses.push({ from: day, to: startOfDay(stopsUntil) });
    else if (open && endsPause(past.move, open, day)) open.to = day > open.from ? day : open.from;
  }
  return pauses;
}

/** A suspension lasts until the decision to continue; a wait has its last day from the beginning, and may end before it. */
const endsPause = (move: MoveName, open: Pause, day: Date): boolean =>
  open.to === null ? move === 'resume' : (WAITING_ENDS as readonly MoveName[]).includes(move) && day < open.to;

/** How often the time for one answer may stand still while its sender is asked. The portal's own rule: asking again stops nothing. */
export const WAITS_AT_MOST = 1;

/** The last day of a wait that begins now; null where nobody has adopted one, as the law has none, and where it was used up before. */
export function waitingLimit(
  about: CaseStanding,
  clock: Pick<RunningClock, 'startedAt'>,
  history: readonly PastMove[],
  now: Date,
  time: LegalTime,
): { until: Day; policy: CountablePolicy } | null {
  if (!MAY_WAIT_FOR_SENDER.includes(caseClassOf(about))) return null;
  const waits = history.filter(({ at, facts }) => at >= clock.startedAt && typeof facts.stopsUntil === 'string');
  if (waits.length >= WAITS_AT_MOST) return null;
  const policy = limitOf('waiting_for_sender', about, dayOf(now), time);
  return policy && { until: countDeadline({ start: now, policy, calendar: time.calendar }).dueDay, policy };
}

export type LongerLimit = { ok: true; policy: CountablePolicy } | { ok: false };

/** The limit for complex cases that replaces this one (30 → 45, 45 → 60, 60 → 70 days); only where the law has a longer one. */
export function longerLimit(clock: RunningClock, about: CaseStanding, time: LegalTime): LongerLimit {
  const variant = complexVariantOf(variantOf(about));
  const now = policyByCode(time.policies, clock.policyCode);
  const longer = variant && limitOf(clock.name, about, dayOf(clock.startedAt), time, variant);
  const isLonger = now && longer && longer.unit === now.unit && longer.amount > now.amount;
  return isLonger ? { ok: true, policy: longer } : { ok: false };
}
