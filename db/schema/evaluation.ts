// The evaluation of how procedures are handled: points by unit, points by officer (a table of their own), and what was published.
import { id, index, instant, int, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
import { staff } from './staff.ts';
import { questionnaire } from './surveys.ts';

/** Points that procedures were handled with: a unit, a quarter, one of the nine criteria. */
export const procedureEvaluation = table(
  'procedure_evaluation',
  {
    id: id('id'),
    questionnaireId: ref('questionnaire_id')
      .notNull()
      .references(() => questionnaire.id),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** '2026-Q3'. */
    quarter: text('quarter').notNull(),
    criterion: text('criterion').notNull(),
    points: int('points').notNull(),
    dossiers: int('dossiers').notNull(),
    source: text('source').notNull(),
  },
  (t) => [
    uniqueIndex('procedure_evaluation_key').on(t.quarter, t.organisationId, t.criterion),
    index('procedure_evaluation_questionnaire').on(t.questionnaireId),
  ],
);

/** The same of an officer, for the head of the unit alone: no public question is ever asked of this table. */
export const officerEvaluation = table(
  'officer_evaluation',
  {
    id: id('id'),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    quarter: text('quarter').notNull(),
    /** What the unit calls the officer by: a code of its own, no name. */
    officer: text('officer').notNull(),
    criterion: text('criterion').notNull(),
    points: int('points').notNull(),
    dossiers: int('dossiers').notNull(),
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('officer_evaluation_key').on(t.quarter, t.organisationId, t.officer, t.criterion)],
);

/** What was published about a quarter or a year: it stays what it was; a correction is the next version. */
export const evaluationPublication = table(
  'evaluation_publication',
  {
    id: id('id'),
    /** '2026-Q3' or '2026'. */
    period: text('period').notNull(),
    version: int('version').notNull(),
    questionnaireId: ref('questionnaire_id')
      .notNull()
      .references(() => questionnaire.id),
    /** PublishedEvaluation as JSON text. */
    content: text('content').notNull(),
    /** The document that it was approved by, or why it was corrected. */
    basis: text('basis').notNull(),
    publishedBy: ref('published_by').references(() => staff.id),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [
    uniqueIndex('evaluation_publication_version').on(t.period, t.version),
    index('evaluation_publication_questionnaire').on(t.questionnaireId),
  ],
);
