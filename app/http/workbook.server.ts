// The rows of a workbook (XLSX, ECMA-376) as they are shown: within bounds, its first sheet that looks like the table, nothing calculated.
import { inflateRawSync } from 'node:zlib';
import type { Row } from './table-cells.server.ts';
import type { FileFault, LineFault, TableNotice } from './tables.ts';
import { formatsIn, relationsIn, sheetsIn, stringsIn } from './workbook-parts.server.ts';
import { readSheet, type Sheet } from './workbook-sheet.server.ts';
import { zipEntries } from './zip-entries.server.ts';

/** Bytes of all its parts that are read, unpacked. */
const UNPACKED_AT_MOST = 100 * 1024 * 1024;
const SHEETS_AT_MOST = 50;

export type ReadWorkbook =
  | { ok: true; rows: Row[]; faults: LineFault[]; notices: TableNotice[] }
  | { ok: false; why: FileFault };

class TooLarge extends Error {}

/** `likeness`: how much rows look like a table with known headings. */
export function workbookRows(
  bytes: Buffer,
  rowsAtMost: number,
  likeness: (rows: readonly Row[]) => number,
): ReadWorkbook {
  try {
    const part = partsOf(bytes);
    if (part('content.xml')) return { ok: false, why: 'openDocument' };
    const book = relationsIn(part('_rels/.rels') ?? '', '').find(({ type }) => type === 'officeDocument')?.target;
    const workbook = book && part(book);
    if (!book || !workbook) return { ok: false, why: 'notATable' };
    const relations = relationsIn(part(relationsOf(book)) ?? '', book);
    const related = (type: string) => part(relations.find((one) => one.type === type)?.target ?? '') ?? '';
    const { sheets, isFrom1904 } = sheetsIn(workbook);
    if (sheets.length === 0) return { ok: false, why: 'notATable' };
    const shared = { strings: stringsIn(related('sharedStrings')), formats: formatsIn(related('styles')), isFrom1904 };
    const seen = sheets.filter(({ isHidden }) => !isHidden).slice(0, SHEETS_AT_MOST);
    const read = seen.flatMap(({ name, relation }) => {
      const content = part(relations.find(({ id, type }) => id === relation && type === 'worksheet')?.target ?? '');
      return content ? [{ name, ...readSheet(content, shared, rowsAtMost) }] : [];
    });
    const filled = read.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')));
    const [first] = filled;
    if (!first) return { ok: false, why: 'empty' };
    const likeliest = filled.reduce((best, one) => (likeness(one.rows) > likeness(best.rows) ? one : best), first);
    return { ok: true, rows: likeliest.rows, faults: likeliest.faults, notices: noticesOf(likeliest, filled) };
  } catch (error) {
    return { ok: false, why: error instanceof TooLarge ? 'workbookTooLarge' : 'brokenWorkbook' };
  }
}

function noticesOf(read: Sheet & { name: string }, filled: readonly { name: string }[]): TableNotice[] {
  const others = filled.filter(({ name }) => name !== read.name).map(({ name }) => name);
  const hidden = read.hiddenRows > 0 ? [{ why: 'hiddenRows' as const, about: String(read.hiddenRows) }] : [];
  if (others.length === 0) return hidden;
  return [{ why: 'sheet', about: read.name }, { why: 'otherSheets', about: others.join(', ') }, ...hidden];
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels" */
const relationsOf = (path: string): string =>
  `${path.slice(0, path.lastIndexOf('/') + 1)}_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`;

/** The parts by name, each unpacked when it is asked for; undefined where there is none. Throws when they are too large together. */
function partsOf(bytes: Buffer): (name: string) => string | undefined {
  const entries = zipEntries(bytes.length, (start, length) => bytes.subarray(start, start + length));
  const byName = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  let left = UNPACKED_AT_MOST;
  return (name) => {
    const entry = byName.get(name.toLowerCase());
    if (!entry) return undefined;
    const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
    const unpacked = entry.isDeflated ? inflated(packed, left) : packed;
    left -= unpacked.length;
    if (left < 0) throw new TooLarge();
    return unpacked.toString('utf8').replace(/^\ufeff/, '');
  };
}

/** Stops at the bound, whatever the file says of its size. */
function inflated(packed: Buffer, atMost: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(atMost, 1) });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? new TooLarge() : error;
  }
}
