// Reports that offices owe: duties with their dates, what was sent, reminders, and the reports that are written here.

import type { Letter } from '#app/domain/letter.ts';
import type { OrganisationLevel } from '#app/domain/organisation.ts';
import type { DutyContent, WrittenContent } from '#app/domain/reporting.ts';
import type { Entered, FilledFigure } from '#app/domain/reporting-figures.ts';
import type { ReportState } from '#app/domain/reporting-moves.ts';
import type { SigningForm } from '#app/domain/signature.ts';
import { bool, bytes, choice, day, id, index, instant, int, json, ref, table, text, uniqueIndex } from '../columns.ts';
import { organisation } from './organisations.ts';
import { staff } from './staff.ts';

/** A version of a duty: in force for the years whose last day lies within its days. */
export const reportingDuty = table(
  'reporting_duty',
  {
    id: id('id'),
    code: text('code').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    content: choice<DutyContent>('content').notNull(),
    /** Of an official form: which. */
    formCode: text('form_code'),
    /** "Trước ngày" this date of this month, every year. */
    beforeMonth: int('before_month').notNull(),
    beforeDate: int('before_date').notNull(),
    /** Who sends: all offices of these levels, and these offices by their codes. */
    senderLevels: json<OrganisationLevel[]>('sender_levels').notNull(),
    senderUnits: json<string[]>('sender_units').notNull(),
    recipient: text('recipient').notNull(),
    isOffered: bool('is_offered').notNull(),
    /** Whether its source says it of exactly these senders. */
    isVerified: bool('is_verified').notNull(),
    note: text('note'),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    source: text('source').notNull(),
    /** Which file, or the administrator (db/seed/sync.ts). */
    origin: text('origin').notNull(),
    version: int('version').notNull().default(1),
  },
  (t) => [uniqueIndex('reporting_duty_version').on(t.code, t.validFrom)],
);

/** What a report consists of, a version. Once a report was made from it the database refuses to change it (db/frozen-reports.ts). */
export const reportSkeleton = table(
  'report_skeleton',
  {
    id: id('id'),
    content: choice<WrittenContent>('content').notNull(),
    version: int('version').notNull(),
    /** SkeletonSection[] as JSON text. */
    sections: text('sections').notNull(),
    /** Nơi nhận, a line each. */
    recipients: text('recipients').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    source: text('source').notNull(),
    origin: text('origin').notNull(),
  },
  (t) => [uniqueIndex('report_skeleton_version').on(t.content, t.version)],
);

/** A report that an office writes here. From its issue on the database refuses to change it (db/frozen-reports.ts). */
export const dutyReport = table(
  'duty_report',
  {
    id: id('id'),
    dutyCode: text('duty_code').notNull(),
    year: int('year').notNull(),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    content: choice<WrittenContent>('content').notNull(),
    skeletonId: ref('skeleton_id')
      .notNull()
      .references(() => reportSkeleton.id),
    /** Of its figures. */
    periodFrom: day('period_from').notNull(),
    periodTo: day('period_to').notNull(),
    state: choice<ReportState>('state').notNull(),
    recipients: text('recipients').notNull(),
    /** What the office enters because the portal does not know it. */
    entered: json<Entered>('entered').notNull(),
    documentNumber: text('document_number'),
    documentDay: day('document_day'),
    signingForm: choice<SigningForm>('signing_form'),
    signerName: text('signer_name'),
    signerTitle: text('signer_title'),
    issuedBy: ref('issued_by').references(() => staff.id),
    issuedAt: instant('issued_at'),
    /** As they were when it was signed. */
    figures: json<FilledFigure[] | null>('figures'),
    /** The document as it was signed. */
    letter: json<Letter | null>('letter'),
    isPublic: bool('is_public').notNull().default(true),
    isDemonstration: bool('is_demonstration').notNull().default(false),
    version: int('version').notNull().default(1),
    createdBy: ref('created_by').references(() => staff.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('duty_report_key').on(t.dutyCode, t.year, t.organisationId),
    index('duty_report_public').on(t.year, t.state, t.isPublic),
    index('duty_report_skeleton').on(t.skeletonId),
  ],
);

/** A part of a report, with a version of its own: two who write two parts do not hinder each other. */
export const reportSection = table(
  'report_section',
  {
    id: id('id'),
    reportId: ref('report_id')
      .notNull()
      .references(() => dutyReport.id),
    position: int('position').notNull(),
    heading: text('heading').notNull(),
    depth: int('depth').notNull(),
    /** What belongs here; empty: the heading has no text of its own. */
    hint: text('hint').notNull(),
    text: text('text').notNull(),
    version: int('version').notNull().default(1),
    changedBy: ref('changed_by').references(() => staff.id),
    changedAt: instant('changed_at'),
  },
  (t) => [uniqueIndex('report_section_position').on(t.reportId, t.position)],
);

/** By a report that was written on the portal, or outside of it. */
export type SubmissionWay = 'report' | 'outside';

/** An office has sent what it owes for a year: once. */
export const dutySubmission = table(
  'duty_submission',
  {
    id: id('id'),
    dutyCode: text('duty_code').notNull(),
    year: int('year').notNull(),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** The last day as it was then: a duty that is changed later makes nobody late afterwards. */
    lastDay: day('last_day').notNull(),
    sentDay: day('sent_day').notNull(),
    way: choice<SubmissionWay>('way').notNull(),
    documentNumber: text('document_number').notNull(),
    documentDay: day('document_day').notNull(),
    recordedBy: ref('recorded_by')
      .notNull()
      .references(() => staff.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('duty_submission_key').on(t.dutyCode, t.year, t.organisationId),
    index('duty_submission_unit').on(t.organisationId, t.year),
  ],
);

/** The file of what was sent outside of the portal. */
export const submissionFile = table('submission_file', {
  submissionId: ref('submission_id')
    .primaryKey()
    .references(() => dutySubmission.id),
  name: text('name').notNull(),
  mediaType: text('media_type').notNull(),
  content: bytes('content').notNull(),
});

/** An office was reminded: of each step once. */
export const dutyReminder = table(
  'duty_reminder',
  {
    id: id('id'),
    dutyCode: text('duty_code').notNull(),
    year: int('year').notNull(),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** Working days before the last day; −1: the day after. */
    step: int('step').notNull(),
    /** To how many officers it went. */
    mails: int('mails').notNull(),
    remindedAt: instant('reminded_at').notNull(),
  },
  (t) => [uniqueIndex('duty_reminder_step').on(t.dutyCode, t.year, t.organisationId, t.step)],
);
