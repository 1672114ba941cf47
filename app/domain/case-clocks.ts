// Which clocks a petition runs: what starts each of them, what meets it, what ends it without an answer.
import { isLate } from './deadline-timeliness.ts';
import { actedAt, type PastMove } from './past-move.ts';
import type { Kind, MoveName } from './petition.ts';

/** In the order pages show them. A clock without a limit in force (receipt notice, verification: only where a province sets one) does not run. */
export const CASE_CLOCKS = [
  'receipt_notice',
  'acceptance',
  'transfer',
  'hand_over',
  'verification',
  'answer',
  'send_suspension',
  'send_decision',
  'publish',
  'execute',
] as const;
export type CaseClock = (typeof CASE_CLOCKS)[number];

/** What the sender and the public watch; the others are between offices, or only about what belongs elsewhere. */
export const CLOCKS_OF_SENDER: readonly CaseClock[] = [
  ...(['acceptance', 'answer', 'send_suspension', 'send_decision', 'publish', 'execute'] as const),
];

/**
 * The event a clock is counted from: the move itself, when it is recorded; the act, on the day its document bears; the decision (the
 * same, from the beginning of that day); the day a decision takes effect because nobody took it to the second level.
 */
export type StartEvent = 'move' | 'act' | 'decision' | 'effect';

interface ClockRule {
  startedBy: readonly MoveName[];
  from?: StartEvent;
  metBy: readonly MoveName[];
  /** The very move that starts it also meets it: in time or late by the day it is counted from. */
  isMetAtOnce?: true;
  /** What meets it is the sending, whatever day the document bears. */
  isMetBySending?: true;
  cancelledBy: readonly MoveName[];
}

const NEVER: ClockRule = { startedBy: [], metBy: [], cancelledBy: [] };

/**
 * A limit on deciding is judged by the day of the decision, a limit on sending by the sending: of a complaint the law sets both
 * (Luật Khiếu nại 2011, Điều 28 and Điều 32); for a recommendation or report there is only the answer, which is given when it is sent.
 *
 * A recommendation or report is answered within a time from its receipt; a complaint from its acceptance (thụ lý) – Luật Khiếu nại
 * 2011, Điều 27, 28. Sending a case on never restarts its answer clock: it only starts a clock for the unit that receives it.
 * Asking the sender stops nothing: Nghị định 20/2008 knows no pause.
 */
function ruleOf(clock: CaseClock, kind: Kind): ClockRule {
  const isComplaint = kind === 'khieu_nai';
  // Carried to the body above, a complaint stays where it lies.
  const raised: readonly MoveName[] = isComplaint ? [] : ['raise'];
  switch (clock) {
    case 'receipt_notice':
      // Entering it is what tells the sender: a mail, or the printed receipt.
      return { startedBy: ['send'], metBy: ['send'], isMetAtOnce: true, cancelledBy: [] };
    case 'acceptance':
      return { startedBy: ['send'], metBy: ['accept', 'refuse', 'transferOut'], cancelledBy: ['withdraw', 'merge'] };
    case 'transfer':
      return { startedBy: ['send'], metBy: ['transferOut'], cancelledBy: ['accept', 'refuse', 'withdraw', 'merge'] };
    case 'hand_over':
      return {
        startedBy: ['accept', 'handOver', 'returnToIntake', 'reopen', ...raised],
        metBy: ['takeUp', 'handOver', 'returnToIntake', ...raised],
        cancelledBy: ['transferOut', 'withdraw', 'merge'],
      };
    case 'verification':
      return {
        startedBy: ['takeUp'],
        metBy: ['submitAnswer'],
        cancelledBy: ['handOver', 'returnToIntake', 'transferOut', 'withdraw', 'merge', ...raised],
      };
    case 'answer':
      return {
        startedBy: isComplaint ? ['accept'] : ['send', 'reopen'],
        metBy: ['sendAnswer'],
        ...(isComplaint ? { from: 'act' as const } : { isMetBySending: true as const }),
        cancelledBy: ['refuse', 'transferOut', 'withdraw', 'merge'],
      };
    // What the portal sends in the very move that records the decision.
    case 'send_suspension':
      return isComplaint ? sentAtOnce('suspend', 'resume') : NEVER;
    case 'send_decision':
      return isComplaint ? sentAtOnce('sendAnswer') : NEVER;
    case 'publish':
      if (!isComplaint) return NEVER;
      return { startedBy: ['sendAnswer'], from: 'decision', metBy: ['publish'], cancelledBy: [] };
    case 'execute':
      if (!isComplaint) return NEVER;
      return { startedBy: ['sendAnswer'], from: 'effect', metBy: ['execute'], cancelledBy: ['stopExecution'] };
  }
}

const sentAtOnce = (...moves: MoveName[]): ClockRule => ({
  startedBy: moves,
  from: 'decision',
  metBy: moves,
  isMetAtOnce: true,
  cancelledBy: [],
});

const named = (list: 'startedBy' | 'metBy' | 'cancelledBy', move: MoveName, kind: Kind): CaseClock[] =>
  CASE_CLOCKS.filter((clock) => ruleOf(clock, kind)[list].includes(move));

/** What a move does to the clocks of a petition of this kind; ends come before starts, what is both met and started is met at once. */
export const clockChanges = (move: MoveName, kind: Kind) => ({
  meets: named('metBy', move, kind),
  cancels: named('cancelledBy', move, kind),
  starts: named('startedBy', move, kind),
});

/** How an open clock ends, and at which instant: whatever ends it, what was late by then is missed. Suspended, it cannot be late. */
export function endOf(
  clock: { name: CaseClock; startedAt: Date; dueAt: Date; state: 'running' | 'paused' },
  past: PastMove,
  kind: Kind,
): { state: 'met' | 'missed' | 'cancelled'; at: Date } {
  const rule = ruleOf(clock.name, kind);
  const isMet = rule.metBy.includes(past.move);
  const acted = isMet && rule.isMetBySending ? past.at : actedAt(past);
  const at = acted > clock.startedAt ? acted : clock.startedAt;
  const isMissed = clock.state === 'running' && isLate(clock.dueAt, at);
  return { state: isMissed ? 'missed' : isMet ? 'met' : 'cancelled', at };
}

/** From which event a clock is counted. */
export const startEventOf = (clock: CaseClock, kind: Kind): StartEvent => ruleOf(clock, kind).from ?? 'move';

/** Whether the move that starts this clock also meets it. */
export const isMetAtOnce = (clock: CaseClock, kind: Kind): boolean => ruleOf(clock, kind).isMetAtOnce === true;
