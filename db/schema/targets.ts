// Target lines that plans and decisions draw, dated: what is measured, against what, and where it is written.
import type { Comparator, Measure } from '#app/domain/target.ts';
import { bool, choice, day, id, index, int, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';

export const target = table(
  'target',
  {
    id: id('id'),
    /** The same target of another year keeps its code and begins on another day. */
    code: text('code').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    measure: choice<Measure>('measure').notNull(),
    comparator: choice<Comparator>('comparator').notNull(),
    /** 80 of 100, 55 of 133. */
    goalPart: int('goal_part').notNull(),
    goalWhole: int('goal_whole').notNull(),
    /** Null: the whole province, and each unit by its own figures. */
    organisationId: ref('organisation_id').references(() => organisation.id),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    source: text('source').notNull(),
    note: text('note'),
    noteEn: text('note_en'),
    /** Read in its document, or still to be confirmed. */
    isVerified: bool('is_verified').notNull(),
    /** What the unit says it has reached, when the portal cannot count it. */
    reportedPart: int('reported_part'),
    reportedWhole: int('reported_whole'),
    reportedOn: day('reported_on'),
    reportedSource: text('reported_source'),
    /** Which file, or the administrator (db/seed/sync.ts). */
    origin: text('origin').notNull(),
  },
  (t) => [uniqueIndex('target_key').on(t.code, t.validFrom), index('target_organisation').on(t.organisationId)],
);
