// The two doors to the database: `read` asks, `write` changes; both are the same words on SQLite and PostgreSQL.
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePostgres, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import postgres from 'pg';
import { databaseUrl, engine, sqliteFile } from './engine.ts';

/** Reading only. Always awaited: there is no `.all()` or `.get()`, so the same text runs on both engines. */
export type Reader = Pick<NodePgDatabase, 'select' | 'selectDistinct' | '$with' | 'with' | '$count'>;
/** What `write` hands to the change it carries out. */
export type Writer = Reader & Pick<NodePgDatabase, 'insert' | 'update' | 'delete'>;

interface Store {
  read: Reader;
  write<T>(change: (tx: Writer) => Promise<T>): Promise<T>;
  rows<T>(query: SQL, on?: Reader): Promise<T[]>;
  snapshot<T>(look: (on: Reader) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

function openSqlite(): Store {
  mkdirSync(dirname(sqliteFile), { recursive: true });
  const open = () => {
    const connection = new Database(sqliteFile);
    connection.pragma('journal_mode = WAL');
    // A petition that was acknowledged must survive a power cut; WAL alone would fall back to NORMAL.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('busy_timeout = 5000');
    connection.pragma('cache_size = -65536');
    return connection;
  };
  const writing = open();
  const reading = open();
  reading.pragma('query_only = ON');
  const writer = drizzleSqlite(writing) as unknown as Writer;
  const reader = drizzleSqlite(reading) as unknown as Reader;

  // One writer: changes queue here instead of in the driver, whose busy wait would freeze the event loop.
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: reader,
    write(change) {
      const run = last.then(async () => {
        writing.exec('BEGIN IMMEDIATE');
        try {
          const result = await change(writer);
          writing.exec('COMMIT');
          return result;
        } catch (error) {
          if (writing.inTransaction) writing.exec('ROLLBACK');
          throw error;
        }
      });
      last = run.catch(() => {});
      return run;
    },
    rows: async <T>(query: SQL, on?: Reader) => ((on ?? reader) as unknown as { all(q: SQL): T[] }).all(query),
    async snapshot(look) {
      // A connection of its own: the other one goes on seeing what is new.
      const still = open();
      still.pragma('query_only = ON');
      try {
        // The moment is fixed by the first question, not by BEGIN.
        still.exec('BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1');
        return await look(drizzleSqlite(still) as unknown as Reader);
      } finally {
        still.close();
      }
    },
    async close() {
      await last;
      reading.close();
      writing.close();
    },
  };
}

function openPostgres(): Store {
  const pool = new postgres.Pool({ connectionString: databaseUrl, max: 10, statement_timeout: 15_000 });
  // A server that restarts closes idle connections; the next question opens another, so nobody has to die of it.
  pool.on('error', () => {});
  const db = drizzlePostgres(pool);
  return {
    read: db,
    async write(change) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await db.transaction((tx) => change(tx));
        } catch (error) {
          if (attempt >= 5 || !wasDeadlock(error)) throw error;
        }
      }
    },
    rows: async <T>(query: SQL, on?: Reader) =>
      (await ((on ?? db) as NodePgDatabase).execute(query)).rows as unknown as T[],
    async snapshot(look) {
      const client = await pool.connect();
      // One connection answers one question at a time; what is asked at once waits its turn.
      let last: Promise<unknown> = Promise.resolve();
      const query = (...question: unknown[]) => {
        const answer = last.then(() =>
          (client.query as (...given: unknown[]) => Promise<unknown>).apply(client, question),
        );
        last = answer.catch(() => {});
        return answer;
      };
      try {
        await query('begin isolation level repeatable read read only');
        return await look(drizzlePostgres({ query } as unknown as postgres.PoolClient));
      } finally {
        await query('rollback').catch(() => {});
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

/** PostgreSQL ends one of two transactions that wait for each other; the loser simply runs again. */
function wasDeadlock(error: unknown): boolean {
  for (let cause = error as { code?: string; cause?: unknown } | undefined; cause; cause = cause.cause as typeof cause)
    if (cause.code === '40P01') return true;
  return false;
}

const store = engine === 'postgres' ? openPostgres() : openSqlite();

const stillMoment = new AsyncLocalStorage<Reader>();
const present = () => stillMoment.getStore() ?? store.read;

/** Inside `atOneMoment` it asks that moment, everywhere else the present. */
export const read = new Proxy(store.read, {
  get(_, name) {
    const on = present();
    const value: unknown = Reflect.get(on, name);
    return typeof value === 'function' ? value.bind(on) : value;
  },
});

/**
 * Whatever `look` and what it calls ask by `read` and `rows`, sees the database as it was at one moment: that of whoever is looking
 * already, or now. Changes go through all the same.
 */
export const atOneMoment = <T>(look: () => Promise<T>): Promise<T> =>
  stillMoment.getStore() ? look() : store.snapshot((on) => stillMoment.run(on, look));

/**
 * Runs `change` alone in a transaction: all of it happens or nothing does.
 * Only SQL inside: no mail, file or network call (they go through the outbox). On PostgreSQL it may run again after a deadlock.
 */
export const write = store.write;

/** Rows of a hand-written query; for what drizzle's builders cannot say. No `Date` among its parameters (SQLite). */
export const rows = <T>(query: SQL, on: Reader = present()): Promise<T[]> => store.rows<T>(query, on);

export const closeDatabase = store.close;
