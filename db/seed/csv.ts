// Reading a CSV file of reference data: every value is checked, and what is wrong is named by file, line and column.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isDay } from '#app/domain/deadline-day.ts';
import { BadRow, type TextRow } from '#app/domain/deadline-rows.ts';

/** A file of reference data that cannot be loaded, and where to look in it. */
export class FileError extends Error {
  constructor(file: string, line: number, column: string, problem: string) {
    super(`${basename(file)}, line ${line}, column ${column}: ${problem}`);
    this.name = 'FileError';
  }
}

/** What is read from a row, and the line on which the row ends. */
export type Line<T> = T & { line: number };

/** The rows of `folder/name`, each by `read` (which throws `BadRow`). Throws `FileError`; an empty file is an error too. */
export function readFile<T extends object>(folder: string, name: string, read: (row: TextRow) => T): Line<T>[] {
  const lines = parseFile(join(folder, name)).map(({ row, line }) => {
    try {
      return { ...read(row), line };
    } catch (error) {
      if (error instanceof BadRow) throw new FileError(name, line, error.column, `cannot be "${error.value}"`);
      throw error;
    }
  });
  if (lines.length === 0) throw new FileError(name, 1, '(all)', 'the file has no rows');
  return lines;
}

/** A reader that lets zod check each row; a missing or unknown column is an error as well. */
export const shaped =
  <S extends z.ZodType<object>>(shape: S) =>
  (row: TextRow): z.output<S> => {
    const parsed = shape.safeParse(row);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0]!;
    const column = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue.path[0] ?? '(all)');
    throw new BadRow(column, column in row ? row[column]! : `(${issue.message})`);
  };

/** Throws `FileError` unless every value of `column` is one of `known`. Empty values are somebody else's matter. */
export function checkKnown<T extends { line: number }>(
  file: string,
  lines: readonly T[],
  column: string & keyof T,
  known: ReadonlySet<string>,
): void {
  for (const line of lines) {
    const value = line[column];
    if (typeof value === 'string' && !known.has(value))
      throw new FileError(file, line.line, column, `"${value}" is not known`);
  }
}

/** Throws `FileError` at the second row that carries the same key. */
export function checkUnique<T extends { line: number }>(
  file: string,
  lines: readonly T[],
  column: string,
  keyOf: (line: T) => string = (line) => String(line[column as keyof T]),
): void {
  const seen = new Map<string, number>();
  for (const line of lines) {
    const first = seen.get(keyOf(line));
    if (first !== undefined)
      throw new FileError(file, line.line, column, `"${keyOf(line)}" stands on line ${first} already`);
    seen.set(keyOf(line), line.line);
  }
}

/** Shapes of single values. */
export const value = {
  text: z.string().min(1),
  optional: z.string().transform((text) => text || null),
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
  day: z.string().refine(isDay),
  optionalDay: z
    .string()
    .refine((text) => text === '' || isDay(text))
    .transform((text) => text || null),
  flag: z.enum(['0', '1']).transform((text) => text === '1'),
  count: z.string().regex(/^\d+$/).transform(Number),
  optionalCount: z
    .string()
    .regex(/^\d*$/)
    .transform((text) => (text === '' ? null : Number(text))),
};

function parseFile(file: string): { row: Record<string, string>; line: number }[] {
  try {
    const parsed = parse(readFileSync(file, 'utf8'), { columns: true, bom: true, info: true, skip_empty_lines: true });
    return (parsed as unknown as { record: Record<string, string>; info: { lines: number } }[]).map(
      ({ record, info }) => ({ row: record, line: info.lines }),
    );
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    throw new FileError(file, lines ?? 1, '(all)', message);
  }
}
