// Copies of a PostgreSQL database by its own programs: pg_dump in its custom format, pg_restore, and psql for one transaction around it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import postgres from 'pg';
import { BackupRefusal, type Copies } from './copies.ts';
import { environmentWith } from './engine.ts';

const SCRATCH = '_backup_check_';
const DAY = 86_400_000;

export const postgresCopies = (url: string): Copies => ({
  ending: 'pgdump',
  beginsWith: 'PGDMP',

  ask: (question) => inDatabase(url, (ask) => ask(question)),

  copyTo: (copy) => run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${copy}`], url),

  async scratchFrom(copy, _folder, now) {
    const begins = databaseOf(url).slice(0, 30) + SCRATCH;
    const name = begins + now.getTime();
    await inDatabase(url, async (ask) => {
      // Those of checks that were killed.
      for (const { datname = '' } of await ask('select datname from pg_database'))
        if (datname.startsWith(begins) && Number(datname.slice(begins.length)) < now.getTime() - DAY)
          await ask(`drop database if exists "${datname}"`);
      await ask(`create database "${name}" template template0`).catch((error: Error) => {
        throw new BackupRefusal(
          `The copy cannot be tried out, because no scratch database can be made (${error.message}). ` +
            'An administrator of PostgreSQL allows it with: ALTER ROLE … CREATEDB',
        );
      });
    });
    const scratch = Object.assign(new URL(url), { pathname: `/${name}` }).href;
    const remove = () =>
      inDatabase(url, async (ask) => void (await ask(`drop database if exists "${name}" with (force)`)));
    try {
      await run(
        'pg_restore',
        ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction', copy],
        scratch,
      );
    } catch (error) {
      await remove();
      throw error;
    }
    return { url: scratch, remove };
  },

  refuseUnlessFree: (mayOverwrite) =>
    inDatabase(url, async (ask) => {
      const tables = await ask(`select 1 from pg_tables where schemaname in ('public', 'drizzle') limit 1`);
      if (tables.length > 0 && !mayOverwrite)
        throw new BackupRefusal(
          `The database ${databaseOf(url)} is not empty. To put the backup in its place, add --overwrite.`,
        );
      const others = await ask(
        'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      if (others.length > 0)
        throw new BackupRefusal(
          `The database ${databaseOf(url)} is in use by ${others.length} connections: stop every portal and worker first.`,
        );
    }),

  async putInPlace(copy) {
    await replaceInOneTransaction(copy, url);
    return { keptAs: null };
  },
});

/** Tables with what hangs on them, and functions; not the schema itself, which may belong to somebody else. */
const EMPTY_EVERYTHING = `do $$ declare one record; begin
  for one in select schemaname, tablename from pg_tables where schemaname in ('public', 'drizzle') loop
    execute format('drop table if exists %I.%I cascade', one.schemaname, one.tablename);
  end loop;
  for one in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'public'::regnamespace
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    execute format('drop routine if exists %s cascade', one.name);
  end loop;
end $$;
drop schema if exists drizzle cascade;
`;

/** The transaction is committed only once pg_restore has said everything: cut off at any moment, the database is what it was. */
async function replaceInOneTransaction(copy: string, url: string): Promise<void> {
  const psql = start('psql', ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--output=/dev/null'], url);
  const restore = start('pg_restore', ['--no-owner', '--no-privileges', '--file=-', copy]);
  psql.child.stdin!.write(`begin;\n${EMPTY_EVERYTHING}`);
  await pipeline(restore.child.stdout!, psql.child.stdin!, { end: false }).catch(() => {});
  const restored = await restore.end.then(
    () => null,
    (error: Error) => error,
  );
  psql.child.stdin!.end(restored ? '' : '\ncommit;\nanalyze;\n');
  await psql.end;
  if (restored) throw restored;
}

async function run(program: string, args: string[], url: string): Promise<void> {
  const { child, end } = start(program, args, url);
  child.stdin!.end();
  await end;
}

function start(program: string, args: string[], url?: string): { child: ChildProcess; end: Promise<void> } {
  const { password } = new URL(url ?? 'postgres://none');
  const toDatabase = url ? [`--dbname=${Object.assign(new URL(url), { password: '' }).href}`] : [];
  const child = spawn(program, [...toDatabase, ...args], { env: environmentWith(password) });
  // When the one that reads is gone, it says itself why.
  child.stdin.on('error', () => {});
  let said = '';
  child.stderr.on('data', (words: Buffer) => {
    said = (said + words).slice(-2_000);
  });
  if (url) child.stdout.resume();
  const end = (async () => {
    const [code] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new BackupRefusal(`The program ${program} is not on the PATH (Debian: apt-get install postgresql-client).`)
        : error;
    });
    if (code !== 0) throw new BackupRefusal(`${program} failed: ${said.trim()}`);
  })();
  end.catch(() => {});
  return { child, end };
}

const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

type AskWith = (question: string, given?: unknown[]) => Promise<Record<string, string>[]>;

async function inDatabase<T>(url: string, action: (ask: AskWith) => Promise<T>): Promise<T> {
  const client = new postgres.Client({ connectionString: url });
  await client.connect();
  try {
    return await action(async (question, given) => (await client.query(question, given)).rows);
  } finally {
    await client.end();
  }
}
