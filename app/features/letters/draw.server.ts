// Draws letters one after the other and keeps the newest: drawing takes the processor, and many at once would stop the portal.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Letter } from '../../domain/letter.ts';
import { docxOf } from './docx.server.ts';
import { pdfOf } from './pdf.server.ts';
import type { LetterFormat } from './types.ts';

const KEPT_BYTES = 20 * 1024 * 1024;
/** Whoever comes after so many is told to come back: each takes about a tenth of a second. */
export const WAITING_AT_MOST = 20;

const kept = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: ({ length }) => length });
/** What is being drawn, so that two who ask at once share it. */
const underWay = new Map<string, Promise<Buffer>>();
let last: Promise<unknown> = Promise.resolve();

/** The file of a letter; null when too many are waiting already. Equal letters are drawn once. */
export async function drawLetter(letter: Letter, format: LetterFormat): Promise<Buffer | null> {
  const key = createHash('sha256').update(format).update(JSON.stringify(letter)).digest('base64url');
  const known = kept.get(key);
  if (known) return known;
  const begun = underWay.get(key);
  if (begun) return begun;
  if (underWay.size >= WAITING_AT_MOST) return null;
  const run = last.then(() => (format === 'pdf' ? pdfOf(letter) : docxOf(letter)));
  last = run.catch(() => {});
  underWay.set(key, run);
  try {
    const bytes = await run;
    kept.set(key, bytes);
    return bytes;
  } finally {
    underWay.delete(key);
  }
}
