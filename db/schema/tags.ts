// Tags (nhãn): what a unit, or the whole province, calls its cases by among officers.
import type { TagColour } from '#app/domain/tag.ts';
import { bool, choice, id, index, instant, primaryKey, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
import { petition } from './petitions.ts';
import { staff } from './staff.ts';

export const tag = table(
  'tag',
  {
    id: id('id'),
    name: text('name').notNull(),
    colour: choice<TagColour>('colour').notNull(),
    /** Whose it is; `isForAll`: the province's, for every unit. */
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    isForAll: bool('is_for_all').notNull().default(false),
    /** Put away: it stays on cases but is no longer offered. */
    isHidden: bool('is_hidden').notNull().default(false),
    createdBy: ref('created_by')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('tag_name').on(t.organisationId, t.name), index('tag_for_all').on(t.isForAll)],
);

export const petitionTag = table(
  'petition_tag',
  {
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    tagId: ref('tag_id')
      .notNull()
      .references(() => tag.id),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.petitionId, t.tagId] }), index('petition_tag_tag').on(t.tagId, t.petitionId)],
);
