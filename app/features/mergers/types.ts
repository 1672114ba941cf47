// What the mergers' room hands out; JSON-safe.
import type { MergerKind } from '../../domain/merger.ts';

/** How much follows. */
export interface Following {
  petitions: number;
  rules: number;
  procedures: number;
  accounts: number;
}

export interface MergerPreview extends Following {
  kind: MergerKind;
  from: string;
  to: string;
  effectiveOn: string;
  document: string;
  /** Offices below it that get the successor above them. */
  units: number;
  /** It begins at once, and not on a day to come. */
  isNow: boolean;
}

export interface MergerView extends Following {
  id: number;
  kind: MergerKind;
  state: 'scheduled' | 'moving' | 'done';
  predecessor: { code: string; name: string };
  successor: { code: string; name: string };
  effectiveOn: string;
  document: string;
}
