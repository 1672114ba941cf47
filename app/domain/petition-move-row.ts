// One row of the table of moves: from where to where, by whom, under which condition, asking what, seen by whom.
import type { CaseRight } from './permissions.ts';
import type { Condition } from './petition-conditions.ts';
import type { Kind, State } from './petition-facts.ts';

export const ACCEPTED_AND_OPEN = ['accepted', 'in_progress', 'reopened'] as const;
export const NOT_COMPLAINTS = ['kien_nghi', 'phan_anh', 'gop_y'] as const;

/** What the person who makes the move must give; forms, guards and tests read it. */
export type Ask =
  | 'reason'
  | 'refusalReason'
  | 'suspensionGround'
  | 'unit'
  | 'outsideBody'
  | 'criterion'
  | 'document'
  | 'text'
  | 'staff'
  | 'note'
  | 'case'
  | 'day'
  | 'part'
  | 'parts'
  | 'people';

/** Who makes a move: the sender, the portal itself, or an officer whose role holds the right. */
export type Mover = 'sender' | 'system' | CaseRight;

export interface MoveRow {
  from: readonly State[];
  /** `null`: the state stays. */
  to: State | null;
  by: readonly Mover[];
  kinds?: readonly Kind[];
  when?: Condition;
  asks?: readonly Ask[];
  /** Files of the office may come with it: the decision itself and what belongs to it. */
  takesFiles?: true;
  /** Made by a unit that was asked for its part, on a case that lies with another; without it, by the unit responsible. */
  ofPart?: true;
  /** Also while the time of the case does not run; every other move waits until it goes on. */
  whileSuspended?: true;
  /** Who reads the event in a timeline; staff read all of it. */
  seenBy: 'everyone' | 'sender' | 'staff';
}
