// How benchmarks measure: the fastest of a few, and plain SQL beside the doors.
import Database from 'better-sqlite3';
import postgres from 'pg';
import type { Sql } from './clocks-fill.ts';

export const milliseconds = async (action: () => Promise<unknown>) => {
  const start = performance.now();
  await action();
  return performance.now() - start;
};

/** The fastest of a few: what the work costs when nothing disturbs it. */
export const fastest = async (times: number, action: () => Promise<unknown>) => {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < times; n++) best = Math.min(best, await milliseconds(action));
  return best;
};

/** The same database by plain SQL, beside the doors. */
export async function openPlain(): Promise<Sql & { close(): Promise<void> }> {
  const url = process.env.DATABASE_URL!;
  if (url.startsWith('postgres')) {
    const client = new postgres.Client({ connectionString: url });
    await client.connect();
    return {
      isPostgres: true,
      run: async (statement) => void (await client.query(statement)),
      close: () => client.end(),
    };
  }
  const connection = new Database(url.replace(/^file:/, ''));
  connection.pragma('synchronous = FULL');
  connection.pragma('cache_size = -65536');
  return {
    isPostgres: false,
    async run(statement) {
      if (/^\s*select/i.test(statement)) connection.prepare(statement).all();
      else connection.exec(statement);
    },
    close: async () => void connection.close(),
  };
}
