// Before every file of flows: a fresh copy of the template, named in DATABASE_URL before db/ is loaded; dropped afterwards.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { administer } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    template:
      | { engine: 'sqlite'; folder: string; template: string }
      | { engine: 'postgres'; outside: string; template: string; anyDatabase: string };
  }
}

const given = inject('template');
const name = `hoi_am_test_${crypto.randomUUID().replaceAll('-', '')}`;

const drop = given.engine === 'sqlite' ? ownFile(given) : await ownPostgresDatabase(given);

afterAll(async () => {
  const { closeDatabase } = await import('#db/index.ts');
  await closeDatabase();
  await drop();
});

function ownFile({ folder, template }: { folder: string; template: string }) {
  const file = join(folder, `${name}.db`);
  copyFileSync(template, file);
  process.env.DATABASE_URL = `file:${file}`;
  return async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  };
}

async function ownPostgresDatabase({
  outside,
  template,
  anyDatabase,
}: {
  outside: string;
  template: string;
  anyDatabase: string;
}) {
  await administer(outside, `create database ${name} template ${template}`);
  process.env.DATABASE_URL = anyDatabase.replace('NAME', name);
  return () => administer(outside, `drop database ${name} with (force)`);
}
