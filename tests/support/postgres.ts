// A PostgreSQL server of the tests' own: started in a temporary folder, reached through a socket, gone afterwards.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import postgres from 'pg';

export interface PostgresServer {
  /** The address of one of its databases. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** One that a test may take away and give back. */
export interface OwnPostgres extends PostgresServer {
  /** As a crash does it: connections are cut, nobody is waited for. */
  crash(): Promise<void>;
  /** In order: sessions are ended, what they had begun is undone. */
  shutDown(): Promise<void>;
  hasEnded(): boolean;
  startAgain(): Promise<void>;
}

/** The folder with `initdb` and `postgres`, or undefined when PostgreSQL is not installed. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

export const postgresIsAvailable = () => Boolean(process.env.TEST_POSTGRES_URL ?? postgresPrograms());

/** The server that TEST_POSTGRES_URL names, or a temporary one. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given)
    return {
      url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href,
      stop: async () => {},
    };
  return startOwnPostgres();
}

/** `keeps`: what was committed outlives a crash, as it does outside of tests. `within`: on another disk. */
export async function startOwnPostgres({ keeps = false, within = tmpdir() } = {}): Promise<OwnPostgres> {
  const programs = postgresPrograms();
  if (!programs)
    throw new Error(
      'PostgreSQL is not installed: install it (Debian: apt-get install postgresql) or set TEST_POSTGRES_URL.',
    );
  const folder = mkdtempSync(join(within, 'hoi-am-pg-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const asOwner = ownerCommand(folder);
  const run = (program: string, args: string[]): [string, string[]] => {
    const [first = '', ...rest] = [...asOwner, join(programs, program), ...args];
    return [first, rest];
  };

  const [initialise, initialiseArgs] = run('initdb', [
    ...['--pgdata', join(folder, 'data'), '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8'],
    ...['--locale', 'C', '--no-sync'],
  ]);
  execFileSync(initialise, initialiseArgs, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

  const options = {
    listen_addresses: '',
    fsync: 'off',
    synchronous_commit: keeps ? 'on' : 'off',
    full_page_writes: keeps ? 'on' : 'off',
    max_connections: '60',
  };
  const [serve, serveArgs] = run('postgres', [
    ...['-D', join(folder, 'data'), '-k', folder],
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const start = () => serving(spawn(serve, serveArgs, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] }));
  let server = await start();

  return {
    url: (database) => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`,
    // QUIT is PostgreSQL's "immediate shutdown".
    crash: () => server.end('SIGQUIT'),
    // INT is its "fast shutdown": it does not wait for its visitors to leave.
    shutDown: () => server.end('SIGINT'),
    hasEnded: () => server.hasEnded(),
    async startAgain() {
      server = await start();
    },
    async stop() {
      await server.end('SIGINT');
      remove();
    },
  };
}

/** Waits until the server takes connections. */
async function serving(server: ChildProcess) {
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr!.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });
  return {
    hasEnded: () => server.exitCode !== null || server.signalCode !== null,
    end(signal: NodeJS.Signals) {
      server.kill(signal);
      return gone;
    },
  };
}

/** PostgreSQL refuses to run as root, so root hands the folder to the system's `postgres` user and lets it die with us. */
function ownerCommand(folder: string): string[] {
  const dieWithUs = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'INT'] : [];
  if (process.getuid?.() !== 0) return dieWithUs;
  const [user, group] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
  );
  chownSync(folder, user!, group!);
  return [
    ...dieWithUs.concat(dieWithUs.length ? [] : ['setpriv']),
    `--reuid=${user}`,
    `--regid=${group}`,
    '--clear-groups',
  ];
}

/** Runs one statement from outside any database of ours (databases are made and dropped this way). */
export async function administer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new postgres.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
