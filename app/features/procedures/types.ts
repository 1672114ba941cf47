// What the procedures' room hands out.
import type { Choice } from '../organisations/types.ts';

export const ONLINE_LEVELS = ['toan_trinh', 'mot_phan', 'none'] as const;

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
