// The column kit: every table is written once, typed as PostgreSQL, and built for the engine of this process.
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { engine } from './engine.ts';

const onPostgres = engine === 'postgres';

/** The PostgreSQL builder, or its SQLite twin wearing the same type. */
const twin = <T>(postgres: T, sqlite: unknown): T => (onPostgres ? postgres : (sqlite as T));

export const table = twin(pg.pgTable, lite.sqliteTable);
export const index = twin(pg.index, lite.index);
export const uniqueIndex = twin(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = twin(pg.primaryKey, lite.primaryKey);

/** A key made by the database; a number in JavaScript, safe to 2^53. */
export const id = twin(
  (name: string) => pg.bigint(name, { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  (name: string) => lite.integer(name).primaryKey({ autoIncrement: true }),
);
/** A key chosen by the application (used where insertion order must not be readable from the key). */
export const chosenId = twin(
  (name: string) => pg.bigint(name, { mode: 'number' }).primaryKey(),
  (name: string) => lite.integer(name).primaryKey(),
);
/** A reference to a key made by the database. */
export const ref = twin(
  (name: string) => pg.bigint(name, { mode: 'number' }),
  (name: string) => lite.integer(name),
);
export const int = twin(
  (name: string) => pg.integer(name),
  (name: string) => lite.integer(name),
);
export const text = twin(
  (name: string) => pg.text(name),
  (name: string) => lite.text(name),
);
export const bool = twin(
  (name: string) => pg.boolean(name),
  (name: string) => lite.integer(name, { mode: 'boolean' }),
);
/** A moment, to the millisecond: `Date` in JavaScript, timestamptz(3) or integer milliseconds below. */
export const instant = twin(
  (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
);
/** A calendar day 'YYYY-MM-DD' in Asia/Ho_Chi_Minh: text on both engines, so that it sorts and groups alike. */
export const day = text;

const blob = pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
export const bytes = twin(
  (name: string) => blob(name),
  (name: string) => lite.blob(name, { mode: 'buffer' }),
);

// drizzle's own jsonb parses what the driver has parsed already: the string "1022" would come back as a number.
const jsonb = pg.customType<{ data: unknown; driverData: string }>({
  dataType: () => 'jsonb',
  toDriver: JSON.stringify,
});
type PgJson = ReturnType<typeof pg.jsonb<string>>;
export const json = <T>(name: string) =>
  ((onPostgres ? jsonb(name) : lite.text(name, { mode: 'json' })) as never as PgJson).$type<T>();

/** A closed list kept as text; the application refuses anything else (a CHECK would force table rebuilds on SQLite). */
export const choice = <V extends string>(name: string) => text(name).$type<V>();
