// Tables as CSV (RFC 4180, UTF-8): plain for programs, or as a Vietnamese Excel opens them right; safe in any spreadsheet.

/**
 * Programs take a byte order mark for a part of the first column's name. Excel takes UTF-8 for UTF-8 only behind that mark, and in
 * Vietnamese 12.5 for the twelfth of May.
 */
export type CsvStyle = 'plain' | 'excel';

type Cell = string | number | boolean | null | undefined;

/** A spreadsheet would take such text for a formula; a petition may begin with anything. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const BYTE_ORDER_MARK = '\ufeff';

function field(cell: Cell, style: CsvStyle): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') {
    const decimals = style === 'excel' && !Number.isInteger(cell);
    return decimals ? `"${String(cell).replace('.', ',')}"` : String(cell);
  }
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[], style: CsvStyle): string =>
  `${cells.map((cell) => field(cell, style)).join(',')}\r\n`;

/** The first line of a table. */
export const csvHead = (columns: readonly string[], style: CsvStyle): string =>
  (style === 'excel' ? BYTE_ORDER_MARK : '') + line(columns, style);

/** Rows of a table that is written piece by piece, behind `csvHead`. */
export const csvRows = <Row extends Record<string, Cell>>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  style: CsvStyle,
): string =>
  rows
    .map((row) =>
      line(
        columns.map((name) => row[name]),
        style,
      ),
    )
    .join('');

/** Columns in the order of the first row's keys; `columns` names them when there may be no row. */
export function csvText<Row extends Record<string, Cell>>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  style: CsvStyle,
): string {
  return csvHead(columns, style) + csvRows(columns, rows, style);
}

/** A table to download at the desk, where it is opened in Excel; `name` is that of the file, without its ending. */
export const csvFile = <Row extends Record<string, Cell>>(
  name: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Response =>
  new Response(csvText(columns, rows, 'excel'), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
