// The one reader of tables that people bring: a text with separators or a workbook, its headings wherever they stand, all its faults at once.
import { createHash } from 'node:crypto';
import { legacyIn } from '../domain/legacy-text.ts';
import { keptLine, keptText } from '../domain/plain-text.ts';
import { cellsOf, type Row } from './table-cells.server.ts';
import { textOf } from './table-text.server.ts';
import type { FileFault, LineFault, ReadTable, TableFormat, TableLine, TableNotice } from './tables.ts';
import { workbookRows } from './workbook.server.ts';
import { columnName } from './workbook-sheet.server.ts';

/** Titles, the name of the office and empty lines stand above the headings, not more than so many. */
const ROWS_ABOVE_AT_MOST = 40;
/** What a cell of a spreadsheet holds. */
const CELL_AT_MOST = 32_767;
const VALUE_SHOWN = 100;

/** csvText puts a quote before what a spreadsheet would take for a formula; read back, it goes. */
const withoutGuard = (cell: string) => (/^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell);
const kept = (cell: string): string => keptText(withoutGuard(cell));
const isFilled = ({ cells }: Row): boolean => cells.some((cell) => cell.trim() !== '');

export function readTable<Name extends string>(bytes: Buffer, format: TableFormat<Name>): ReadTable<Name> {
  const table: ReadTable<Name> = {
    ...{ lines: [], headings: {}, unknown: [], faults: [], notices: [] },
    hash: createHash('sha256').update(bytes).digest('base64url'),
  };
  const rowsAtMost = format.linesAtMost + ROWS_ABOVE_AT_MOST + 1;
  const likeness = (rows: readonly Row[]) => Math.max(0, ...rows.slice(0, ROWS_ABOVE_AT_MOST).map(knownIn(format)));
  const read = rowsIn(bytes, rowsAtMost, likeness);
  const refused = (why: FileFault) => ({
    ...table,
    faults: [{ line: 1, column: '', value: '', why: `common:table.file.${why}` }],
  });
  if (!read.ok) return refused(read.why);
  const rows = read.rows.filter(isFilled);
  const legacy = legacyIn(rows.map(({ cells }) => cells.join(' ')).join('\n'));
  if (legacy) return refused(legacy);
  if (rows.length > 0) return taken(table, rows, format, read);
  return read.faults.length > 0 ? { ...table, faults: [...read.faults] } : refused('empty');
}

interface Rows {
  ok: true;
  rows: readonly Row[];
  faults: readonly LineFault[];
  notices: readonly TableNotice[];
  isSheet: boolean;
}

function rowsIn(bytes: Buffer, rowsAtMost: number, likeness: (rows: readonly Row[]) => number) {
  if (bytes.length === 0) return { ok: false as const, why: 'empty' as FileFault };
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    const read = workbookRows(bytes, rowsAtMost, likeness);
    return read.ok ? { ...read, isSheet: true } : read;
  }
  const read = textOf(bytes);
  if (!read.ok) return read;
  const { rows, broken } = cellsOf(read.text, rowsAtMost, likeness);
  const faults = broken.map((line) => ({ line, column: '', value: '', why: 'common:table.brokenLine' }));
  const notices: TableNotice[] = read.isGuessed ? [{ why: 'guessed', about: '' }] : [];
  return { ok: true as const, rows, faults, notices, isSheet: false };
}

/** How many different known columns a row names, and ahead of rows that name none, how many cells it fills. */
const knownIn =
  <Name extends string>({ columnOf }: TableFormat<Name>) =>
  ({ cells }: Row): number => {
    const names = new Set(cells.map((cell) => columnOf(keptLine(cell))));
    names.delete(null);
    return names.size + Math.min(cells.filter((cell) => cell.trim() !== '').length, 900) / 1_000;
  };

function taken<Name extends string>(
  table: ReadTable<Name>,
  rows: readonly Row[],
  format: TableFormat<Name>,
  read: Rows,
): ReadTable<Name> {
  const count = knownIn(format);
  const above = rows.slice(0, ROWS_ABOVE_AT_MOST);
  const head = above.reduce((best, row) => (Math.floor(count(row)) > Math.floor(count(best)) ? row : best), above[0]!);
  const headings = head.cells.map(keptLine);
  const columns = headings.map((heading) => (heading === '' ? null : format.columnOf(heading)));
  const faults: LineFault[] = [...read.faults, ...headFaults(headings, columns, head.line, format)];
  const fault = (line: number, why: string, column = '', value = '') =>
    faults.push({ line, column, value: value.slice(0, VALUE_SHOWN), why: `common:table.${why}` });
  const body = rows.slice(rows.indexOf(head) + 1);
  if (body[0] && isNumbering(body[0].cells)) body.shift();
  if (body.length === 0 && read.faults.length === 0) fault(head.line, 'file.empty');
  const more = body[format.linesAtMost];
  if (more) fault(more.line, 'tooManyLines', '', String(format.linesAtMost));
  const nameless = new Set<number>();
  const lines = body.slice(0, format.linesAtMost).map(({ line, cells }): TableLine<Name> => {
    const named: Partial<Record<Name, string>> = {};
    for (const [at, cell] of cells.entries()) {
      const name = columns[at];
      const text = kept(cell);
      if (name) named[name] = text;
      else if (text !== '' && !headings[at]) {
        // In a text it is a comma too many; beside a sheet, a remark.
        if (!read.isSheet && at >= headings.length) fault(line, 'cellsBeyond', '', text);
        else nameless.add(at);
      }
      if (text.length > CELL_AT_MOST) fault(line, 'cellTooLong', headings[at], text);
    }
    return { line, cells: named };
  });
  const unknown = [
    ...headings.filter((heading, at) => heading !== '' && !columns[at]),
    ...[...nameless].map((at) => columnName(at)),
  ];
  const named = Object.fromEntries(columns.flatMap((name, at) => (name ? [[name, headings[at]]] : [])));
  return {
    ...table,
    lines,
    unknown,
    faults,
    headings: named as ReadTable<Name>['headings'],
    notices: [...read.notices],
  };
}

/** Columns that are missing, and such as stand there twice: nobody could say which of them counts. */
function headFaults<Name extends string>(
  headings: readonly string[],
  columns: readonly (Name | null)[],
  line: number,
  { required }: TableFormat<Name>,
): LineFault[] {
  const missing = (Object.keys(required) as Name[]).filter((name) => !columns.includes(name));
  const twice = columns.flatMap((name, at) => (name && columns.indexOf(name) < at ? [at] : []));
  return [
    ...missing.map((name) => ({ line, column: required[name]!, value: '', why: 'common:table.missingColumn' })),
    ...twice.map((at) => ({
      ...{ line, column: headings[columns.indexOf(columns[at]!)]!, value: headings[at]! },
      why: 'common:table.columnTwice',
    })),
  ];
}

/** Official tables number their columns below the headings: (1) (2) (3). */
const isNumbering = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  return filled.length > 1 && filled.every((cell) => /^[([]\d+[)\]]$/.test(cell));
};
