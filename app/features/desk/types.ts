// What the desk hands to its pages: JSON-safe.

import type { ComplaintTarget } from '../../domain/case-class.ts';
import type { Day, Timeliness } from '../../domain/deadline.ts';
import type { DayBounds } from '../../domain/document-day.ts';
import type { SenderData } from '../../domain/masking-sender.ts';
import type { Channel, Kind, MoveName, State } from '../../domain/petition.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import type { Comparison } from '../answers/index.server.ts';
import type { AnswerContent } from '../answers/types.ts';
import type { CaseAttachment } from '../attachments/index.server.ts';
import type { CaseworkView } from '../casework/types.ts';
import type { AtCase } from '../checkout/types.ts';
import type { DatedAct } from '../deadlines/index.server.ts';
import type { ClockEventView, ClockView, MissingView } from '../deadlines/types.ts';
import type { LetterLine } from '../letters/types.ts';
import type { UnitChoice } from '../organisations/types.ts';
import type { PublicText } from '../publications/types.ts';
import type { TagView } from '../tags/types.ts';
import type { TemplateChoice } from '../templates/types.ts';

export interface AnswerView extends AnswerContent {
  id: number;
  round: number;
  state: 'drafted' | 'submitted' | 'sent';
  remarks: string | null;
  version: number;
  changedAt: number;
}

/** Who is at the case, and what this officer can write its answer from. */
export interface WritingView extends AtCase {
  /** What they typed and did not save; stale when somebody saved another version meanwhile. */
  copy: { content: AnswerContent; basedOn: number; typedAt: number; isStale: boolean; changes: Comparison } | null;
  /** The rules that this case is under, to be ticked as legal bases. */
  bases: string[];
  templates: TemplateChoice[];
}

export interface RefusalChoice {
  code: string;
  title: string;
  article: string;
  asksRightBody: boolean;
}

/** What the forms of the open moves are filled and chosen from; empty where no open move asks for it. */
export interface MoveChoices {
  units: UnitChoice[];
  refusalReasons: RefusalChoice[];
  /** Who may be assigned. */
  staff: { id: number; name: string; title: string }[];
  /** The proposal for the public, with personal data masked. */
  masked: PublicText | null;
}

/** The days that documents may bear. */
export interface Dating {
  today: Day;
  /** Of the open moves that rest on a document. */
  bounds: Partial<Record<MoveName, DayBounds | null>>;
  /** The documents whose day can be put right. */
  acts: DatedAct[];
}

export interface CaseView {
  code: string;
  title: string;
  body: string;
  request: string;
  kind: Kind;
  state: State;
  round: number;
  /** How many events the ledger holds: every form carries it back. */
  events: number;
  channel: Channel;
  receivedAt: number;
  procedure: { code: string; name: string } | null;
  field: string | null;
  commune: string | null;
  unit: { id: number; name: string };
  assignee: string | null;
  assigneeId: number | null;
  returns: number;
  isStuck: boolean;
  consentsToPublish: boolean;
  isPublic: boolean;
  isDemonstration: boolean;
  routing: RoutingReason;
  refusal: { title: string; article: string } | null;
  /** Masked; whole only in the answer to an officer who asked (routes/desk-case.tsx). */
  sender: SenderData;
  mayReveal: boolean;
  mayNote: boolean;
  /** Who may be named in a note, beside others whose usernames one knows. */
  colleagues: { username: string; name: string }[];
  complaint: {
    target: ComplaintTarget;
    subject: string;
    body: string | null;
    decidedOn: Day;
    learntOn: Day;
    isPastLimit: boolean;
    lateReason: string | null;
  } | null;
  clocks: (ClockView & { timeliness: Timeliness | null })[];
  /** Dates that no rule sets. */
  missing: MissingView[];
  /** Reminders and reports about these dates. */
  dateEvents: ClockEventView[];
  answers: AnswerView[];
  notes: { id: number; at: number; body: string; author: string }[];
  files: CaseAttachment[];
  /** False for who may not know the sender: nothing covers a scan. */
  opensFiles: boolean;
  tags: TagView[];
  /** What may be put on it; null for who only reads. */
  tagChoices: TagView[] | null;
  letters: LetterLine[];
  writing: WritingView;
  moves: MoveName[];
  casework: CaseworkView;
  dating: Dating;
  /** The sender asked through the portal to withdraw. */
  withdrawalAsked: boolean;
  choices: MoveChoices;
}
