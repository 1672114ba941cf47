// What the room of official forms hands out.
import type { IdentityCheck, ReportContent } from '../../domain/official-forms.ts';
import type { Span } from '../../domain/official-forms-period.ts';

export type { ReportState } from '#db/schema/official-forms.ts';

import type { ReportState } from '#db/schema/official-forms.ts';
import type { ReportPeriod } from '../../domain/official-forms-period.ts';

export interface ReportLine extends Span {
  id: number;
  code: string;
  set: string;
  title: string;
  slug: string;
  unit: { code: string; name: string };
  period: ReportPeriod;
  year: number;
  ordinal: number;
  state: ReportState;
  number: string | null;
  issuedDay: string | null;
}

/** A report with everything that its page, its files and its twins show. */
export interface ReportView extends ReportLine {
  version: number;
  content: ReportContent;
  totals: Record<number, number | null>;
  checks: IdentityCheck[];
  /** Cells without a figure. */
  empty: number;
  signerName: string | null;
  signature: string[];
  corrects: { id: number; why: string } | null;
  /** The report that came in its place. */
  correctedBy: number | null;
  endedWhy: string | null;
  endedAt: number | null;
}

/** A figure that somebody entered, changed or took back. */
export interface FigureChange {
  at: number;
  by: string;
  row: string;
  column: number;
  computed: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
}

export const SHEET_FORMATS = ['xlsx', 'docx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];
export const SHEET_TYPES: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
