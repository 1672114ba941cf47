// Which clocks a petition runs: what starts each of them, what meets it, what ends it without an answer.
import type { Kind, MoveName } from './petition.ts';

export const CASE_CLOCKS = ['acceptance', 'answer', 'hand_over'] as const;
export type CaseClock = (typeof CASE_CLOCKS)[number];

interface ClockRule {
  startedBy: readonly MoveName[];
  metBy: readonly MoveName[];
  cancelledBy: readonly MoveName[];
}

/**
 * A recommendation or report is answered within a time from its receipt; a complaint from its acceptance (thụ lý) – Luật Khiếu nại
 * 2011, Điều 27, 28. Sending a case on never restarts its answer clock: it only starts a clock for the unit that receives it.
 * Asking the sender stops nothing: Nghị định 20/2008 knows no pause.
 */
function ruleOf(clock: CaseClock, kind: Kind): ClockRule {
  switch (clock) {
    case 'acceptance':
      return { startedBy: ['send'], metBy: ['accept', 'refuse', 'transferOut'], cancelledBy: ['withdraw'] };
    case 'answer':
      return {
        startedBy: kind === 'khieu_nai' ? ['accept'] : ['send', 'reopen'],
        metBy: ['sendAnswer'],
        cancelledBy: ['refuse', 'transferOut', 'withdraw'],
      };
    case 'hand_over':
      return {
        startedBy: ['accept', 'handOver', 'returnToIntake', 'reopen'],
        metBy: ['takeUp', 'handOver', 'returnToIntake'],
        cancelledBy: ['transferOut', 'withdraw'],
      };
  }
}

const named = (list: keyof ClockRule, move: MoveName, kind: Kind): CaseClock[] =>
  CASE_CLOCKS.filter((clock) => ruleOf(clock, kind)[list].includes(move));

/** What a move does to the clocks of a petition of this kind; ends come before starts. */
export const clockChanges = (move: MoveName, kind: Kind) => ({
  meets: named('metBy', move, kind),
  cancels: named('cancelledBy', move, kind),
  starts: named('startedBy', move, kind),
});
