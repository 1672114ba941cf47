// Brings a table to what a file says: missing rows are added, different ones changed, equal ones left alone.
import { isDeepStrictEqual } from 'node:util';
import { and, eq, type InferInsertModel } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Writer } from '../index.ts';
import { BY_ADMINISTRATOR } from '../settings.ts';

/** How many rows a file added, changed and removed. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
}

interface Options<T extends PgTable> {
  /** The columns that tell rows apart; a unique index stands over them. */
  key: (keyof T['_']['columns'] & string)[];
  /** The column that says where a row comes from. */
  origin: keyof T['_']['columns'] & string;
  /** Rows that left the file leave the table; only for tables that nothing refers to. */
  removes?: boolean;
}

const ROWS_AT_ONCE = 100;

type Row = Record<string, unknown>;
type Columns = Record<string, PgColumn>;

/** Only the columns that `wanted` carries are compared and set. */
export async function sync<T extends PgTable>(
  tx: Writer,
  table: T,
  wanted: readonly Partial<InferInsertModel<T>>[],
  { key, origin, removes = false }: Options<T>,
): Promise<Changes> {
  const columns = table as unknown as Columns;
  const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const present = new Map(((await tx.select().from(table as PgTable)) as Row[]).map((row) => [keyOf(row), row]));
  const sameRow = (row: Row) => and(...key.map((column) => eq(columns[column]!, row[column])));
  const isOurs = (row: Row) => row[origin] !== BY_ADMINISTRATOR;

  const rows = wanted as readonly Row[];
  const missing = rows.filter((row) => !present.has(keyOf(row)));
  for (let i = 0; i < missing.length; i += ROWS_AT_ONCE)
    await tx
      .insert(table as PgTable)
      .values(missing.slice(i, i + ROWS_AT_ONCE))
      .onConflictDoNothing();

  const different = rows.filter((row) => {
    const old = present.get(keyOf(row));
    return old && isOurs(old) && Object.keys(row).some((name) => !equal(row[name], old[name]));
  });
  for (const row of different)
    await tx
      .update(table as PgTable)
      .set(row)
      .where(sameRow(row));

  const kept = new Set(rows.map(keyOf));
  const gone = removes ? [...present.values()].filter((row) => isOurs(row) && !kept.has(keyOf(row))) : [];
  for (const row of gone) await tx.delete(table as PgTable).where(sameRow(row));

  return { added: missing.length, changed: different.length, removed: gone.length };
}

/** As JSON says it, in whatever order: PostgreSQL keeps the names of an object in an order of its own. */
const equal = (one: unknown, other: unknown) => isDeepStrictEqual(plain(one), plain(other));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
