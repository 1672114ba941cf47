// A case as its sender reads it, and as anyone does who knows its code; JSON-safe.
import type { ComplaintTarget } from '../../domain/case-class.ts';
import type { Timeliness } from '../../domain/deadline.ts';
import type { Kind, State } from '../../domain/petition.ts';
import type { SenderMove } from '../../http/paths.ts';
import type { ClockView, MissingView } from '../deadlines/types.ts';
import type { TimelineEvent } from '../petitions/index.server.ts';

/** State and dates, nothing else: the code can be read over somebody's shoulder. Days are 'YYYY-MM-DD'. */
export interface StatusView {
  code: string;
  state: State;
  stateSinceDay: string;
  receivedDay: string;
  answerDueDay: string | null;
  answeredDay: string | null;
  /** Dates that no rule sets, and years whose calendar the date above reaches into and is not decided. */
  missing: MissingView[];
  unknownYears: readonly number[];
}

export interface FileView {
  id: number;
  name: string;
  mediaType: string;
  size: number;
}

export interface AnswerView {
  round: number;
  summary: string;
  body: string;
  /** Đã làm gì; empty when nothing was said. */
  whatWasDone: string;
  legalBasis: string;
  outcome: 'upheld' | 'partly_upheld' | 'rejected' | null;
  documentNumber: string | null;
  documentDay: string | null;
  sentDay: string;
  unit: string;
  signedBy: string | null;
  signedAs: string | null;
  files: FileView[];
}

/** Until when a complaint may go on to the second level, and to court. */
export interface NextLevel {
  /** Answered, or not answered in time: the limits are counted from here. */
  since: 'answered' | 'overdue';
  from: string;
  /** The second level; null after it. */
  again: { days: number; until: string } | null;
  courtUntil: string;
}

/** What a sender may do on a case, in the order it is offered. */
export const SENDER_MOVES: readonly SenderMove[] = [
  ...(['giveInformation', 'reopen', 'withdraw', 'askWithdrawal', 'dropWithdrawal'] as const),
];

export interface CaseView {
  code: string;
  kind: Kind;
  state: State;
  receivedDay: string;
  title: string;
  body: string;
  request: string;
  /** How many sent it, where several did. */
  people: number | null;
  procedure: { code: string; name: string } | null;
  field: string | null;
  place: string | null;
  complaint: { target: ComplaintTarget; subject: string; decidedOn: string; learntOn: string } | null;
  unit: { code: string; name: string; phone: string | null; email: string | null; address: string | null };
  /** The limits that run towards the sender, the nearest first. */
  clocks: { clock: ClockView; timeliness: Timeliness | null }[];
  /** Dates that no rule sets. */
  missing: MissingView[];
  /** The limits that are past, met or missed, each with its working; the newest last. */
  pastClocks: ClockView[];
  /** They asked to withdraw a complaint; the office waits for their signed letter. */
  withdrawalAsked: boolean;
  /** What the office asked, while it waits for it. */
  question: string | null;
  refusal: { wording: string; article: string; explanation: string | null; rightBody: string | null } | null;
  outsideBody: string | null;
  answers: AnswerView[];
  /** What the sender gave. */
  files: FileView[];
  /** What the office put to a move, beside the answers' own. */
  officeFiles: (FileView & { eventNumber: number | null })[];
  events: TimelineEvent[];
  mayDo: SenderMove[];
  /** The last day on which `reopen` is open; null when it is not. */
  reopenUntil: string | null;
  ratingToken: string | null;
  /** The other parts of a mixed letter; the same key opens them. */
  parts: { code: string; title: string; state: State }[];
  /** The case that is worked on in its place. */
  dealtWithIn: { code: string; state: State; answerDueDay: string | null } | null;
  nextLevel: NextLevel | null;
}
