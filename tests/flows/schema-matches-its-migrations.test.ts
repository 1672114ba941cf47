// The migrations in db/migrations build exactly the schema in db/schema, on the engine of this run.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson, generateSQLiteDrizzleJson } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { engine } from '#db/engine.ts';
import { rows } from '#db/index.ts';
import * as schema from '#db/schema/index.ts';

test('no change of the schema is without its migration', async () => {
  const folder = join('db', 'migrations', engine, 'meta');
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  const recorded = JSON.parse(readFileSync(join(folder, newest!), 'utf8'));
  const now = engine === 'postgres' ? generateDrizzleJson(schema) : await generateSQLiteDrizzleJson(schema);
  const tablesOf = (snapshot: { tables: unknown }) => JSON.parse(JSON.stringify(snapshot.tables));
  expect(tablesOf(now), 'run `npm run migrations` and commit what it writes').toEqual(tablesOf(recorded));
});

test('the database of this test has been migrated', async () => {
  const [row] = await rows<{ n: number | string }>(sql`select count(*) as n from public_version`);
  expect(Number(row?.n)).toBe(16);
});
