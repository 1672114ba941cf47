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
  /** The same of a paper that may have been written before today: without one, the move counts from now. */
  | 'paper'
  | 'text'
  | 'staff'
  | 'note'
  | 'case'
  | 'day'
  | 'part'
  | 'parts'
  | 'people'
  | 'executionGround'
  | 'datedAct';

/** Who makes a move: the sender, the portal itself, or an officer whose role holds the right. */
export type Mover = 'sender' | 'system' | CaseRight;

/** The acts that another may have to follow; the receipt of the case always comes first. */
export type EarlierAct = 'accept' | 'reopen' | 'extend' | 'suspend' | 'resume' | 'sendAnswer';

/** A move rests on a document, whose day is the day of the move (domain/document-day.ts). */
export interface DocumentRule {
  /** Its day is not before any of these, nor before the receipt of the case, nor after today. */
  follows: readonly EarlierAct[];
  /** Nor after the limit to answer: what is late is not made punctual by a decision that came later. */
  inTime?: true;
  /** Nor while no limit of this name was in force: before it the law knew no such move. */
  allowedBy?: 'send_suspension';
  /** The law asks for the paper itself, in the file of the case. */
  mustBeAttached?: true;
}

export interface MoveRow {
  from: readonly State[];
  /** `null`: the state stays. */
  to: State | null;
  by: readonly Mover[];
  kinds?: readonly Kind[];
  when?: Condition;
  asks?: readonly Ask[];
  document?: DocumentRule;
  /** Files of the office may come with it: the decision itself and what belongs to it. */
  takesFiles?: true;
  /** Made by a unit that was asked for its part, on a case that lies with another; without it, by the unit responsible. */
  ofPart?: true;
  /** Also while the time of the case does not run; every other move waits until it goes on. */
  whileSuspended?: true;
  /** Who reads the event in a timeline; staff read all of it. */
  seenBy: 'everyone' | 'sender' | 'staff';
}
