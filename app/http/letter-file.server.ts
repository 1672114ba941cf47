// A letter as a file in the answer to a browser, or "come back in a moment" when too many are being drawn.
import type { Letter } from '../domain/letter.ts';
import { drawLetter } from '../features/letters/index.server.ts';
import { LETTER_FORMATS, type LetterFormat, MEDIA_TYPES } from '../features/letters/types.ts';
import { savedFile } from './saved-file.ts';

export const letterFormat = (text: string | undefined): LetterFormat | undefined =>
  LETTER_FORMATS.find((format) => format === text);

export async function letterFile(letter: Letter, stem: string, format: LetterFormat): Promise<Response> {
  const bytes = await drawLetter(letter, format);
  if (!bytes) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
  return savedFile({ name: `${stem}.${format}`, mediaType: MEDIA_TYPES[format], bytes });
}
