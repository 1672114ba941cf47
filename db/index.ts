// The two doors to the database: `read` asks, `write` changes; both are the same words on SQLite and PostgreSQL.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { SQL } from 'drizzle-orm';
import { engine } from './engine.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Reader, Writer } from './store.ts';

export type { Reader, Writer } from './store.ts';

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
 * Only SQL inside: no mail, file or network call (they go through the outbox). On PostgreSQL it may run again, after a deadlock or a lost
 * connection. Throws `DatabaseUnavailable` when it cannot be done now; only with `mayHaveHappened` can it have happened all the same.
 */
export const write = store.write;

class OnlySeen extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('it was only to be seen');
    this.result = result;
  }
}

/** Does it, or sees what it would come to: then it is done and undone again, so that what is shown is what would be. */
export async function writeOrSee<T>(isOnlySeen: boolean, work: (tx: Writer) => Promise<T>): Promise<T> {
  try {
    return await write(async (tx) => {
      const result = await work(tx);
      if (isOnlySeen) throw new OnlySeen(result);
      return result;
    });
  } catch (error) {
    if (error instanceof OnlySeen) return error.result as T;
    throw error;
  }
}

/** Rows of a hand-written query; for what drizzle's builders cannot say. No `Date` among its parameters (SQLite). */
export const rows = <T>(query: SQL, on: Reader = present()): Promise<T[]> => store.rows<T>(query, on);

/** For a command beside a running portal: each of its changes leaves the database free for as long as it held it. */
export const lendDatabase = store.lend;

export const closeDatabase = store.close;
