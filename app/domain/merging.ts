// Whether one case may be worked on in place of another (đơn trùng): nobody waits longer for it, and complaints stay among themselves.
import type { Day } from './deadline-day.ts';
import { type Kind, OPEN, type State } from './petition-facts.ts';

export interface Mergeable {
  code: string;
  kind: Kind;
  state: State;
  receivedDay: Day;
  /** The day its answer is due; null while none is counted. */
  answerDueDay: Day | null;
  suspended: boolean;
}

export type MergeRefusal = 'sameCase' | 'otherClass' | 'survivorDone' | 'survivorSuspended' | 'wouldWaitLonger';

/**
 * Why `duplicate` cannot be merged into `survivor`; null when it can. The one that is due first goes on, so that no merger lengthens
 * anybody's time; where no answer is counted yet, the one that came first.
 */
export function whyNotMerge(duplicate: Mergeable, survivor: Mergeable): MergeRefusal | null {
  if (duplicate.code === survivor.code) return 'sameCase';
  if ((duplicate.kind === 'khieu_nai') !== (survivor.kind === 'khieu_nai')) return 'otherClass';
  if (!OPEN.includes(survivor.state)) return 'survivorDone';
  if (survivor.suspended) return 'survivorSuspended';
  return waitsLonger(duplicate, survivor) ? 'wouldWaitLonger' : null;
}

function waitsLonger(duplicate: Mergeable, survivor: Mergeable): boolean {
  if (duplicate.answerDueDay !== null)
    return survivor.answerDueDay === null || survivor.answerDueDay > duplicate.answerDueDay;
  return survivor.answerDueDay === null && survivor.receivedDay > duplicate.receivedDay;
}
