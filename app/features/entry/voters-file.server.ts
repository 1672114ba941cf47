// Reading a list of voters' petitions: whatever spreadsheet wrote it, UTF-8, UTF-16 or Windows-1258, with commas, semicolons or tabs.
import { parse } from 'csv-parse/sync';
import {
  COLUMN_NAMES,
  columnOf,
  LINES_AT_MOST,
  REQUIRED_COLUMNS,
  type VotersColumn,
  type VotersRecord,
} from '../../domain/voters-list.ts';

const DELIMITERS = [',', ';', '\t'];

/** Why a file as a whole is no list; words in locales/…/entry.json under `voters.file`. */
export type FileFault = 'tooLarge' | 'empty' | 'notText' | 'brokenLine' | 'missingColumn' | 'columnTwice' | 'tooMany';
export type ReadList =
  | { ok: true; lines: { line: number; record: VotersRecord }[]; unknown: string[] }
  | { ok: false; why: FileFault; line?: number; column?: VotersColumn };

/** The text of a file; `isGuessed`: it was no UTF-8 and was taken for the old Windows code page of Vietnamese. Null: no text. */
export function textOf(bytes: Buffer): { text: string; isGuessed: boolean } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) return null;
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'windows-1258', true);
}

function decoded(bytes: Buffer, encoding: string, isGuessed = false) {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC'), isGuessed };
  } catch {
    return null;
  }
}

export function readVotersList(text: string): ReadList {
  if (text.trim() === '') return { ok: false, why: 'empty' };
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, { delimiter: delimiterOf(text), info: true, skip_empty_lines: true, ...LENIENT }) as never;
  } catch (error) {
    return { ok: false, why: 'brokenLine', line: (error as { lines?: number }).lines ?? 1 };
  }
  const [head, ...body] = rows;
  const columns = head!.record.map(columnOf);
  const missing = REQUIRED_COLUMNS.find((name) => !columns.includes(name));
  if (missing) return { ok: false, why: 'missingColumn', column: missing };
  const twice = COLUMN_NAMES.find((name) => columns.filter((one) => one === name).length > 1);
  if (twice) return { ok: false, why: 'columnTwice', column: twice };
  const filled = body.filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { ok: false, why: 'empty' };
  if (filled.length > LINES_AT_MOST) return { ok: false, why: 'tooMany', line: filled[LINES_AT_MOST]!.info.lines };
  const lines = filled.map(({ record, info }) => ({
    // A text of several lines is told by its first.
    line: info.lines - record.join('').split('\n').length + 1,
    record: Object.fromEntries(columns.flatMap((name, at) => (name ? [[name, record[at] ?? '']] : []))),
  }));
  return { ok: true, lines, unknown: head!.record.filter((heading, at) => !columns[at] && heading.trim() !== '') };
}

const LENIENT = { bom: true, relax_column_count: true } as const;

/** The sign that stands most often between the headings. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 5_000)
    .split(/\r?\n/, 1)[0]!
    .replace(/"[^"]*"/g, '');
  const count = (sign: string) => head.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
