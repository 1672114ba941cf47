// How petitions that came by paper, counter or telephone were typed in by an officer, and the lists of voters' petitions.
import { bool, choice, id, index, instant, int, json, ref, table, text } from '../columns.ts';
import { organisation } from './organisations.ts';
import { petition } from './petitions.ts';
import { staff } from './staff.ts';

export type WrittenConsent = 'written' | 'refused' | 'not_asked';

export const petitionEntry = table(
  'petition_entry',
  {
    petitionId: ref('petition_id')
      .primaryKey()
      .references(() => petition.id),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** When it was typed; when it arrived is petition.received_at. */
    enteredAt: instant('entered_at').notNull(),
    /** Số đến. */
    incomingNumber: text('incoming_number'),
    /** Why it was typed so long after it arrived. */
    lateReason: text('late_reason'),
    /** Không rõ người gửi: recorded, never treated as a khiếu nại. */
    isNameless: bool('is_nameless').notNull(),
    /** How many people signed; the sender is the one who speaks for them. */
    signatories: int('signatories').notNull(),
    consent: choice<WrittenConsent>('consent').notNull(),
    /** The body that brought it: the Front, the delegation of deputies. */
    broughtBy: text('brought_by'),
    /** Number of its letter, or of the petition in its list. */
    broughtNumber: text('brought_number'),
    deputy: text('deputy'),
    session: text('session'),
    constituency: text('constituency'),
  },
  (t) => [index('petition_entry_staff').on(t.staffId, t.enteredAt)],
);

/** A list of voters' petitions as it was uploaded, and what became of each of its lines. */
export const votersImport = table(
  'voters_import',
  {
    id: id('id'),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    uploadedAt: instant('uploaded_at').notNull(),
    fileName: text('file_name').notNull(),
    /** Emptied once it is carried out: the petitions hold it then. */
    content: text('content').notNull(),
    /** Read as Windows-1258 because it was no UTF-8. */
    isGuessed: bool('is_guessed').notNull(),
    appliedAt: instant('applied_at'),
    /** Line, outcome, tracking code; null until it is carried out. */
    results: json<unknown>('results'),
  },
  (t) => [index('voters_import_staff').on(t.staffId, t.uploadedAt)],
);
