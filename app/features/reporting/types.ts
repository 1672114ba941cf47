// What the reporting room hands to pages; JSON-safe.
import type { Letter } from '../../domain/letter.ts';
import type { OrganisationLevel } from '../../domain/organisation.ts';
import type { Before, DutyContent, Standing, StandingCounts, WrittenContent } from '../../domain/reporting.ts';
import type { Entered, FilledFigure } from '../../domain/reporting-figures.ts';
import type { ReportMove, ReportState } from '../../domain/reporting-moves.ts';
import type { SigningForm } from '../../domain/signature.ts';
import type { DayOff } from '../../domain/working-calendar.ts';

/** Which duty of which office, in which year: as addresses name it. */
export interface OwedKey {
  duty: string;
  year: number;
  unit: string;
}

export interface UnitName {
  code: string;
  name: string;
}

/** A duty as it stands in a year. */
export interface DutyView {
  code: string;
  title: string;
  content: DutyContent;
  before: Before;
  lastDay: string;
  /** Why nobody works on the last day; it is not moved for that. */
  dayOff: DayOff | null;
  recipient: string;
  isVerified: boolean;
  note: string | null;
  source: string;
}

export interface SentView {
  day: string;
  /** As it was when it was sent: no later change of the duty makes it late. */
  lastDay: string;
  way: 'report' | 'outside' | 'form';
  documentNumber: string;
  documentDay: string;
}

/** What one office owes, and how it stands. */
export interface OwedView {
  key: OwedKey;
  unit: UnitName;
  standing: Standing;
  sent: SentView | null;
  /** Of the report that is written here, once it was begun. */
  report: ReportState | null;
}

export interface DutyYear {
  duty: DutyView;
  counts: StandingCounts;
  owed: OwedView[];
}

export interface ReportingYear {
  year: number;
  years: number[];
  today: string;
  duties: DutyYear[];
}

/** One duty of one office. */
export interface OwedPage {
  key: OwedKey;
  unit: UnitName;
  duty: DutyView;
  standing: Standing;
  sent: (SentView & { recordedBy: string; fileName: string | null }) | null;
  report: ReportState | null;
  reminders: { step: number; mails: number; at: number }[];
  isWrittenHere: boolean;
  mayWrite: boolean;
}

export interface SectionView {
  id: number;
  heading: string;
  depth: number;
  hint: string;
  text: string;
  version: number;
  changedBy: string | null;
  changedAt: number | null;
}

export interface ReportPage {
  key: OwedKey;
  unit: UnitName;
  content: WrittenContent;
  title: string;
  state: ReportState;
  version: number;
  period: { from: string; to: string };
  recipients: string;
  entered: Entered;
  sections: SectionView[];
  /** As of now, or as they were when it was signed. */
  figures: FilledFigure[];
  isFrozen: boolean;
  isPublic: boolean;
  letter: Letter;
  moves: ReportMove[];
  mayWrite: boolean;
  mayIssue: boolean;
  signer: { form: SigningForm; name: string; title: string };
}

/** A part that somebody else has written meanwhile: what was typed is kept beside what stands there. */
export interface Clash {
  section: number;
  theirs: string;
  by: string | null;
}

/** An issued report in the public list. */
export interface PublicReport {
  key: OwedKey;
  unit: UnitName;
  title: string;
  documentNumber: string;
  documentDay: string;
  isDemonstration: boolean;
}

/** A duty as its keeper sees it. */
export interface KeptDuty {
  id: number;
  version: number;
  code: string;
  title: string;
  titleEn: string;
  content: DutyContent;
  formCode: string | null;
  before: Before;
  levels: OrganisationLevel[];
  units: string[];
  recipient: string;
  isOffered: boolean;
  isVerified: boolean;
  note: string | null;
  validFrom: string;
  validTo: string | null;
  source: string;
}
