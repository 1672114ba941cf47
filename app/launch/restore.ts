// `npm run restore -- <file>`: a backup in the place of the database, all of it or nothing.
import { argv, env, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run restore -- <file> [--identity <key file>] [--overwrite]
  --identity   the key of age that opens a sealed backup, as age-keygen writes it
  --overwrite  also where there is a database already; SQLite's is kept beside the new one`;

const given = (() => {
  try {
    const options = { identity: { type: 'string' }, overwrite: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: argv.slice(2), options, allowPositionals: true });
  } catch {
    return null;
  }
})();
const [file] = given?.positionals ?? [];
if (!given || !file || given.positionals.length > 1) {
  console.error(USAGE);
  exit(1);
}
env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const { inWords } = await import('./backup-words.ts');
const { settings } = await import('#app/settings.server.ts');
const { restoreBackup } = await import('#app/features/backups/index.server.ts');
const { identity = null, overwrite } = given.values;
const restored = await inWords(async () => {
  settings();
  return restoreBackup(file, { identities: identity, mayOverwrite: overwrite }, new Date());
});

const { counts, isOnSheet, keptAs } = restored;
const howMuch = Object.entries(counts).map(([what, n]) => `${what} ${n}`);
if (!isOnSheet)
  stdout.write('There was no SHA256SUMS beside the file that names it; its content was checked all the same.\n');
if (keptAs) stdout.write(`The database of before is kept as ${keptAs}\n`);
stdout.write(`Restored: ${howMuch.join(', ')}. Start the portal; it brings an older schema up to date.\n`);
