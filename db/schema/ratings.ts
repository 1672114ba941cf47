// Ballots without persons: the right to vote is one table, the vote another, and nothing joins them.
import { bool, choice, chosenId, index, int, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
import { petition } from './petitions.ts';

/** One invitation per answer. It only remembers that it was used, neither when nor for which ballot. */
export const ratingInvitation = table(
  'rating_invitation',
  {
    tokenHash: text('token_hash').primaryKey(),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    round: int('round').notNull(),
    isUsed: bool('is_used').notNull().default(false),
  },
  (t) => [uniqueIndex('rating_invitation_round').on(t.petitionId, t.round)],
);

export type Resolved = 'yes' | 'partly' | 'no';

/** A ballot. Its key is drawn at random, so neither key nor row order says when it was cast; the month is all it keeps. */
export const ballot = table(
  'ballot',
  {
    id: chosenId('id'),
    month: text('month').notNull(),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    kind: text('kind').notNull(),
    fieldId: ref('field_id'),
    resolved: choice<Resolved>('resolved').notNull(),
    access: int('access'),
    procedure: int('procedure'),
    officials: int('officials'),
    result: int('result'),
    feedback: int('feedback'),
    isDemonstration: bool('is_demonstration').notNull().default(false),
    /** The version that was asked; unknown for ballots older than versions. */
    questionnaireId: ref('questionnaire_id'),
    /** Of a unit that is not named, because too few of its ballots came in the year; `organisationId` is then the topmost office. */
    isUnitHidden: bool('is_unit_hidden').notNull().default(false),
  },
  (t) => [index('ballot_month').on(t.month, t.organisationId), index('ballot_questionnaire').on(t.questionnaireId)],
);
