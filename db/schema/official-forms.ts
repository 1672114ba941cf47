// Official statistical forms as data, and the reports that units make on them.
import { sql } from 'drizzle-orm';
import type { ColumnKind, RowsBy } from '#app/domain/official-forms.ts';
import type { FactName, KindsCounted } from '#app/domain/official-forms-facts.ts';
import type { ReportPeriod } from '#app/domain/official-forms-period.ts';
import { bool, choice, day, id, index, instant, int, json, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
import { staff } from './staff.ts';

/** The forms of one circular. */
export const reportFormSet = table('report_form_set', {
  id: id('id'),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  /** Its number and days were read in the circular itself. */
  isVerified: bool('is_verified').notNull(),
  validFrom: day('valid_from').notNull(),
  validTo: day('valid_to'),
  source: text('source').notNull(),
  note: text('note'),
});

export const reportForm = table(
  'report_form',
  {
    id: id('id'),
    setId: ref('set_id')
      .notNull()
      .references(() => reportFormSet.id),
    /** As printed: '04/XLD'. */
    code: text('code').notNull(),
    /** In addresses: 'tt-01-2024-04-xld'. */
    slug: text('slug').notNull().unique(),
    title: text('title').notNull(),
    rowsBy: choice<RowsBy>('rows_by').notNull(),
    rowTitle: text('row_title').notNull(),
    source: text('source').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('report_form_code').on(t.setId, t.code)],
);

export const reportFormColumn = table(
  'report_form_column',
  {
    id: id('id'),
    formId: ref('form_id')
      .notNull()
      .references(() => reportForm.id),
    number: int('number').notNull(),
    path: json<string[]>('path').notNull(),
    printed: text('printed').notNull(),
    kind: choice<ColumnKind>('kind').notNull(),
    /** What is counted in it, of which petitions, and why; null: the unit enters it. */
    fact: choice<FactName>('fact'),
    of: choice<KindsCounted>('of_kinds'),
    why: text('why'),
    source: text('source').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('report_form_column_number').on(t.formId, t.number)],
);

export const reportFormIdentity = table(
  'report_form_identity',
  {
    id: id('id'),
    formId: ref('form_id')
      .notNull()
      .references(() => reportForm.id),
    /** What is checked. */
    identity: text('identity').notNull(),
    /** What the form prints. */
    printed: text('printed').notNull(),
    sides: json<number[][]>('sides').notNull(),
    source: text('source').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('report_form_identity_once').on(t.formId, t.identity)],
);

/** `replaced`: by a corrected one (đính chính); `discarded`: a draft that was given up. */
export type ReportState = 'draft' | 'issued' | 'replaced' | 'withdrawn' | 'discarded';

export const isDraftSql = sql.raw(`"official_report"."state" = 'draft'`);
export const isIssuedSql = sql.raw(`"official_report"."state" = 'issued'`);

/** A form filled in by a unit for a period. Once issued the database refuses to change it (db/official-report-triggers.ts). */
export const officialReport = table(
  'official_report',
  {
    id: id('id'),
    formId: ref('form_id')
      .notNull()
      .references(() => reportForm.id),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    period: choice<ReportPeriod>('period').notNull(),
    year: int('year').notNull(),
    ordinal: int('ordinal').notNull(),
    fromDay: day('from_day').notNull(),
    toDay: day('to_day').notNull(),
    state: choice<ReportState>('state').notNull().default('draft'),
    /** Counts every change of the draft: a form that carries an older number overwrites nothing. */
    version: int('version').notNull().default(1),
    /** ReportContent as JSON text, byte for byte as it was issued. */
    content: text('content').notNull(),
    createdBy: ref('created_by')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    /** Số, ký hiệu. */
    number: text('number'),
    issuedDay: day('issued_day'),
    signerName: text('signer_name'),
    /** The lines above the signature. */
    signature: json<string[]>('signature'),
    issuedBy: ref('issued_by').references(() => staff.id),
    issuedAt: instant('issued_at'),
    /** The issued report that this one corrects, and why. */
    correctsId: ref('corrects_id'),
    correctsWhy: text('corrects_why'),
    endedAt: instant('ended_at'),
    endedBy: ref('ended_by').references(() => staff.id),
    endedWhy: text('ended_why'),
  },
  (t) => [
    uniqueIndex('official_report_draft').on(t.formId, t.organisationId, t.fromDay, t.toDay).where(isDraftSql),
    uniqueIndex('official_report_issued').on(t.formId, t.organisationId, t.fromDay, t.toDay).where(isIssuedSql),
    index('official_report_unit').on(t.organisationId, t.toDay, t.id),
    index('official_report_period').on(t.toDay, t.id),
    index('official_report_public').on(t.state, t.toDay, t.id),
    index('official_report_corrects').on(t.correctsId),
  ],
);

/** Every figure that was entered, changed or taken back; append-only. */
export const officialReportChange = table(
  'official_report_change',
  {
    id: id('id'),
    reportId: ref('report_id')
      .notNull()
      .references(() => officialReport.id),
    at: instant('at').notNull(),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    row: text('row_key').notNull(),
    column: int('column_number').notNull(),
    /** What the portal had counted then. */
    computed: text('computed'),
    before: text('before'),
    after: text('after'),
    reason: text('reason'),
  },
  (t) => [index('official_report_change_report').on(t.reportId, t.id)],
);
