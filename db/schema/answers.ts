// Answers from first draft to approval, officers' notes, and what the public may read of a case.
import { choice, day, id, index, instant, int, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
import { petition } from './petitions.ts';

export type AnswerState = 'drafted' | 'submitted' | 'sent';

/** One answer a round; its drafts before sending overwrite each other, each leaving an event. */
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
    legalBasis: text('legal_basis').notNull(),
    /** Of a complaint: đúng, đúng một phần, sai. */
    outcome: choice<'upheld' | 'partly_upheld' | 'rejected'>('outcome'),
    /** Number and date of the letter: Số …/…-…, ngày … */
    documentNumber: text('document_number'),
    documentDay: day('document_day'),
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
  (t) => [uniqueIndex('answer_round').on(t.petitionId, t.round)],
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
    publishedAt: instant('published_at').notNull(),
    publishedBy: ref('published_by'),
    /** Folded title, text, answer, unit and field: what the public searches. */
    search: text('search').notNull(),
  },
  (t) => [index('publication_keyset').on(t.publishedAt, t.petitionId)],
);
