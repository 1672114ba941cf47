// A living database of the oldest release (commit 0252203): its schema, and the rows its own demonstration made, on either engine.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import postgres from 'pg';

type Value = string | number | null | { base64: string };

export interface OldTable {
  table: string;
  columns: string[];
  rows: Value[][];
}

interface Release {
  /** When that release was made (milliseconds): the demonstration's present. */
  at: number;
  /** What it ran after its migration: search indexes with their triggers. */
  statements: Record<'sqlite' | 'postgres', string[]>;
  /** An answered petition, the key in the mails about it, and the secret of the link to rate it, as that release derived them. */
  answered: { code: string; mailKey: string; ratingToken: string };
}

const here = (path: string) => new URL(path, import.meta.url);

/** The release itself, and its rows as SQLite keeps them: instants in milliseconds, 0 and 1, JSON as text. */
export function oldestRelease(): { release: Release; tables: OldTable[] } {
  const file = here('../flows/oldest-release/rows.ndjson.gz');
  const [release, ...lines] = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const tables: OldTable[] = [];
  for (const line of lines)
    if (Array.isArray(line)) tables.at(-1)!.rows.push(line);
    else tables.push({ ...line, rows: [] });
  return { release, tables };
}

/** Its first migration, which no release has changed since (tests/released-migrations.test.ts). */
function firstMigration(engine: 'sqlite' | 'postgres') {
  const folder = `../../db/migrations/${engine}`;
  const { entries } = JSON.parse(readFileSync(here(`${folder}/meta/_journal.json`), 'utf8'));
  const text = readFileSync(here(`${folder}/${entries[0].tag}.sql`), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex');
  return { statements: text.split('--> statement-breakpoint'), hash, when: entries[0].when as number };
}

/** Makes it in the empty database of this address. */
export const makeOldest = (url: string): Promise<void> =>
  url.startsWith('file:') ? makeOnSqlite(url.replace(/^file:/, '')) : makeOnPostgres(url);

async function makeOnSqlite(file: string): Promise<void> {
  const { release, tables } = oldestRelease();
  const { statements, hash, when } = firstMigration('sqlite');
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = OFF');
  db.exec('CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)');
  db.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, when);
  for (const statement of [...statements, ...release.statements.sqlite]) db.exec(statement);
  for (const { table, columns, rows } of tables) {
    const insert = db.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${columns.map(() => '?')})`);
    db.transaction(() => {
      for (const row of rows) insert.run(row.map(bytes));
    })();
  }
  db.close();
}

async function makeOnPostgres(url: string): Promise<void> {
  const { release, tables } = oldestRelease();
  const { statements, hash, when } = firstMigration('postgres');
  const db = new postgres.Client({ connectionString: url });
  await db.connect();
  await db.query('CREATE SCHEMA drizzle');
  await db.query(
    'CREATE TABLE drizzle.__drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)',
  );
  await db.query('INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)', [hash, when]);
  for (const statement of [...statements, ...release.statements.postgres]) await db.query(statement);
  // Tables come by name, not each after those it points to.
  await db.query('SET session_replication_role = replica');
  for (const { table, columns, rows } of tables) {
    const { rows: types } = await db.query(
      'SELECT column_name, data_type FROM information_schema.columns WHERE table_name = $1',
      [table],
    );
    const typeOf = Object.fromEntries(types.map((one) => [one.column_name, one.data_type]));
    const names = columns.map((name) => `"${name}"`);
    for (const row of rows)
      await db.query(
        `INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE VALUES (${columns.map((_, i) => `$${i + 1}`)})`,
        row.map((value, i) => asPostgres(value, typeOf[columns[i]!])),
      );
    if (columns.includes('id') && typeof rows[0]![columns.indexOf('id')] === 'number')
      await db.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), max(id)) FROM "${table}"`);
  }
  await db.end();
}

const bytes = (value: Value) => (typeof value === 'object' && value ? Buffer.from(value.base64, 'base64') : value);

function asPostgres(value: Value, type: string | undefined): unknown {
  if (value === null) return null;
  if (type === 'boolean') return value === 1;
  if (type === 'timestamp with time zone') return new Date(Number(value));
  return bytes(value);
}
