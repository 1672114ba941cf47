// Backups by their own commands: made under load, restored after a kill, sealed with age, and refused in words where something is wrong.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openWith, restoreBackup, sealFor } from '#app/features/backups/index.server.ts';
import { read } from '#db/index.ts';
import { lastOperation } from '#db/operations.ts';
import { ask } from '#tests/drill/found.ts';
import { administer, postgresPrograms } from '#tests/support/postgres.ts';

const given = inject('template');
const folder = mkdtempSync(join(tmpdir(), 'hoi-am-backups-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each command is a process, with another one for the trial; nothing here measures them. */
const LONG = 600_000;
const PATH = [postgresPrograms(), process.env.PATH].filter(Boolean).join(delimiter);
const environment = (more: Record<string, string>) => ({ ...process.env, PATH, ...more });

/** Runs one of the two commands as an operator does. */
async function command(name: 'backup' | 'restore', args: string[], more: Record<string, string> = {}) {
  const program = join(import.meta.dirname, `../../app/launch/${name}.ts`);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { env: environment(more) });
    return { ok: true, said: stdout };
  } catch (error) {
    return { ok: false, said: (error as { stderr: string }).stderr };
  }
}

const newest = (ending: RegExp) =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => ending.test(name))
      .sort()
      .at(-1)!,
  );
const ending = given.engine === 'sqlite' ? 'db' : 'pgdump';

/** The address of an empty database beside the test's own. */
async function emptyDatabase(): Promise<string> {
  if (given.engine === 'sqlite') return `file:${join(folder, `restored-${crypto.randomUUID()}.db`)}`;
  const name = `restored_${crypto.randomUUID().slice(0, 8)}`;
  await administer(given.outside, `create database ${name}`);
  return given.anyDatabase.replace('NAME', name);
}

const codesIn = async (url: string) =>
  new Set((await ask(url, 'select code from petition')).map(({ code }) => String(code)));

describe('a backup of a server that is killed under load', () => {
  const acknowledged: string[] = [];
  let beforeBackup: string[] = [];
  let restored = '';

  beforeAll(async () => {
    const script = join(import.meta.dirname, '../support/sending-until-killed.ts');
    const server = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const someCame = new Promise<void>((resolve) => {
      server.stdout.on('data', (said: Buffer) => {
        acknowledged.push(...said.toString().trim().split('\n'));
        if (acknowledged.length >= 20) resolve();
      });
    });
    await someCame;
    beforeBackup = [...acknowledged];
    const made = await command('backup', [folder]);
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await gone;
    expect(made).toMatchObject({ ok: true });
    restored = await emptyDatabase();
    expect(await command('restore', [newest(/\.(db|pgdump)$/)], { DATABASE_URL: restored })).toMatchObject({
      ok: true,
    });
  }, LONG);

  test('has every petition that was acknowledged before it began', async () => {
    const found = await codesIn(restored);
    expect(beforeBackup.filter((code) => !found.has(code))).toEqual([]);
    const living = await codesIn(process.env.DATABASE_URL!);
    expect([...found].filter((code) => !living.has(code))).toEqual([]);
  });

  test('is one moment: every petition has its ledger, its sender and its clock', async () => {
    for (const table of ['petition_event', 'petition_sender', 'clock'])
      expect(
        await ask(restored, `select code from petition where id not in (select petition_id from ${table})`),
      ).toEqual([]);
  });

  test('is on its sheet as sha256sum checks it, closed to others, and noted', async () => {
    expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toContain('OK');
    const noted = await lastOperation(read, 'backup');
    expect(noted?.detail).toMatchObject({ isSealed: false });
  });

  test(
    'takes the place of what is there only when told, and then wholly',
    async () => {
      const file = newest(/\.(db|pgdump)$/);
      const refused = await command('restore', [file], { DATABASE_URL: restored });
      expect(refused).toMatchObject({ ok: false, said: expect.stringContaining('--overwrite') });
      // What a killed server leaves beside its file must not be played into the new one.
      const file0 = restored.replace('file:', '');
      if (given.engine === 'sqlite') writeFileSync(`${file0}-wal`, 'a log of another database');
      expect(await command('restore', [file, '--overwrite'], { DATABASE_URL: restored })).toMatchObject({ ok: true });
      if (given.engine === 'sqlite') expect(existsSync(`${file0}-wal`)).toBe(false);
      const found = await codesIn(restored);
      expect(beforeBackup.filter((code) => !found.has(code))).toEqual([]);
    },
    LONG,
  );

  test(
    'keeps as many as it is told',
    async () => {
      const made = await command('backup', [folder], { DATABASE_URL: restored, BACKUP_KEEP: '1' });
      expect(made).toMatchObject({ ok: true, said: expect.stringContaining('Removed') });
      expect(readdirSync(folder).filter((name) => /^hoi-am-.*\.(db|pgdump)$/.test(name))).toHaveLength(1);
      expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')).toHaveLength(1);
    },
    LONG,
  );
});

describe('a sealed backup', () => {
  const keys = join(folder, 'keys.txt');

  test('opens for its key, here and for age itself, and for no other', async () => {
    const [right, wrong] = await Promise.all([generateIdentity(), generateIdentity()]);
    writeFileSync(keys, `# created: today\n${right}\n`);
    writeFileSync(`${keys}.other`, wrong);
    const [plain, sealed, opened] = ['plain', 'sealed', 'opened'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(plain, 'Hồi Âm '.repeat(50_000));
    await sealFor([await identityToRecipient(right)], plain, sealed);
    expect(readFileSync(sealed).includes('Hồi Âm')).toBe(false);
    await openWith(keys, sealed, opened);
    expect(readFileSync(opened)).toEqual(readFileSync(plain));
    await expect(openWith(`${keys}.other`, sealed, opened)).rejects.toThrow('does not open');
    // Debian's own program, where it is installed.
    if (existsSync('/usr/bin/age'))
      expect(execFileSync('age', ['--decrypt', '--identity', keys, sealed])).toEqual(readFileSync(plain));
  });
});

describe('what cannot be is said in words', () => {
  const living = { mayOverwrite: true, identities: null };
  const written = (name: string, text: string | Buffer) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const begins = given.engine === 'sqlite' ? 'SQLite format 3\0' : 'PGDMP';
  const others = given.engine === 'sqlite' ? 'PGDMP' : 'SQLite format 3\0';

  test(
    'a folder that is not there, and none at all',
    async () => {
      expect(await command('backup', [join(folder, 'not-mounted')])).toMatchObject({
        ok: false,
        said: expect.stringContaining('There is no folder'),
      });
      expect(await command('backup', [])).toMatchObject({ ok: false, said: expect.stringContaining('Usage') });
    },
    LONG,
  );

  test.each([
    ['a file that is no backup', () => written('letter.txt', 'Kính gửi'), 'is not a backup'],
    ['a backup of the other engine', () => written('other', others), 'another kind of database'],
    ['a file that is not there', () => join(folder, 'nothing'), 'cannot be read'],
    ['a sealed one without its key', () => written('x.age', 'age-encryption.org/v1\n'), 'in use|--identity'],
    ['a living database in use', () => written('good', begins), 'in use'],
  ])('%s', async (_, file, words) => {
    // As a portal that is running does.
    await lastOperation(read, 'backup');
    await expect(restoreBackup(file(), living, new Date())).rejects.toThrow(new RegExp(words));
  });

  test('a file that is not what its sheet says', async () => {
    const name = `hoi-am-20260101T000000Z.${ending}`;
    const sheet = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
    writeFileSync(join(folder, 'SHA256SUMS'), `${sheet}${'0'.repeat(64)}  ${name}\n`);
    await expect(restoreBackup(written(name, begins), living, new Date())).rejects.toThrow('damaged');
  });

  test(
    'a backup that is cut off',
    async () => {
      const whole = readFileSync(newest(/\.(db|pgdump)$/));
      const cut = written('cut', whole.subarray(0, Math.floor(whole.length * 0.7)));
      const url = await emptyDatabase();
      expect(await command('restore', [cut], { DATABASE_URL: url })).toMatchObject({ ok: false });
      if (given.engine === 'sqlite') expect(existsSync(url.replace('file:', ''))).toBe(false);
    },
    LONG,
  );

  test.runIf(given.engine === 'postgres')(
    'a program that is missing',
    async () => {
      const made = await command('backup', [folder], { PATH: '/nowhere' });
      expect(made).toMatchObject({ ok: false, said: expect.stringContaining('pg_dump is not on the PATH') });
    },
    LONG,
  );
});
