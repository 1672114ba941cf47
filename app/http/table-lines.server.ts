// The lines of a table by one shape, and for each that is wrong which column, what stands there, and why.
import type { z } from 'zod';
import { columnsCalled } from '../domain/table-columns.ts';
import { readTable } from './table-file.server.ts';
import type { LineFault, ReadTable, TableNotice } from './tables.ts';

export interface ReadLines<Row> {
  rows: (Row & { line: number })[];
  faults: LineFault[];
  notices: TableNotice[];
}

/** How a table is read whose columns are the keys of a shape, in any order, all of them. */
export function tableOf<S extends z.ZodObject>(bytes: Buffer, shape: S, linesAtMost: number): ReadTable {
  const names = Object.keys(shape.shape);
  const required = Object.fromEntries(names.map((name) => [name, name]));
  const columnOf = columnsCalled(Object.fromEntries(names.map((name) => [name, [name]])));
  return readTable(bytes, { columnOf, required, linesAtMost });
}

/**
 * The shape's messages are locale keys. Rows are only those that are right: whoever takes all or nothing looks at `faults` first. A column
 * that the shape does not know is a fault: the table is written by programs, and a name that is none of its own is a slip.
 */
export function linesBy<S extends z.ZodObject>(table: ReadTable, shape: S): ReadLines<z.output<S>> {
  const { notices, unknown } = table;
  const faults = [
    ...table.faults,
    ...unknown.map((column) => ({ line: 1, column, value: '', why: 'common:table.unknownColumn' })),
  ];
  const isHeadRight = Object.keys(shape.shape).every((name) => name in table.headings);
  if (!isHeadRight) return { rows: [], faults, notices };
  const rows = table.lines.flatMap(({ line, cells }) => {
    const all = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, cells[name] ?? '']));
    const parsed = shape.safeParse(all);
    if (parsed.success) return [{ ...parsed.data, line }];
    for (const { path, message } of parsed.error.issues) {
      const column = String(path[0] ?? '');
      faults.push({ line, column, value: all[column]?.slice(0, 100) ?? '', why: message });
    }
    return [];
  });
  return { rows, faults, notices };
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
    if (seen.has(key)) return [{ line: row.line, column, value: key, why: 'common:table.twice' }];
    seen.add(key);
    return [];
  });
}
