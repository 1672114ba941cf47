// Officers on leave and who sits at their desk meanwhile.
import { day, id, index, instant, ref, table } from '../columns.ts';
import { staff } from './staff.ts';

export const deputyship = table(
  'deputyship',
  {
    id: id('id'),
    /** The officer who is away. */
    absentId: ref('absent_id')
      .notNull()
      .references(() => staff.id),
    deputyId: ref('deputy_id')
      .notNull()
      .references(() => staff.id),
    /** Both days included. */
    fromDay: day('from_day').notNull(),
    toDay: day('to_day').notNull(),
    arrangedBy: ref('arranged_by')
      .notNull()
      .references(() => staff.id),
    arrangedAt: instant('arranged_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: ref('revoked_by').references(() => staff.id),
  },
  (t) => [
    index('deputyship_deputy').on(t.deputyId, t.toDay),
    index('deputyship_absent').on(t.absentId, t.toDay),
    index('deputyship_until').on(t.toDay, t.id),
  ],
);
