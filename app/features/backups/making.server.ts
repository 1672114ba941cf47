// Making a backup: copied at one moment, tried out, sealed where somebody holds a key, and put whole into its folder.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupRefusal, copiesOf } from '#db/backup.ts';
import { countsOf, type DatabaseCounts, lackingIn } from '#db/database-counts.ts';
import { tryOut } from './checking.server.ts';
import { sealFor } from './encryption.server.ts';
import { copyTo, enter, nameFor, putWhole, refuseUnlessFolder } from './files.server.ts';

export interface BackupMade {
  file: string;
  bytes: number;
  sha256: string;
  counts: DatabaseCounts;
  isSealed: boolean;
  /** Older ones that were removed. */
  removed: string[];
}

/** `keep`: so many of the newest stay. The plain copy is made and tried out in the system's folder for temporary files (TMPDIR). */
export async function makeBackup(
  folder: string,
  { recipients, keep }: { recipients: readonly string[]; keep: number },
  now: Date,
): Promise<BackupMade> {
  await refuseUnlessFolder(folder);
  const copies = await copiesOf();
  const scratch = await mkdtemp(join(tmpdir(), 'hoi-am-backup-'));
  try {
    const before = await countsOf(copies.ask);
    const copy = join(scratch, `copy.${copies.ending}`);
    await copies.copyTo(copy);
    const counts = await tryOut(copies, copy, scratch, now);
    const lacking = lackingIn(counts, before);
    if (lacking.length > 0) throw new BackupRefusal(`The copy lacks what was there before: ${lacking.join(', ')}.`);

    const isSealed = recipients.length > 0;
    const name = nameFor(now, isSealed ? `${copies.ending}.age` : copies.ending);
    const file = join(folder, name);
    const sha256 = await putWhole(file, isSealed ? (to) => sealFor(recipients, copy, to) : copyTo(copy));
    const removed = await enter(folder, name, sha256, { keep, now });
    return { file, bytes: (await stat(file)).size, sha256, counts, isSealed, removed };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
