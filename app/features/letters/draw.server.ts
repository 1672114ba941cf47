// The files of letters: drawn in one line, and only so many may wait.
import type { Letter } from '../../domain/letter.ts';
import { drawingLine } from '../drawing/index.server.ts';
import { docxOf } from './docx.server.ts';
import { pdfOf } from './pdf.server.ts';
import type { LetterFormat } from './types.ts';

const KEPT_BYTES = 20 * 1024 * 1024;
/** Whoever comes after so many is told to come back: each takes about a tenth of a second. */
export const WAITING_AT_MOST = 20;

const letters = drawingLine(KEPT_BYTES, ({ letter, format }: { letter: Letter; format: LetterFormat }) =>
  format === 'pdf' ? pdfOf(letter) : docxOf(letter),
);

/** The file of a letter; null when too many are waiting already. */
export const drawLetter = (letter: Letter, format: LetterFormat): Promise<Buffer | null> =>
  letters.within(WAITING_AT_MOST, { letter, format });
