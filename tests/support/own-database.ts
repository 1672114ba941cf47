// Before every file of flows: a fresh copy of the template, named in DATABASE_URL before db/ is loaded; each engine's setup clears up.
import { copyFileSync } from 'node:fs';
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

if (given.engine === 'sqlite') {
  const file = join(given.folder, `${crypto.randomUUID()}.db`);
  copyFileSync(given.template, file);
  process.env.DATABASE_URL = `file:${file}`;
} else {
  const name = `${given.template}_${crypto.randomUUID().slice(0, 8)}`;
  await administer(given.outside, `create database ${name} template ${given.template}`);
  process.env.DATABASE_URL = given.anyDatabase.replace('NAME', name);
}

afterAll(async () => {
  const { closeDatabase } = await import('#db/index.ts');
  await closeDatabase();
});
