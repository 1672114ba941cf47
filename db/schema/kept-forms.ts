// Forms that were not taken, kept for the browser that sent them; sealed with a key that only its cookie holds.
import { index, instant, table, text } from '../columns.ts';

export const keptForm = table(
  'kept_form',
  {
    id: text('id').primaryKey(),
    /** A hash of the browser's token, to count what one browser has. */
    browser: text('browser').notNull(),
    content: text('content').notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (t) => [index('kept_form_browser').on(t.browser, t.keptAt), index('kept_form_kept').on(t.keptAt)],
);
