// Criterion 8 from the portal's own figures: how an office took up reflections and recommendations (Thông tư 01/2018/TT-VPCP, Điều 13).
import type { Kind } from './petition-facts.ts';

/** Phản ánh, kiến nghị; complaints go by their own law, suggestions have no limit to keep. */
export const EVALUATED_KINDS = ['phan_anh', 'kien_nghi'] as const satisfies readonly Kind[];

/** Petitions received in the period by what has become of them today. */
export interface PetitionFacts {
  received: number;
  answered: number;
  /** Of those answered: in time, an extension included. */
  onTime: number;
  /** Neither answered nor ended. */
  open: number;
  /** Of those: the day it was due is past. */
  overdue: number;
}

export type PetitionReason = 'none' | 'allOnTime' | 'mostOnTime' | 'tooFewOnTime' | 'prolonged' | 'notDueYet';

/**
 * 2: none, or all in time; 1: at least 90 % in time; 0: less, or one drawn out. The circular does not say when one is drawn out
 * ("kéo dài"); here it is while it stands unanswered after its day. Null while nothing was due yet.
 */
export function criterionEight(facts: PetitionFacts): { points: number | null; reason: PetitionReason } {
  const { received, answered, onTime, open, overdue } = facts;
  if (overdue > 0) return { points: 0, reason: 'prolonged' };
  if (answered === 0 && open > 0) return { points: null, reason: 'notDueYet' };
  if (received === 0 || answered === 0) return { points: 2, reason: 'none' };
  if (onTime === answered) return { points: 2, reason: 'allOnTime' };
  return 10 * onTime >= 9 * answered ? { points: 1, reason: 'mostOnTime' } : { points: 0, reason: 'tooFewOnTime' };
}
