// What officers keep of the queue: named views, the words they search for, how they like the list, what they did to many cases at once.
import { bool, choice, id, index, instant, json, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
import { staff } from './staff.ts';

export const savedView = table(
  'saved_view',
  {
    id: id('id'),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    /** The unit it is shared with; null while it is its owner's alone. */
    organisationId: ref('organisation_id').references(() => organisation.id),
    name: text('name').notNull(),
    /** Names and values as they stand in the address; never the words of a search. */
    query: json<Record<string, string>>('query').notNull(),
    columns: json<string[]>('columns').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('saved_view_name').on(t.staffId, t.name), index('saved_view_unit').on(t.organisationId)],
);

/** The words of a search, so that the address holds a key instead of them; gone after a day. */
export const deskSearch = table(
  'desk_search',
  {
    key: text('key').primaryKey(),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    words: text('words').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('desk_search_at').on(t.at), index('desk_search_staff').on(t.staffId, t.at)],
);

export const deskPreference = table('desk_preference', {
  staffId: ref('staff_id')
    .primaryKey()
    .references(() => staff.id),
  /** Null: those that everybody begins with. */
  columns: json<string[]>('columns'),
  keysAreOff: bool('keys_are_off').notNull().default(false),
});

/** One action on many cases: what came of each, and when it was undone. */
export const bulkAction = table(
  'bulk_action',
  {
    key: text('key').primaryKey(),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    action: choice<string>('action').notNull(),
    /** By case: done, or why not, and what is needed to undo it. Codes and keys only. */
    results: json<unknown[]>('results').notNull(),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [index('bulk_action_staff').on(t.staffId, t.at)],
);
