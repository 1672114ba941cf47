// What an update from the oldest release costs with a million petitions: how long the start takes, and how long others wait meanwhile.
//   node tests/benchmarks/upgrade.ts [sqlite|postgres] [petitions]
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { makeOldest, oldestRelease } from '#tests/support/oldest-release.ts';
import { administer, startOwnPostgres } from '#tests/support/postgres.ts';
import { milliseconds, openPlain } from './measuring.ts';

const [, , engine = 'sqlite', wanted = '1000000'] = process.argv;
const LOOKS_EVERY = 20;
/** What makes a copy of a petition another one; the other columns stay as they are. */
const COPIED: Record<string, Record<string, string>> = {
  petition: {
    ...{ id: `t.id + n.i * 1000`, code: `t.code || '-' || n.i` },
    idempotency_key: `t.idempotency_key || '-' || n.i`,
  },
  petition_sender: { petition_id: `t.petition_id + n.i * 1000` },
  petition_event: { id: `t.id + n.i * 10000`, petition_id: `t.petition_id + n.i * 1000` },
  clock: { id: `t.id + n.i * 10000`, petition_id: `t.petition_id + n.i * 1000` },
  answer: { id: `t.id + n.i * 10000`, petition_id: `t.petition_id + n.i * 1000` },
};

const folder = mkdtempSync(join(tmpdir(), 'hoi-am-upgrade-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const server = engine === 'postgres' ? await startOwnPostgres({ keeps: true }) : null;
if (server) await administer(server.url('postgres'), 'create database upgrade');
const url = server ? server.url('upgrade') : `file:${join(folder, 'upgrade.db')}`;
await makeOldest(url);

const { tables } = oldestRelease();
const copies = Math.ceil(Number(wanted) / tables.find(({ table }) => table === 'petition')!.rows.length) - 1;
const seconds = async (action: () => Promise<unknown>) => ((await milliseconds(action)) / 1000).toFixed(1);
console.info(`${engine}: filled in ${await seconds(fill)} s`);

const waits = { read: 0, write: 0 };
process.env.DATABASE_URL = url;
const stopWatching = await watch();
const update = await seconds(start);
await stopWatching();
const longest = server
  ? `a reader waited ${waits.read} ms at most, a writer ${waits.write} ms`
  : `a reader ${waits.read} ms`;
console.info(`update: ${update} s; beside it ${longest}`);
console.info(`the next start: ${await seconds(start)} s`);
await server?.stop();

async function fill(): Promise<void> {
  const series = server
    ? `generate_series(1, ${copies}) as n(i)`
    : `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${copies}) select i from n) as n`;
  const statements = Object.entries(COPIED).map(([table, changed]) => {
    const { columns } = tables.find((one) => one.table === table)!;
    const values = columns.map((name) => changed[name] ?? `t."${name}"`);
    return `insert into ${table} (${columns.map((name) => `"${name}"`)}) ${server ? 'overriding system value ' : ''}select ${values} from ${table} t, ${series}`;
  });
  if (!server) {
    const db = new Database(url.replace('file:', ''));
    // The search index is filled once at the end, not row by row.
    db.exec('drop trigger petition_fts_added');
    db.pragma('synchronous = OFF');
    for (const statement of statements) db.exec(statement);
    db.exec(`insert into petition_fts(petition_fts) values ('rebuild')`);
    db.close();
    return;
  }
  for (const statement of statements) await administer(url, statement);
  await administer(url, 'vacuum analyze');
}

/** What `npm start` does before it serves. */
async function start(): Promise<void> {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PORTAL_MODE: 'production',
    PUBLIC_URL: 'http://localhost',
    SESSION_SECRET: 's'.repeat(32),
  };
  await promisify(execFile)(process.execPath, ['db/seed/load.ts'], { env });
}

/** Another server that goes on: it reads a case and, where several may, writes one, again and again. */
async function watch() {
  let isOver = false;
  const [reader, writer] = server ? [await openPlain(), await openPlain()] : [await openPlain(), null];
  async function again(what: keyof typeof waits, sql: Awaited<ReturnType<typeof openPlain>>, statement: string) {
    while (!isOver) {
      waits[what] = Math.max(waits[what], Math.round(await milliseconds(() => sql.run(statement))));
      await wait(LOOKS_EVERY);
    }
    await sql.close();
  }
  const going = [
    again('read', reader, 'select id, title, state from petition where id = 1'),
    ...(writer ? [again('write', writer, 'update petition set title = title where id = 1')] : []),
  ];
  return async () => {
    isOver = true;
    await Promise.all(going);
  };
}
