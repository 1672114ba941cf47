// What others measured, and the points that procedures were handled with: beside the portal's own index, never in it.
import { bool, choice, id, index, int, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
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

export type ExternalIndexName = 'SIPAS' | 'PAR_INDEX' | 'PAPI' | 'PCI' | 'QD_766';

/** What others measured, a year and a place: shown beside the portal's own index, never counted into it. */
export const externalIndex = table(
  'external_index',
  {
    id: id('id'),
    name: choice<ExternalIndexName>('name').notNull(),
    year: int('year').notNull(),
    place: text('place').notNull(),
    /** As printed, with a point: '82.66'. */
    value: text('value').notNull(),
    unit: choice<'percent' | 'points'>('unit').notNull(),
    rank: text('rank'),
    /** Read in its source, or only remembered. */
    isVerified: bool('is_verified').notNull(),
    note: text('note'),
    source: text('source').notNull(),
    /** Which file, or the administrator (db/seed/sync.ts). */
    origin: text('origin').notNull(),
  },
  (t) => [uniqueIndex('external_index_key').on(t.name, t.year, t.place)],
);
