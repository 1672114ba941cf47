// Answers from first draft to approval, officers' notes, and what the public may read of a case.
import { sql } from 'drizzle-orm';
import type { Kind, MoveName } from '#app/domain/petition.ts';
import type { SigningForm } from '#app/domain/signature.ts';
import {
  bool,
  choice,
  day,
  id,
  index,
  instant,
  int,
  json,
  primaryKey,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { field, organisation } from './organisations.ts';
import { petition } from './petitions.ts';

export type AnswerState = 'drafted' | 'submitted' | 'sent';

/** What an officer writes of an answer: plain data, the same in the answer, its versions and their own copy. */
export interface AnswerContent {
  summary: string;
  body: string;
  whatWasDone: string;
  legalBasis: string;
  outcome: 'upheld' | 'partly_upheld' | 'rejected' | null;
  documentNumber: string | null;
  documentDay: string | null;
  signingForm: SigningForm;
  signerName: string | null;
  signerTitle: string | null;
}

/** In the words of the queue's question: the few that wait for approval are found without walking the many that were sent. */
export const isSubmittedSql = sql.raw(`"answer"."state" = 'submitted'`);

/** One answer a round; its drafts before sending overwrite each other, each leaving an event and a version. */
export const answer = table(
  'answer',
  {
    id: id('id'),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    round: int('round').notNull(),
    state: choice<AnswerState>('state').notNull(),
    summary: text('summary').notNull(),
    body: text('body').notNull(),
    /** Đã làm gì: what the office did about it, apart from what it says. */
    whatWasDone: text('what_was_done').notNull().default(''),
    legalBasis: text('legal_basis').notNull(),
    /** Of a complaint: đúng, đúng một phần, sai. */
    outcome: choice<'upheld' | 'partly_upheld' | 'rejected'>('outcome'),
    /** Number and date of the letter: Số …/…-…, ngày … */
    documentNumber: text('document_number'),
    documentDay: day('document_day'),
    /** How the letter is signed (Nghị định 30/2020/NĐ-CP, Điều 13), and by whom. */
    signingForm: choice<SigningForm>('signing_form').notNull().default('self'),
    signerName: text('signer_name'),
    signerTitle: text('signer_title'),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    draftedBy: ref('drafted_by').notNull(),
    approvedBy: ref('approved_by'),
    remarks: text('remarks'),
    /** Counts every saving; a form that carries an older number is told so instead of overwriting. */
    version: int('version').notNull().default(1),
    changedAt: instant('changed_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('answer_round').on(t.petitionId, t.round),
    index('answer_submitted').on(t.petitionId).where(isSubmittedSql),
  ],
);

/** Every saved state of an answer, by the number that the answer carried then. */
export const answerVersion = table(
  'answer_version',
  {
    id: id('id'),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    round: int('round').notNull(),
    number: int('number').notNull(),
    staffId: ref('staff_id').notNull(),
    at: instant('at').notNull(),
    content: json<AnswerContent>('content').notNull(),
  },
  (t) => [uniqueIndex('answer_version_number').on(t.petitionId, t.round, t.number)],
);

/** What an officer has typed and not saved yet: kept as they type, theirs alone, whoever holds the lock. */
export const answerCopy = table(
  'answer_copy',
  {
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    round: int('round').notNull(),
    staffId: ref('staff_id').notNull(),
    /** The version it was typed over; 0 for none. */
    basedOn: int('based_on').notNull(),
    content: json<AnswerContent>('content').notNull(),
    typedAt: instant('typed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.petitionId, t.round, t.staffId] })],
);

/** Who writes the answer now: one officer a case, until it expires or somebody takes over. */
export const answerLock = table('answer_lock', {
  petitionId: ref('petition_id')
    .primaryKey()
    .references(() => petition.id),
  staffId: ref('staff_id').notNull(),
  takenAt: instant('taken_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** Who has a case open. */
export const presence = table(
  'presence',
  {
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    staffId: ref('staff_id').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.petitionId, t.staffId] }), index('presence_expires').on(t.expiresAt)],
);

/** A text to begin from (mẫu câu), of a unit or (without one) of the province; hidden rather than deleted once it was used. */
export const answerTemplate = table(
  'answer_template',
  {
    id: id('id'),
    organisationId: ref('organisation_id').references(() => organisation.id),
    name: text('name').notNull(),
    /** The move whose text it begins. */
    move: choice<MoveName>('move').notNull(),
    /** Null: of every kind, of every field. */
    kind: choice<Kind>('kind'),
    fieldId: ref('field_id').references(() => field.id),
    summary: text('summary').notNull(),
    body: text('body').notNull(),
    whatWasDone: text('what_was_done').notNull(),
    legalBasis: text('legal_basis').notNull(),
    isHidden: bool('is_hidden').notNull().default(false),
    usedAt: instant('used_at'),
    /** Counts every change: a form that carries an older number overwrites nothing. */
    version: int('version').notNull().default(1),
    source: text('source').notNull(),
  },
  (t) => [index('answer_template_move').on(t.move, t.organisationId)],
);

/** Internal notes: never shown outside the offices. */
export const note = table(
  'note',
  {
    id: id('id'),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    staffId: ref('staff_id').notNull(),
    at: instant('at').notNull(),
    body: text('body').notNull(),
  },
  (t) => [index('note_petition').on(t.petitionId)],
);

/** The public face of a case: masked by an officer before it is shown. Present only while it is public. */
export const publication = table(
  'publication',
  {
    petitionId: ref('petition_id')
      .primaryKey()
      .references(() => petition.id),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** The masked answer; null until one is sent. */
    answer: text('answer'),
    /** The rest of that answer, masked as well. */
    answerSummary: text('answer_summary'),
    answerDone: text('answer_done'),
    publishedAt: instant('published_at').notNull(),
    publishedBy: ref('published_by'),
    /** Folded title, text, answer, unit and field: what the public searches. */
    search: text('search').notNull(),
  },
  (t) => [index('publication_keyset').on(t.publishedAt, t.petitionId)],
);
