// One office ends and another takes over its work from a day on: what may be planned, and what follows.
import { addDays } from './deadline-day.ts';
import { existsOn, type Office } from './organisation.ts';
import { OPEN, type State } from './petition-facts.ts';

/** Sáp nhập, giải thể (giao việc cho cơ quan khác), đổi tên. */
export const MERGER_KINDS = ['merged', 'dissolved', 'renamed'] as const;
export type MergerKind = (typeof MERGER_KINDS)[number];

/** Cases that go on with the successor; one that stands answered or ended keeps the office that answered it. */
export const FOLLOWS: readonly State[] = OPEN;

export interface PlannedMerger {
  predecessorId: number;
  successorId: number;
  /** The first day of the successor. */
  effectiveOn: string;
}

export type MergerFault = 'sameUnit' | 'alreadyEnded' | 'beforeItBegan' | 'successorNotThere' | 'successorEnds';

/** What is wrong with a plan, given the others that have not been carried out yet. */
export function mergerFault(
  predecessor: Office,
  successor: Office,
  effectiveOn: string,
  planned: readonly PlannedMerger[],
): MergerFault | null {
  if (predecessor.id === successor.id) return 'sameUnit';
  if (predecessor.validTo !== null) return 'alreadyEnded';
  if (lastDayBefore(effectiveOn) < predecessor.validFrom) return 'beforeItBegan';
  if (!existsOn(successor, effectiveOn)) return 'successorNotThere';
  const isGoneToo = planned.some((one) => one.predecessorId === successor.id && one.effectiveOn <= effectiveOn);
  return isGoneToo ? 'successorEnds' : null;
}

/** The last day of an office whose successor begins on this day. */
export const lastDayBefore = (effectiveOn: string): string => addDays(effectiveOn, -1);

/** 'R-DIEN' → 'R-DIEN.2' → 'R-DIEN.3': the code under which a row goes on from a day, its old version staying as it was. */
export function nextVersionCode(code: string): string {
  const [, stem, number] = /^(.*?)(?:\.(\d+))?$/.exec(code)!;
  return `${stem}.${Number(number ?? 1) + 1}`;
}
