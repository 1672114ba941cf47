// SQLite behind the doors: one connection that reads, one that writes, and nobody who waits for a lock while pages are served.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { sqliteFile } from './engine.ts';
import type { Reader, Store, Writer } from './store.ts';
import { DatabaseUnavailable, unavailability } from './unavailable.ts';

/** The driver waits on the thread that serves pages: no longer than nobody notices. */
const BUSY_MILLISECONDS = 5;
/** So long a change waits, awaiting, for its turn behind other changes and other processes. */
const TURN_AT_MOST = 5_000;
const LONGEST_PAUSE = 40;

function open() {
  const connection = new Database(sqliteFile, { timeout: BUSY_MILLISECONDS });
  connection.pragma('journal_mode = WAL');
  // A petition that was acknowledged must survive a power cut; WAL alone would fall back to NORMAL.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('cache_size = -65536');
  return connection;
}

/** Another process holds the lock: it is asked again, ever more seldom, until `until`. */
async function begin(writing: Database.Database, until: number): Promise<void> {
  for (let wait = 1; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      writing.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (unavailability(error)?.why !== 'busy') throw error;
      if (performance.now() >= until) throw new DatabaseUnavailable('busy', error);
      await pause(wait);
    }
  }
}

export function openSqlite(turnAtMost = TURN_AT_MOST): Store {
  mkdirSync(dirname(sqliteFile), { recursive: true });
  const writing = open();
  const reading = open();
  reading.pragma('query_only = ON');
  const writer = drizzle(writing) as unknown as Writer;
  const reader = drizzle(reading) as unknown as Reader;
  let isLending = false;

  async function inTransaction<T>(change: (tx: Writer) => Promise<T>, until: number): Promise<T> {
    await begin(writing, until);
    const begun = performance.now();
    try {
      const result = await change(writer);
      writing.exec('COMMIT');
      return result;
    } catch (error) {
      if (writing.inTransaction) writing.exec('ROLLBACK');
      throw error;
    } finally {
      if (isLending) await pause(performance.now() - begun);
    }
  }

  // One writer: changes queue here instead of in the driver, whose busy wait would freeze the event loop.
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: reader,
    write(change) {
      const until = performance.now() + turnAtMost;
      const run = last.then(() => inTransaction(change, until));
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
        return await look(drizzle(still) as unknown as Reader);
      } finally {
        still.close();
      }
    },
    lend() {
      isLending = true;
    },
    async close() {
      await last;
      reading.close();
      writing.close();
    },
  };
}
