// What the desk shows of working on a case together: JSON-safe.
import type { HotMark } from '../../domain/hot-spot.ts';
import type { Sameness } from '../../domain/likeness.ts';
import type { Kind, MoveName, State } from '../../domain/petition.ts';
import type { ClockView } from '../deadlines/types.ts';

export interface PartView {
  id: number;
  unit: string;
  question: string;
  dueDay: string;
  state: 'open' | 'answered' | 'withdrawn' | 'ended';
  isLate: boolean;
  /** Whether this officer's unit is the one that was asked. */
  isOwed: boolean;
  askedBy: string;
  askedAt: number;
  answer: string | null;
  answeredBy: string | null;
  endedAt: number | null;
}

export interface OtherCase {
  code: string;
  title: string;
  kind: Kind;
  state: State;
  receivedDay: string;
  unit: string;
}

export interface RelatedCase extends OtherCase {
  relation: 'splitFrom' | 'splitOff' | 'mergedInto' | 'duplicate' | 'linked';
}

export interface AlikeCase extends OtherCase {
  same: Sameness[];
}

export interface CaseworkView {
  /** False for a unit that was only asked for its part. */
  isOurs: boolean;
  parts: PartView[];
  /** What is proposed as the day of a new part. */
  partDay: string;
  related: RelatedCase[];
  alike: AlikeCase[];
  marks: HotMark[];
  people: number | null;
  skipsLevel: boolean;
  /** Epoch milliseconds. */
  raisedAt: number | null;
  duty: { clock: ClockView; metBy: MoveName[] } | null;
}

/** Where an officer was named in a note. */
export interface MentionView {
  id: number;
  /** Epoch milliseconds. */
  at: number;
  isSeen: boolean;
  code: string;
  title: string;
  body: string;
  author: string;
}
