// Brings the database that DATABASE_URL names to the newest schema; safe to run at every start.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import postgres from 'pg';
import { appendOnlyStatements } from './append-only.ts';
import { databaseUrl, engine, sqliteFile } from './engine.ts';
import { figureStatements } from './figure-triggers.ts';
import { frozenStatements } from './frozen.ts';
import { frozenReportStatements } from './frozen-reports.ts';
import { officialReportStatements } from './official-report-triggers.ts';
import { referenceVersionStatements } from './reference-triggers.ts';
import { searchStatements } from './search.ts';

const PUBLIC_VERSION_SHARDS = 16;
const FIRST_ROWS = Array.from(
  { length: PUBLIC_VERSION_SHARDS },
  (_, shard) => `INSERT INTO public_version (shard, number) VALUES (${shard}, 0) ON CONFLICT DO NOTHING`,
);
/** What migrations do not state, or take away when they rebuild a table. */
const statementsAfter = () => [
  ...searchStatements(),
  ...appendOnlyStatements(),
  ...frozenStatements(),
  ...officialReportStatements(),
  ...frozenReportStatements(),
  ...referenceVersionStatements(),
  ...figureStatements(),
  ...FIRST_ROWS,
];
const migrationsFolder = (name: string) => fileURLToPath(new URL(`./migrations/${name}`, import.meta.url));

function migrateSqliteFile() {
  mkdirSync(dirname(sqliteFile), { recursive: true });
  const connection = new Database(sqliteFile);
  connection.pragma('journal_mode = WAL');
  // The migrator works inside a transaction, where this pragma is ignored: a rebuilt table would take its children along.
  connection.pragma('foreign_keys = OFF');
  migrateSqlite(drizzleSqlite(connection), { migrationsFolder: migrationsFolder('sqlite') });
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`A migration broke foreign keys: ${JSON.stringify(broken.slice(0, 3))}`);
  for (const statement of statementsAfter()) connection.exec(statement);
  connection.close();
}

async function migratePostgresServer() {
  const pool = new postgres.Pool({ connectionString: databaseUrl, max: 1 });
  try {
    // Two servers starting at once: one migrates, the other waits and finds nothing to do.
    await pool.query('SELECT pg_advisory_lock(26081945)');
    await migratePostgres(drizzlePostgres(pool), { migrationsFolder: migrationsFolder('postgres') });
    for (const statement of statementsAfter()) await pool.query(statement);
  } finally {
    await pool.end();
  }
}

export async function migrateDatabase(): Promise<void> {
  if (engine === 'postgres') await migratePostgresServer();
  else migrateSqliteFile();
}
