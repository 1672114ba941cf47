// Copies of the whole database, whichever engine: made while others write, tried out in a scratch place, put in place of the living one.
import type { Copies } from './copies.ts';
import { databaseUrl, engine, sqliteFile } from './engine.ts';

export { BackupRefusal, type Copies } from './copies.ts';

export const copiesOf = async (): Promise<Copies> =>
  engine === 'postgres'
    ? (await import('./backup-postgres.ts')).postgresCopies(databaseUrl)
    : (await import('./backup-sqlite.ts')).sqliteCopies(sqliteFile);
