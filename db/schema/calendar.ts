// Every change an administrator made to legal time: days of the calendar and provincial limits, from what to what.
import { choice, id, index, instant, int, json, ref, table, text } from '../columns.ts';
import { staff } from './staff.ts';

export type LegalTimeChangeKind = 'add' | 'change' | 'remove' | 'import' | 'policy';

/** One decision of an administrator, and how far the open cases have been counted again because of it. */
export const legalTimeChange = table(
  'legal_time_change',
  {
    id: id('id'),
    at: instant('at').notNull(),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    what: choice<LegalTimeChangeKind>('what').notNull(),
    /** The first day whose nature changed: dates before it cannot move. Null: no date moves. */
    firstDay: text('first_day'),
    lastDay: text('last_day'),
    /** Where counting the open cases again has come to, in the order of their dates; null when it is done. */
    cursorDueAt: instant('cursor_due_at'),
    cursorId: ref('cursor_id'),
    moved: int('moved').notNull().default(0),
    becameOverdue: int('became_overdue').notNull().default(0),
  },
  (t) => [index('legal_time_change_cursor').on(t.cursorId)],
);

/** One row of a change: as it was and as it is now; null where there was or is none. */
export const legalTimeRevision = table(
  'legal_time_revision',
  {
    id: id('id'),
    changeId: ref('change_id')
      .notNull()
      .references(() => legalTimeChange.id),
    /** The day of the calendar, or the code of the limit. */
    subject: text('subject').notNull(),
    before: json<unknown>('before'),
    after: json<unknown>('after'),
  },
  (t) => [index('legal_time_revision_change').on(t.changeId), index('legal_time_revision_subject').on(t.subject)],
);
