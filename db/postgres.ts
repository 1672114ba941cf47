// PostgreSQL behind the doors: a server that restarts, fails over or cuts connections costs patience, never the process and never a change.
import { setTimeout as pause } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import postgres from 'pg';
import { databaseUrl } from './engine.ts';
import type { Reader, Store, Writer } from './store.ts';
import { DatabaseUnavailable, lostARace, whyPostgresFailed } from './unavailable.ts';

/** So long what is safe to repeat is tried again before its reader is told to come back. */
const PATIENCE = 2_000;
const FIRST_PAUSE = 25;
const RACES_AT_MOST = 5;

type Ask = (...question: unknown[]) => Promise<unknown>;
/** drizzle asks through anything that has a `query`. */
const asking = (query: Ask) => drizzle({ query } as unknown as postgres.PoolClient);
const askingOn = (client: postgres.Pool | postgres.PoolClient): Ask => (client.query as Ask).bind(client);

/** Tries again what certainly did not happen, while the server is away. */
async function patiently<T>(patience: number, attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience;
  for (let wait = FIRST_PAUSE; ; wait *= 2) {
    try {
      return await attempt();
    } catch (error) {
      const gone = error instanceof DatabaseUnavailable ? error : asUnavailable(error);
      if (!gone) throw error;
      if (gone.why !== 'away' || gone.mayHaveHappened || performance.now() + wait > until) throw gone;
      await pause(wait);
    }
  }
}

function asUnavailable(error: unknown, mayHaveHappened = false): DatabaseUnavailable | null {
  const why = whyPostgresFailed(error);
  return why && new DatabaseUnavailable(why, error, mayHaveHappened);
}

async function inTransaction<T>(pool: postgres.Pool, change: (tx: Writer) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isCommitting = false;
  let broken: DatabaseUnavailable | null = null;
  try {
    await client.query('begin');
    const result = await change(asking(askingOn(client)));
    isCommitting = true;
    const { command } = await client.query('commit');
    // After an error that somebody caught, PostgreSQL answers a commit with a rollback.
    if (command === 'ROLLBACK') throw new Error('A change went on after one of its statements had failed');
    return result;
  } catch (error) {
    broken = asUnavailable(error, isCommitting);
    const said = broken ?? error;
    if (!broken) await client.query('rollback').catch((failure) => (broken = asUnavailable(failure)));
    throw said;
  } finally {
    client.release(broken ?? false);
  }
}

export function openPostgres(patience = PATIENCE): Store {
  const pool = new postgres.Pool({
    connectionString: databaseUrl,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    // For a server that is there and says nothing any more.
    query_timeout: 20_000,
  });
  // A connection that is cut says so to whoever listens, idle or in use; unheard it would end the process. Its next question fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const askPool = askingOn(pool);
  const db = asking((...question) => patiently(patience, () => askPool(...question)));

  return {
    read: db,
    async write(change) {
      for (let race = 0; ; race++) {
        try {
          return await patiently(patience, () => inTransaction(pool, change));
        } catch (error) {
          if (race >= RACES_AT_MOST || !lostARace(error)) throw error;
        }
      }
    },
    rows: async <T>(query: SQL, on?: Reader) =>
      (await ((on ?? db) as NodePgDatabase).execute(query)).rows as unknown as T[],
    async snapshot(look) {
      const client = await patiently(patience, () => pool.connect());
      const ask = askingOn(client);
      let broken: DatabaseUnavailable | null = null;
      // One connection answers one question at a time; what is asked at once waits its turn.
      let last: Promise<unknown> = Promise.resolve();
      const query: Ask = (...question) => {
        const answer = last.then(() => ask(...question));
        last = answer.catch((error) => {
          broken ??= asUnavailable(error);
        });
        return answer.catch((error) => {
          throw asUnavailable(error) ?? error;
        });
      };
      try {
        await query('begin isolation level repeatable read read only');
        return await look(asking(query));
      } finally {
        await query('rollback').catch(() => {});
        client.release(broken ?? false);
      }
    },
    // Its writers wait for rows and never for the whole database.
    lend() {},
    close: () => pool.end(),
  };
}
