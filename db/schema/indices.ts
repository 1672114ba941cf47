// What others measured: beside the portal's own index, never in it.
import type { ExternalIndexName } from '#app/domain/external-index.ts';
import { bool, choice, id, int, table, text, uniqueIndex } from '../columns.ts';

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
