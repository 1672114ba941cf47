// The files of a folder of backups: how they are called, how they come to stand there whole, their sheet of checksums, how many are kept.
import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { chmod, copyFile, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BackupRefusal } from '#db/backup.ts';
import { flush } from '#db/backup-sqlite.ts';

export const SHEET = 'SHA256SUMS';
const NAME = /^hoi-am-\d{8}T\d{6}Z\.(db|pgdump)(\.age)?$/;
const PARTIAL = '.partial';
/** What nobody has written to for so long was left by somebody who was killed. */
const LEFT_BEHIND = 3_600_000;

/** `hoi-am-20261130T203000Z.db`, in UTC; names sort by age. */
export const nameFor = (at: Date, ending: string) => `hoi-am-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.${ending}`;

export async function refuseUnlessFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((): Stats | null => null);
  if (!found?.isDirectory()) throw new BackupRefusal(`There is no folder ${folder}. Is the disk for backups mounted?`);
}

/** `write` fills a file of another name; only what is whole and on the disk gets the name of a backup. Its SHA-256. */
export async function putWhole(file: string, write: (partial: string) => Promise<void>): Promise<string> {
  const partial = `${file}${PARTIAL}`;
  try {
    await write(partial);
    await chmod(partial, 0o600);
    flush(partial);
    const sum = await sha256Of(partial);
    await rename(partial, file);
    flush(dirname(file));
    return sum;
  } finally {
    await rm(partial, { force: true });
  }
}

/** Adds a backup to the sheet, removes all but the newest `keep` of its kind, and what was left behind. The names of those removed. */
export async function enter(
  folder: string,
  name: string,
  sum: string,
  { keep, now }: { keep: number; now: Date },
): Promise<string[]> {
  const sums = await sheetOf(folder);
  sums.set(name, sum);
  const names = await readdir(folder);
  const removed = names
    .filter((one) => NAME.test(one))
    .sort()
    .reverse()
    .slice(keep);
  for (const one of removed) await rm(join(folder, one), { force: true });
  for (const one of names.filter((one) => one.startsWith('hoi-am-') && one.endsWith(PARTIAL))) {
    const { mtimeMs } = await stat(join(folder, one)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (now.getTime() - mtimeMs > LEFT_BEHIND) await rm(join(folder, one), { force: true });
  }
  const lines = [...sums].filter(([one]) => !removed.includes(one)).map(([one, of]) => `${of}  ${one}\n`);
  await putWhole(join(folder, SHEET), (partial) =>
    writeFile(partial, lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')),
  );
  return removed;
}

/** Whether the sheet beside a backup names it; a file that is not what its sheet says is refused. */
export async function isOnSheet(file: string): Promise<boolean> {
  const sum = (await sheetOf(dirname(file))).get(basename(file));
  if (sum && sum !== (await sha256Of(file)))
    throw new BackupRefusal(`${file} is damaged: its SHA-256 is not the one in ${SHEET}.`);
  return Boolean(sum);
}

/** As `sha256sum` writes and checks it. */
async function sheetOf(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, SHEET), 'utf8').catch(() => '');
  return new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sum, name]) => [name!, sum!]));
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Where it can, the file system shares the blocks of both. */
export const copyTo = (from: string) => (to: string) => copyFile(from, to);
