// A PostgreSQL that crashes, starts again and cuts connections in use: the process lives, nothing happens twice, and what can wait waits.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store, Writer } from '#db/store.ts';
import { unavailability } from '#db/unavailable.ts';
import { administer, type OwnPostgres, postgresPrograms, startOwnPostgres } from '#tests/support/postgres.ts';

const isHere = process.env.DATABASE_URL?.startsWith('postgres') && Boolean(postgresPrograms());

describe.runIf(isHere)('a PostgreSQL of its own', { timeout: 300_000 }, () => {
  let server: OwnPostgres;
  let store: Store;

  beforeAll(async () => {
    server = await startOwnPostgres({ keeps: true });
    process.env.DATABASE_URL = server.url('postgres');
    store = (await import('#db/postgres.ts')).openPostgres();
    await administer(server.url('postgres'), 'create table act (name text)');
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });
  beforeEach(() => administer(server.url('postgres'), 'truncate act'));

  const add = (tx: Writer, name: string) => store.rows(sql`insert into act values (${name}) returning name`, tx);
  const names = async () =>
    (await store.rows<{ name: string }>(sql`select name from act order by name`)).map(({ name }) => name);
  /** Ends every connection but the one that says so. */
  const cutAll = () =>
    administer(
      server.url('postgres'),
      `select pg_terminate_backend(pid, 10000) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );

  test('a connection that is cut in the middle of a change: the change runs again, and is there once', async () => {
    let runs = 0;
    await store.write(async (tx) => {
      await add(tx, 'once');
      if (++runs === 1) await cutAll();
      await add(tx, 'and whole');
    });
    expect(runs).toBe(2);
    expect(await names()).toEqual(['and whole', 'once']);
  });

  test('a connection that is cut while a change does something else ends nobody', async () => {
    let runs = 0;
    await store
      .write(async (tx) => {
        await add(tx, 'kept');
        if (++runs > 1) return;
        await cutAll();
        // The driver hears of it now, with nothing asked: unheard, that event would end this process.
        await expect(add(tx, 'lost')).rejects.toThrow();
        throw new Error('a mistake of the change');
      })
      .catch((error: unknown) => expect((error as Error).message).toBe('a mistake of the change'));
    expect(runs).toBe(1);
    expect(await names()).toEqual([]);
  });

  test('questions whose connections were all cut are asked again', async () => {
    await Promise.all(Array.from({ length: 10 }, () => names()));
    await cutAll();
    expect(await Promise.all(Array.from({ length: 20 }, () => names()))).toEqual(Array(20).fill([]));
  });

  test('a look at one moment that is cut says so, and the next one goes on', async () => {
    const look = store.snapshot(async (on) => {
      await store.rows(sql`select 1`, on);
      await cutAll();
      return store.rows(sql`select 1`, on);
    });
    const error = await look.catch((failure: unknown) => failure);
    expect(unavailability(error)?.why).toBe('away');
    expect(await store.snapshot((on) => store.rows(sql`select 1 as one`, on))).toEqual([{ one: 1 }]);
  });

  test('while it is away everything says so; when it is back everything goes on, with what was acknowledged', async () => {
    await store.write((tx) => add(tx, 'acknowledged'));
    await server.crash();
    const failures = await Promise.all([
      names().catch((failure: unknown) => failure),
      store.write((tx) => add(tx, 'never')).catch((failure: unknown) => failure),
      store.snapshot((on) => store.rows(sql`select 1`, on)).catch((failure: unknown) => failure),
    ]);
    expect(failures.map((one) => unavailability(one)?.why)).toEqual(['away', 'away', 'away']);
    expect(failures.some((one) => unavailability(one)?.mayHaveHappened)).toBe(false);
    await server.startAgain();
    expect(await names()).toEqual(['acknowledged']);
    await store.write((tx) => add(tx, 'afterwards'));
    expect(await names()).toEqual(['acknowledged', 'afterwards']);
  });

  test('what waits for a start is done when it is there', async () => {
    await server.crash();
    const patient = (await import('#db/postgres.ts')).openPostgres(60_000);
    const waiting = [
      patient.rows(sql`select 1`),
      patient.write((tx) => patient.rows(sql`insert into act values ('patient') returning name`, tx)),
    ];
    await server.startAgain();
    await Promise.all(waiting);
    await patient.close();
    expect(await names()).toEqual(['patient']);
  });

  test('a commit whose answer never came is not done again: nobody knows whether it happened', async () => {
    await administer(
      server.url('postgres'),
      `create or replace function cut() returns trigger language plpgsql as $$
       begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(0); return null; end $$;
       create constraint trigger cut_at_commit after insert on act deferrable initially deferred
       for each row execute function cut()`,
    );
    let runs = 0;
    const error = await store
      .write((tx) => {
        runs += 1;
        return add(tx, 'in doubt');
      })
      .catch((failure: unknown) => failure);
    await administer(server.url('postgres'), 'drop trigger cut_at_commit on act');
    expect(unavailability(error)).toMatchObject({ why: 'away', mayHaveHappened: true });
    expect(runs).toBe(1);
  });

  test('a change that goes on after one of its statements failed is not taken for done', async () => {
    const change = store.write(async (tx) => {
      await add(tx, 'half');
      await store.rows(sql`select * from nowhere`, tx).catch(() => {});
    });
    await expect(change).rejects.toThrow('after one of its statements had failed');
    expect(await names()).toEqual([]);
  });
});
