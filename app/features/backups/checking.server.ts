// Trying a copy out: in a process of its own, on a scratch database, brought to today's schema, checked and recounted there.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { BackupRefusal, type Copies } from '#db/backup.ts';
import type { DatabaseCounts } from '#db/database-counts.ts';
import { environmentFor } from '#db/engine.ts';

const PROGRAM = fileURLToPath(new URL('../../launch/check-database.ts', import.meta.url));

/** What `check-database` finds: how much there is, and in words whatever is not right. */
export interface Checked {
  counts: DatabaseCounts;
  wrong: string[];
}

export async function tryOut(copies: Copies, copy: string, folder: string, now: Date): Promise<DatabaseCounts> {
  const scratch = await copies.scratchFrom(copy, folder, now);
  try {
    const { counts, wrong } = await check(scratch.url);
    if (wrong.length > 0) throw new BackupRefusal(`The copy was tried out and is not right: ${wrong.join('; ')}.`);
    return counts;
  } finally {
    await scratch.remove();
  }
}

async function check(url: string): Promise<Checked> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { env: environmentFor(url) });
    return JSON.parse(stdout.trim().split('\n').at(-1)!);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new BackupRefusal(`The copy was tried out and cannot be used: ${stderr?.trim() || message}`);
  }
}
