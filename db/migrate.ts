// Brings the database that DATABASE_URL names to the newest schema; safe to run at every start.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
/** Long enough for a usual question to end, too short for pages to be missed. */
const WAITS_FOR_LOCK = '4s';
const TRIES = 30;
const migrationsFolder = (name: string) => fileURLToPath(new URL(`./migrations/${name}`, import.meta.url));

/**
 * A program that knows less than the database would write what the newer one does not expect. `applied`: when each migration that the
 * database has was made, which is how they are told apart.
 */
function refuseUnknown(applied: readonly number[], name: string): void {
  const journal = readFileSync(`${migrationsFolder(name)}/meta/_journal.json`, 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { tag: string; when: number }[] };
  const newest = entries.at(-1)!;
  const unknown = applied.filter((when) => entries.every((entry) => entry.when !== when)).map(Number);
  if (unknown.length === 0) return;
  const made = unknown.map((when) => new Date(when).toISOString()).join(', ');
  throw new Error(
    Math.max(...unknown) > newest.when
      ? `the schema is newer than this program: it has the migration of ${made}, this program ends with ${newest.tag} of ` +
          `${new Date(newest.when).toISOString()}. Start the newer program, or restore a backup from before the update.`
      : `the schema was never released: it has the migration of ${made}, which no release knows.`,
  );
}

function migrateSqliteFile() {
  mkdirSync(dirname(sqliteFile), { recursive: true });
  const connection = new Database(sqliteFile);
  try {
    connection.pragma('journal_mode = WAL');
    const isOld = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'`).get();
    const applied = () => connection.prepare('SELECT created_at FROM __drizzle_migrations').pluck().all().map(Number);
    if (isOld) refuseUnknown(applied(), 'sqlite');
    // The migrator works inside a transaction, where this pragma is ignored: a rebuilt table would take its children along.
    connection.pragma('foreign_keys = OFF');
    migrateSqlite(drizzleSqlite(connection), { migrationsFolder: migrationsFolder('sqlite') });
    // A look at every row there is, which a start without news need not wait for; the file remembers after which migration it was taken.
    const newest = Math.floor(Math.max(...applied()) / 1000);
    if (connection.pragma('user_version', { simple: true }) !== newest) {
      const broken = connection.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`A migration broke foreign keys: ${JSON.stringify(broken.slice(0, 3))}`);
      connection.pragma(`user_version = ${newest}`);
    }
    for (const statement of statementsAfter()) connection.exec(statement);
  } finally {
    connection.close();
  }
}

async function migratePostgresServer() {
  const pool = new postgres.Pool({ connectionString: databaseUrl, max: 1 });
  try {
    // Two servers starting at once: one migrates, the other waits and finds nothing to do.
    await pool.query('SELECT pg_advisory_lock(26081945)');
    const { rows: old } = await pool.query(`SELECT to_regclass('drizzle.__drizzle_migrations') AS name`);
    const applied = old[0].name
      ? await pool.query('SELECT created_at FROM drizzle.__drizzle_migrations')
      : { rows: [] };
    refuseUnknown(
      applied.rows.map(({ created_at }) => Number(created_at)),
      'postgres',
    );
    // Whoever waits for a table keeps everybody who comes later waiting too: rather try again than hold up pages behind a long question.
    await pool.query(`SET lock_timeout = '${WAITS_FOR_LOCK}'`);
    await untilUnlocked(() =>
      migratePostgres(drizzlePostgres(pool), { migrationsFolder: migrationsFolder('postgres') }),
    );
    for (const statement of statementsAfter()) await untilUnlocked(() => pool.query(statement));
  } finally {
    await pool.end();
  }
}

async function untilUnlocked(action: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await action();
      return;
    } catch (error) {
      const { code, cause } = error as { code?: string; cause?: { code?: string } };
      if ((code ?? cause?.code) !== '55P03' || tries === TRIES) throw error;
      await wait(1_000);
    }
  }
}

export async function migrateDatabase(): Promise<void> {
  if (engine === 'postgres') await migratePostgresServer();
  else migrateSqliteFile();
}
