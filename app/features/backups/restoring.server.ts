// Restoring a backup: its checksum, its seal, what it is; tried out; and only then in the place of the database.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupRefusal, type Copies, copiesOf } from '#db/backup.ts';
import type { DatabaseCounts } from '#db/database-counts.ts';
import { tryOut } from './checking.server.ts';
import { AGE_BEGINS_WITH, openWith } from './encryption.server.ts';
import { isOnSheet } from './files.server.ts';

export interface BackupRestored {
  counts: DatabaseCounts;
  isOnSheet: boolean;
  /** Where the database of before has been kept. */
  keptAs: string | null;
}

export async function restoreBackup(
  file: string,
  { mayOverwrite, identities }: { mayOverwrite: boolean; identities: string | null },
  now: Date,
): Promise<BackupRestored> {
  const copies = await copiesOf();
  const begins = await beginningOf(file);
  const isSealed = begins.startsWith(AGE_BEGINS_WITH);
  if (!isSealed) refuseUnlessOurs(begins, copies, file);
  const isListed = await isOnSheet(file);
  await copies.refuseUnlessFree(mayOverwrite);
  const scratch = await mkdtemp(join(tmpdir(), 'hoi-am-restore-'));
  try {
    let copy = file;
    if (isSealed) {
      if (!identities)
        throw new BackupRefusal(`${file} is sealed with age: name the file with its key, --identity <key file>.`);
      copy = join(scratch, `opened.${copies.ending}`);
      await openWith(identities, file, copy);
      refuseUnlessOurs(await beginningOf(copy), copies, file);
    }
    const counts = await tryOut(copies, copy, scratch, now);
    const { keptAs } = await copies.putInPlace(copy, now);
    return { counts, isOnSheet: isListed, keptAs };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function beginningOf(file: string): Promise<string> {
  const opened = await open(file).catch((error: Error) => {
    throw new BackupRefusal(`${file} cannot be read: ${error.message}`);
  });
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(32), 0, 32, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await opened.close();
  }
}

function refuseUnlessOurs(begins: string, copies: Copies, file: string): void {
  if (begins.startsWith(copies.beginsWith)) return;
  const other = { 'SQLite format 3\0': 'SQLite', PGDMP: 'PostgreSQL' };
  const [, engine] = Object.entries(other).find(([beginning]) => begins.startsWith(beginning)) ?? [];
  throw new BackupRefusal(
    engine
      ? `${file} is a backup of ${engine}, and DATABASE_URL names another kind of database.`
      : `${file} is not a backup of the portal.`,
  );
}
