// `npm run backup -- <folder>`: the whole database into one file of the folder, tried out before it is called a backup.
import { argv, env, exit, stdout } from 'node:process';

const [, , folder, ...more] = argv;
if (!folder || folder.startsWith('-') || more.length > 0) {
  console.error(
    'Usage: npm run backup -- <folder>\n  BACKUP_AGE_RECIPIENT=age1… seals the backup, BACKUP_KEEP says how many are kept (14).',
  );
  exit(1);
}
env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const { inWords } = await import('./backup-words.ts');
const { settings } = await import('#app/settings.server.ts');
const { makeBackup } = await import('#app/features/backups/index.server.ts');
const began = new Date();
const made = await inWords(async () => makeBackup(folder, settings().backups, began));
const seconds = ((Date.now() - began.getTime()) / 1000).toFixed(1);

const { counts, removed } = made;
const howMuch = Object.entries(counts).map(([what, n]) => `${what} ${n}`);
stdout.write(`${made.file}: ${made.bytes} bytes${made.isSealed ? ', sealed' : ''}, SHA-256 ${made.sha256}\n`);
stdout.write(`Restored into a scratch database and recounted: ${howMuch.join(', ')}. ${seconds} s.\n`);
if (removed.length > 0) stdout.write(`Removed, to keep ${settings().backups.keep}: ${removed.join(', ')}\n`);

// Only now: the doors to the database would make one where there is none.
const { closeDatabase, write } = await import('#db/index.ts');
const { noteOperation } = await import('#db/operations.ts');
const { bytes, sha256, isSealed } = made;
const detail = { bytes, sha256, isSealed, seconds: Number(seconds), ...counts };
await write((tx) => noteOperation(tx, 'backup', began, detail)).catch((error: Error) =>
  console.error(`The backup could not be noted for the health answer: ${error.message}`),
);
await closeDatabase();
