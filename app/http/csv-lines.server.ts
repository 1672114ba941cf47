// Reading a CSV file that people made: every line by one shape, and for each that is wrong which column, what stood there, and why.
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** `line` as an editor shows it; `why` is a locale key. */
export interface LineFault {
  line: number;
  column: string;
  value: string;
  why: string;
}
export interface ReadLines<Row> {
  rows: (Row & { line: number })[];
  faults: LineFault[];
}

type Cells = Record<string, string>;

/** csvText puts a quote before what a spreadsheet would take for a formula; read back, it goes. */
const withoutGuard = (cell: string) => (/^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell);

/**
 * The lines of a file with a head line, separated by commas, semicolons or tabs. The shape's keys are the columns, in any order, all of
 * them; its messages are locale keys. Rows are only those that are right: whoever takes all or nothing looks at `faults` first.
 */
export function readLines<S extends z.ZodObject>(text: string, shape: S, linesAtMost: number): ReadLines<z.output<S>> {
  const faults: LineFault[] = [];
  const fault = (line: number, why: string, column = '', value = '') => faults.push({ line, column, value, why });
  const records = recordsIn(text, linesAtMost, fault);
  const columns = Object.keys(shape.shape);
  const there = Object.keys(records[0]?.cells ?? {});
  if (records.length > 0) {
    for (const column of columns) if (!there.includes(column)) fault(1, 'common:csv.missingColumn', column);
    for (const column of there) if (!columns.includes(column)) fault(1, 'common:csv.unknownColumn', column);
  }
  if (faults.length > 0) return { rows: [], faults };
  const rows = records.flatMap(({ cells, line }) => {
    const parsed = shape.safeParse(cells);
    if (parsed.success) return [{ ...parsed.data, line }];
    for (const { path, message } of parsed.error.issues) {
      const column = String(path[0] ?? '');
      fault(line, message, column, cells[column]);
    }
    return [];
  });
  return { rows, faults };
}

/** Reports the second line and each after it that says something about the same as one before. */
export function saidTwice<Row extends { line: number }>(
  rows: readonly Row[],
  column: string,
  keyOf: (row: Row) => string,
): LineFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return [{ line: row.line, column, value: key, why: 'common:csv.twice' }];
    seen.add(key);
    return [];
  });
}

/** Whichever the head line has most of: where a comma parts decimals, spreadsheets write semicolons. */
function separatorOf(text: string): string {
  const head = text.split('\n', 1)[0]!;
  const count = (separator: string) => head.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function recordsIn(text: string, linesAtMost: number, fault: (line: number, why: string) => void) {
  try {
    const options = { columns: true, info: true, skip_empty_lines: true, trim: true, to: linesAtMost + 1 } as const;
    const bare = text.replace(/^\ufeff/, '');
    const read = parse(bare, { ...options, delimiter: separatorOf(bare) });
    const records = read as unknown as { record: Cells; info: { lines: number } }[];
    if (records.length === 0) fault(1, 'common:csv.empty');
    if (records.length > linesAtMost) fault(linesAtMost + 1, 'common:csv.tooManyLines');
    return records.map(({ record, info }) => ({
      cells: Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, withoutGuard(cell)])),
      line: info.lines,
    }));
  } catch (error) {
    fault((error as { lines?: number }).lines ?? 1, 'common:csv.brokenLine');
    return [];
  }
}
