// What an operator reads when a backup or a restore cannot be: a reason in a sentence, never a stack.
import { exit } from 'node:process';
import { BackupRefusal } from '#app/features/backups/index.server.ts';

const REASONS: Record<string, string> = {
  ENOSPC: 'No space is left',
  SQLITE_FULL: 'No space is left',
  EACCES: 'This user may not write or read there',
  EROFS: 'The disk is read-only',
  ECONNREFUSED: 'The database server does not answer',
  SQLITE_NOTADB: 'The file is not a database',
  SQLITE_CORRUPT: 'The database file is damaged',
};

/** Carries out the action, or ends the process with the reason. */
export async function inWords<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    const reason = !(error instanceof BackupRefusal) && code && REASONS[code];
    console.error(reason ? `${reason}${path ? ` (${path})` : ''}: ${message}` : message);
    exit(1);
  }
}
