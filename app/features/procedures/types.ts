// What the procedures' room hands out.

import { type LineFault, type LineNote, ONLINE } from '../../domain/procedure-import.ts';
import type { TableNotice } from '../../http/tables.ts';
import type { Choice } from '../organisations/types.ts';

export const ONLINE_LEVELS = ONLINE;

export interface FieldNode extends Choice {
  below: FieldNode[];
}

/** A procedure as pages show it; its name is in Vietnamese only, as published. */
export interface ProcedureView {
  id: number;
  code: string;
  name: string;
  level: 'ministry' | 'province' | 'commune';
  /** Toàn trình, một phần, or not online (Nghị định 42/2022/NĐ-CP). */
  onlineLevel: (typeof ONLINE_LEVELS)[number];
  /** Working days that the law gives, and that the office has promised. */
  statutoryDays: number | null;
  committedDays: number | null;
  /** How much shorter the promise is, in whole percent of the law's time. */
  cutPercent: number | null;
  validFrom: string;
  validTo: string | null;
  isDemonstration: boolean;
  field: Choice;
  owner: Choice;
}

/** An import as it is seen before it is carried out, or how far it has come. */
export interface ImportView {
  id: number;
  state: 'seen' | 'underWay' | 'done';
  counts: Record<'new' | 'changed' | 'same' | 'refused' | 'ended', number>;
  notices: TableNotice[];
  /** The first of them, the refused ones before all others; `notes`: why it is refused, or what is to be known of it. */
  lines: {
    line: number | null;
    is: 'new' | 'changed' | 'refused' | 'ended' | 'same';
    code: string;
    name: string;
    changes: string[];
    notes: { why: LineFault | LineNote['why']; about: string }[];
  }[];
}
