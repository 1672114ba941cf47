// Tables as CSV: RFC 4180 with CRLF, UTF-8 with its mark, safe to open in a spreadsheet.

type Cell = string | number | boolean | null | undefined;

/** A spreadsheet would take such text for a formula; a petition may begin with anything. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const BYTE_ORDER_MARK = '\ufeff';

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`;

/** The first line of a table, behind the mark of UTF-8. */
export const csvHead = (columns: readonly string[]): string => BYTE_ORDER_MARK + line(columns);

/** Rows of a table that is written piece by piece, behind `csvHead`. */
export const csvRows = <Row extends Record<string, Cell>>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string => rows.map((row) => line(columns.map((name) => row[name]))).join('');

/** Columns in the order of the first row's keys; `columns` names them when there may be no row. */
export function csvText<Row extends Record<string, Cell>>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  return csvHead(columns) + csvRows(columns, rows);
}

/** A table to download at the desk; `name` is that of the file, without its ending. */
export const csvFile = <Row extends Record<string, Cell>>(
  name: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Response =>
  new Response(csvText(columns, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    },
  });
