// A program that is older than the database's schema, or knows nothing of it, does not touch it and says which schema that is.
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { engine } from '#db/engine.ts';
import { rows, write } from '#db/index.ts';
import { migrateDatabase } from '#db/migrate.ts';

const migrations = sql.raw(engine === 'postgres' ? 'drizzle.__drizzle_migrations' : '__drizzle_migrations');
const hasMigrationOf = (made: string) =>
  write((tx) =>
    rows(
      sql`insert into ${migrations} (hash, created_at) values ('of another program', ${Date.parse(made)}) returning hash`,
      tx,
    ),
  );

afterEach(() =>
  write((tx) => rows(sql`delete from ${migrations} where hash = 'of another program' returning hash`, tx)),
);

test('the database of this program is taken', async () => {
  await expect(migrateDatabase()).resolves.toBeUndefined();
});

test('a newer one is refused by the name of its schema', async () => {
  await hasMigrationOf('2031-05-06T07:08:09.000Z');
  await expect(migrateDatabase()).rejects.toThrow(
    /newer than this program.*2031-05-06T07:08:09.000Z.*ends with \d{4}_\w+/,
  );
});

test('one that no release has made is refused as well', async () => {
  await hasMigrationOf('2026-01-02T03:04:05.000Z');
  await expect(migrateDatabase()).rejects.toThrow('never released');
});
