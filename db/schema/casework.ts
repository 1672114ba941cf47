// Working on a case together: parts asked of other units, links between cases, mentions, and who has opened whose case.
import { choice, day, id, index, instant, primaryKey, ref, table, text, uniqueIndex } from '../columns.ts';
import { note } from './answers.ts';
import { organisation } from './organisations.ts';
import { petition } from './petitions.ts';
import { staff } from './staff.ts';

/** Ended: the case was decided before the part came. */
export type PartState = 'open' | 'answered' | 'withdrawn' | 'ended';

/** What the unit responsible (đơn vị chủ trì) asks of another (đơn vị phối hợp): a question, a day, and what came back. */
export const petitionPart = table(
  'petition_part',
  {
    id: id('id'),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    question: text('question').notNull(),
    /** Set by whoever asks, within the limit of the case: the portal's own rule. */
    dueDay: day('due_day').notNull(),
    state: choice<PartState>('state').notNull(),
    askedBy: ref('asked_by')
      .notNull()
      .references(() => staff.id),
    askedAt: instant('asked_at').notNull(),
    answer: text('answer'),
    answeredBy: ref('answered_by').references(() => staff.id),
    /** When it was answered, withdrawn or ended. */
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('petition_part_petition').on(t.petitionId, t.state),
    index('petition_part_unit').on(t.organisationId, t.state, t.dueDay, t.petitionId),
  ],
);

/** Two cases that belong together (liên quan): one row, read from both sides; `oneId` is the smaller key. */
export const petitionLink = table(
  'petition_link',
  {
    oneId: ref('one_id')
      .notNull()
      .references(() => petition.id),
    otherId: ref('other_id')
      .notNull()
      .references(() => petition.id),
    note: text('note').notNull(),
    linkedBy: ref('linked_by')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.oneId, t.otherId] }), index('petition_link_other').on(t.otherId)],
);

/** @username in an internal note: the colleague finds it at their desk until they have read it. */
export const mention = table(
  'mention',
  {
    id: id('id'),
    noteId: ref('note_id')
      .notNull()
      .references(() => note.id),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull(),
    seenAt: instant('seen_at'),
  },
  (t) => [
    uniqueIndex('mention_once').on(t.noteId, t.staffId),
    index('mention_waiting').on(t.staffId, t.seenAt, t.id),
    index('mention_case').on(t.petitionId, t.staffId),
  ],
);

/** Which officer opened which case on which day: so that the log says it once a day instead of with every click. */
export const caseOpening = table(
  'case_opening',
  {
    staffId: ref('staff_id').notNull(),
    petitionId: ref('petition_id').notNull(),
    day: day('day').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.petitionId, t.day] }), index('case_opening_day').on(t.day)],
);
