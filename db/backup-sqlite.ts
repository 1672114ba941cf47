// Copies of a SQLite file: by SQLite's own backup, in one step, so that writers neither wait for it nor make it begin anew.
import {
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { BackupRefusal, type Copies } from './copies.ts';

/** More pages than any file has: with fewer at once, each write of another connection would start the copy again. */
const ALL_PAGES = 0x7fffffff;
const BESIDE = ['-wal', '-shm'];

export const sqliteCopies = (file: string): Copies => ({
  ending: 'db',
  beginsWith: 'SQLite format 3\0',

  ask: (question) => withLiving(file, async (living) => living.prepare(question).all() as Record<string, unknown>[]),

  async copyTo(copy) {
    await withLiving(file, (living) => living.backup(copy, { progress: () => ALL_PAGES }));
    // One file, that opens without others beside it; the next start of the portal turns the log on again.
    const copied = new Database(copy);
    copied.pragma('journal_mode = DELETE');
    copied.close();
  },

  async scratchFrom(copy, folder) {
    const scratch = join(folder, 'scratch.db');
    copyFileSync(copy, scratch);
    return {
      url: `file:${scratch}`,
      remove: async () => {
        for (const end of ['', ...BESIDE]) rmSync(scratch + end, { force: true });
      },
    };
  },

  async refuseUnlessFree(mayOverwrite) {
    if (!existsSync(file)) return;
    if (!mayOverwrite)
      throw new BackupRefusal(
        `There is a database at ${resolve(file)}. To put the backup in its place, add --overwrite.`,
      );
    refuseWhileOpen(file);
  },

  async putInPlace(copy, now) {
    const isThere = existsSync(file);
    const incoming = `${file}.restoring`;
    copyFileSync(copy, incoming);
    // As the portal's own user has them, whoever restores.
    const { uid, gid } = statSync(isThere ? file : dirname(resolve(file)));
    chownSync(incoming, uid, gid);
    flush(incoming);
    const keptAs = isThere ? `${file}.replaced-${now.toISOString().replace(/[-:]|\.\d+/g, '')}` : null;
    if (keptAs) linkSync(file, keptAs);
    // A log that belongs to the file of before would be played into the new one.
    for (const end of BESIDE)
      if (keptAs && existsSync(file + end)) renameSync(file + end, keptAs + end);
      else rmSync(file + end, { force: true });
    renameSync(incoming, file);
    flush(dirname(resolve(file)));
    return { keptAs };
  },
});

async function withLiving<T>(file: string, action: (living: Database.Database) => Promise<T>): Promise<T> {
  if (!existsSync(file)) throw new BackupRefusal(`There is no database at ${resolve(file)}.`);
  const living = new Database(file, { fileMustExist: true, timeout: 30_000 });
  try {
    return await action(living);
  } finally {
    living.close();
  }
}

/** Leaving the log needs a file that nobody else has open, and folds into it what a killed server left there. */
function refuseWhileOpen(file: string): void {
  try {
    const connection = new Database(file, { timeout: 0 });
    try {
      connection.pragma('journal_mode = DELETE');
    } finally {
      connection.close();
    }
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      throw new BackupRefusal(`The database at ${resolve(file)} is in use: stop the portal and its worker first.`);
    // A damaged file is what one restores for.
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw error;
  }
}

/** Onto the disk itself: a file, or a folder with the names in it. */
export function flush(path: string): void {
  const opened = openSync(path, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
