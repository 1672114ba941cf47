// What the publications' room takes and hands out; JSON-safe.
import type { Kind, State } from '../../domain/petition.ts';

/** What the public may read, after masking. */
export interface PublicText {
  title: string;
  body: string;
  /** Null until an answer is sent. */
  answer: string | null;
  /** The rest of that answer, where it has it. */
  summary: string | null;
  /** Đã làm gì. */
  done: string | null;
}

/** Of the answer alone. */
export type PublicAnswer = Pick<PublicText, 'answer' | 'summary' | 'done'>;

/** An office, a field or a place by code and name. */
export interface Coded {
  code: string;
  name: string;
}

/** A published case in a list. Days are 'YYYY-MM-DD'. */
export interface PublicLine {
  code: string;
  kind: Kind;
  state: State;
  /** Of what the sender wrote. */
  language: 'vi' | 'en';
  title: string;
  excerpt: string;
  unit: Coded & {
    /** Who does its work today, on the page of one case, when it has ended: "nay là …". */
    now?: Coded | null;
  };
  field: Coded | null;
  commune: Coded | null;
  receivedDay: string;
  acceptedDay: string | null;
  dueDay: string | null;
  /** Before any extension. */
  firstDueDay: string | null;
  answeredDay: string | null;
  /** Of the newest answer; of a case past its day without one, false; null while there is still time. */
  isOnTime: boolean | null;
  publishedDay: string;
}

export interface PublicCase extends PublicLine, PublicText {
  procedure: Coded | null;
  /** Of a complaint that was settled. */
  outcome: 'upheld' | 'partly_upheld' | 'rejected' | null;
}

/** What a reader asks a list for, as it stands in the address; unknown codes find nothing. */
export interface PublicSearch {
  query?: string;
  kind?: string;
  state?: string;
  unit?: string;
  field?: string;
  commune?: string;
  /** Of receipt. */
  year?: string;
  /** How it stands to its due day. */
  timing?: string;
  after?: string;
}
