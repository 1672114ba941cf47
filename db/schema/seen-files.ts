// Files to import that an officer has looked at and not confirmed yet.
import { bytes, id, index, instant, json, ref, table, text } from '../columns.ts';
import { staff } from './staff.ts';

export const seenFile = table(
  'seen_file',
  {
    id: id('id'),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    /** What it would be imported into. */
    about: text('about').notNull(),
    name: text('name').notNull(),
    content: bytes('content').notNull(),
    /** What it would come to, as it was shown. */
    report: json<unknown>('report').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [index('seen_file_staff').on(t.staffId, t.about), index('seen_file_seen').on(t.seenAt)],
);
