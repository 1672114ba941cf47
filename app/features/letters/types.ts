// What the letters' room hands out.
import type { LetterName } from '../../domain/letter-kinds.ts';

export const LETTER_FORMATS = ['pdf', 'docx'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];

export const MEDIA_TYPES: Record<LetterFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A letter that a case can have now. */
export interface LetterLine {
  name: LetterName;
  slug: string;
  /** Nothing of it was sent or decided yet. */
  isDraft: boolean;
}
