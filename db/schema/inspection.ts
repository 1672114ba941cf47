// The texts of cases as an inspector may search them: without the sender, who stands in petition.search.
import { ref, table, text } from '../columns.ts';
import { petition } from './petitions.ts';

export const inspection = table('inspection', {
  petitionId: ref('petition_id')
    .primaryKey()
    .references(() => petition.id),
  /** Folded code, title and text, with the sender covered. */
  search: text('search').notNull(),
});
