// The files of a report, drawn once while they stay the same: drawing takes the processor.
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { docxOf } from './docx.server.ts';
import { sheetOf } from './sheet.server.ts';
import type { ReportView, SheetFormat } from './types.ts';
import { xlsxOf } from './xlsx.server.ts';

const KEPT_BYTES = 20 * 1024 * 1024;
const kept = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: ({ length }) => length });
/** What is being drawn, so that two who ask at once share it, one after the other. */
const underWay = new Map<string, Promise<Buffer>>();
let last: Promise<unknown> = Promise.resolve();

export async function drawSheet(report: ReportView, format: SheetFormat): Promise<Buffer> {
  const sheet = sheetOf(report);
  const key = createHash('sha256').update(format).update(JSON.stringify(sheet)).digest('base64url');
  const known = kept.get(key) ?? (await underWay.get(key));
  if (known) return known;
  const run = last.then(() => (format === 'xlsx' ? xlsxOf(sheet) : docxOf(sheet)));
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
