// Questionnaires, rounds, the right to answer, ballots without persons, and what they add up to.
import type { BallotChannel, RoundState } from '#app/domain/survey-ballots.ts';
import type { SurveySubject } from '#app/domain/survey-questionnaire.ts';
import {
  bool,
  bytes,
  choice,
  chosenId,
  day,
  id,
  index,
  instant,
  int,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { organisation, procedure } from './organisations.ts';
import { staff } from './staff.ts';

/** A version of a questionnaire. Once it has a ballot the database refuses to change what it asks (db/frozen.ts). */
export const questionnaire = table(
  'questionnaire',
  {
    id: id('id'),
    code: text('code').notNull(),
    version: int('version').notNull(),
    subject: choice<SurveySubject>('subject').notNull(),
    /** SurveyContent as JSON text, byte for byte as it was asked (jsonb would put its keys in another order). */
    content: text('content').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    /** Switched on: what is offered to people today, if it is in force. */
    isOffered: bool('is_offered').notNull().default(true),
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('questionnaire_version').on(t.code, t.version)],
);

/** Đợt khảo sát. */
export const surveyRound = table(
  'survey_round',
  {
    id: id('id'),
    code: text('code').notNull().unique(),
    questionnaireId: ref('questionnaire_id')
      .notNull()
      .references(() => questionnaire.id),
    title: text('title').notNull(),
    state: choice<RoundState>('state').notNull().default('open'),
    /** To try it out: its ballots count nowhere. */
    isTest: bool('is_test').notNull().default(false),
    opensOn: day('opens_on').notNull(),
    closesOn: day('closes_on').notNull(),
    population: int('population').notNull(),
    /** Sampling error e in hundredths of a per cent: 500 is ±5 %. */
    errorBasisPoints: int('error_basis_points').notNull(),
    sampleSize: int('sample_size').notNull(),
    /** The list of links is made once; null before. */
    linksMadeAt: instant('links_made_at'),
    isDemonstration: bool('is_demonstration').notNull().default(false),
    /** A unit whose quota is reached takes no more ballots by link. */
    stopsAtQuota: bool('stops_at_quota').notNull().default(false),
    /** Ballots by link that were fewer than five when the round ended, all units together: thrown away unread. */
    uncounted: int('uncounted').notNull().default(0),
    createdBy: ref('created_by').references(() => staff.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('survey_round_state').on(t.state, t.closesOn),
    index('survey_round_questionnaire').on(t.questionnaireId),
  ],
);

/** How many of a round are to answer about a unit. */
export const surveyQuota = table(
  'survey_quota',
  {
    id: id('id'),
    roundId: ref('round_id')
      .notNull()
      .references(() => surveyRound.id),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    population: int('population').notNull(),
    quota: int('quota').notNull(),
    /** Ballots that were taken by link; grown in the transaction that uses the link up, so that the quota stands whoever races. */
    taken: int('taken').notNull().default(0),
  },
  (t) => [uniqueIndex('survey_quota_unit').on(t.roundId, t.organisationId)],
);

/**
 * The right to answer once. A link of a round (`roundId`), or a form that was handed out at a counter (none): kept only as a hash, it
 * remembers that it was used, neither when nor for which ballot.
 */
export const surveyInvitation = table(
  'survey_invitation',
  {
    tokenHash: text('token_hash').primaryKey(),
    roundId: ref('round_id').references(() => surveyRound.id),
    organisationId: ref('organisation_id').references(() => organisation.id),
    isUsed: bool('is_used').notNull().default(false),
    /** Handed out after a procedure was done: which. It belongs to the counter, so there is no round. */
    procedureId: ref('procedure_id').references(() => procedure.id),
    /** The last day on which it may be used; null: as long as its round is open. */
    usableUntil: day('usable_until'),
  },
  (t) => [
    index('survey_invitation_round').on(t.roundId, t.organisationId, t.isUsed),
    index('survey_invitation_until').on(t.usableUntil),
  ],
);

/** A file of paper ballots. The same file twice is one; a withdrawn one counts nowhere. */
export const surveyImport = table(
  'survey_import',
  {
    id: id('id'),
    roundId: ref('round_id')
      .notNull()
      .references(() => surveyRound.id),
    fileHash: text('file_hash').notNull(),
    ballots: int('ballots').notNull(),
    /** Paper forms that were handed out for it, if that is known. */
    handedOut: int('handed_out'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnFor: text('withdrawn_for'),
    createdBy: ref('created_by').references(() => staff.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('survey_import_file').on(t.roundId, t.fileHash)],
);

/** Numbers printed on paper forms that were counted, hashed, so that none counts twice; nothing leads from here to a ballot. */
export const surveyPaper = table('survey_paper', {
  serialHash: text('serial_hash').primaryKey(),
  importId: ref('import_id')
    .notNull()
    .references(() => surveyImport.id),
});

/** Cast ballots that wait for others of their group: sealed, padded, under a random key. See features/ballots. */
export const ballotPot = table(
  'ballot_pot',
  {
    id: chosenId('id'),
    /** Who will write it down: 'rating' or 'survey'. */
    kind: text('kind').notNull(),
    questionnaireId: ref('questionnaire_id').notNull(),
    /** Those that wait together: what a ballot will show beside its answers, which its invitation shows as well. */
    batch: text('batch').notNull(),
    month: text('month').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (t) => [index('ballot_pot_batch').on(t.kind, t.batch), index('ballot_pot_questionnaire').on(t.questionnaireId)],
);

/** A ballot of a survey: what was answered, about which unit, in which month, on which way it came; nothing about who. */
export const surveyBallot = table(
  'survey_ballot',
  {
    id: chosenId('id'),
    questionnaireId: ref('questionnaire_id')
      .notNull()
      .references(() => questionnaire.id),
    /** 0: no round, from a counter. */
    roundId: ref('round_id').notNull(),
    /** 0: a paper form that names no unit. */
    organisationId: ref('organisation_id').notNull(),
    /** 0: of no procedure in particular. */
    procedureId: ref('procedure_id').notNull(),
    /** 0: not from paper. */
    importId: ref('import_id').notNull(),
    channel: choice<BallotChannel>('channel').notNull(),
    month: text('month').notNull(),
    /** Question → options, as JSON text; without the questions about the person, which are only counted. */
    answers: text('answers').notNull(),
  },
  (t) => [
    index('survey_ballot_round').on(t.roundId, t.questionnaireId, t.id),
    index('survey_ballot_questionnaire').on(t.questionnaireId),
    index('survey_ballot_import').on(t.importId),
  ],
);

/** How often each option was chosen, grown in the transaction that writes ballots down; question '' counts the ballots. */
export const surveyTally = table(
  'survey_tally',
  {
    id: id('id'),
    questionnaireId: ref('questionnaire_id').notNull(),
    roundId: ref('round_id').notNull(),
    organisationId: ref('organisation_id').notNull(),
    importId: ref('import_id').notNull(),
    channel: choice<BallotChannel>('channel').notNull(),
    month: text('month').notNull(),
    question: text('question').notNull(),
    option: text('option').notNull(),
    n: int('n').notNull(),
    /** So many of them are public under the unit's name, and so many together with other units' (domain/satisfaction-cuts.ts). */
    shown: int('shown').notNull().default(0),
    shownUnnamed: int('shown_unnamed').notNull().default(0),
  },
  (t) => [
    uniqueIndex('survey_tally_key').on(
      t.roundId,
      t.questionnaireId,
      t.organisationId,
      t.importId,
      t.channel,
      t.month,
      t.question,
      t.option,
    ),
  ],
);
