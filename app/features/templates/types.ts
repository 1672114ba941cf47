// Templates as pages show them; JSON-safe.
import type { Kind } from '../../domain/petition.ts';
import type { TemplateMove } from '../../domain/template.ts';

/** A line to choose from. */
export interface TemplateChoice {
  id: number;
  name: string;
  move: TemplateMove;
}

/** What a template gives: the parts of an answer, or one text. */
export interface TemplateText {
  summary: string;
  body: string;
  whatWasDone: string;
  legalBasis: string;
}

export interface TemplateView extends TemplateText, TemplateChoice {
  kind: Kind | null;
  field: { id: number; name: string } | null;
  /** Null: the province's, for every office. */
  unit: { id: number; name: string } | null;
  isHidden: boolean;
  isUsed: boolean;
  version: number;
  /** Whether who looks may change it. */
  isMine: boolean;
}
