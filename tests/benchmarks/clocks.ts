// What the legal clock costs and how it grows: the sweep, the queue page, re-planning after a calendar change, beside plain SQL.
//   node tests/benchmarks/clocks.ts [petitions …]      10000 and 1000000 unless said otherwise; one in ten is open
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administer, postgresIsAvailable, startPostgres } from '#tests/support/postgres.ts';

interface Beside {
  ours: number;
  plain: number;
}
interface Measured {
  petitions: number;
  queue: Beside;
  sweep: Beside & { clocks: number; nothing: number };
  replan: Beside & { moved: number; preview: number; nothing: number };
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const folder = mkdtempSync(join(tmpdir(), 'hoi-am-clocks-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const asked = sizes.length > 0 ? sizes : [10_000, 1_000_000];

console.info('SQLite');
print(asked.map((size) => measure(`file:${join(folder, `${size}.db`)}`, size)));
if (postgresIsAvailable()) {
  const server = await startPostgres();
  const measured: Measured[] = [];
  for (const size of asked) {
    await administer(server.url('postgres'), `create database clocks_${size}`);
    measured.push(measure(server.url(`clocks_${size}`), size));
  }
  await server.stop();
  console.info('\nPostgreSQL');
  print(measured);
} else console.warn('PostgreSQL was not found: not measured.');

function measure(databaseUrl: string, size: number): Measured {
  const script = fileURLToPath(new URL('./clocks-measure.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORTAL_MODE: 'demonstration' };
  const said = execFileSync(process.execPath, [script, String(size)], { env, encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(said.trim().split('\n').at(-1)!) as Measured;
}

function print(all: Measured[]): void {
  line(
    '',
    all.map(({ petitions }) => `${petitions} petitions`),
  );
  const rows: [string, (one: Measured) => Beside][] = [
    ['a page of the queue', ({ queue }) => queue],
    ['recording what happened', ({ sweep }) => sweep],
    ['counting open cases again', ({ replan }) => replan],
  ];
  for (const [name, pick] of rows)
    line(
      name,
      all.map(
        (one) => `${ms(pick(one).ours)} / ${ms(pick(one).plain)} = ${(pick(one).ours / pick(one).plain).toFixed(1)}`,
      ),
    );
  line(
    '  clocks recorded',
    all.map(({ sweep }) => String(sweep.clocks)),
  );
  line(
    '  cases moved',
    all.map(({ replan }) => String(replan.moved)),
  );
  line(
    'preview of that change',
    all.map(({ replan }) => ms(replan.preview)),
  );
  line(
    'nothing has happened',
    all.map(({ sweep }) => ms(sweep.nothing)),
  );
  line(
    'a change that moves nothing',
    all.map(({ replan }) => ms(replan.nothing)),
  );
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 2 : 0)} ms`;
}

function line(name: string, cells: string[]): void {
  console.info(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(34)).join('')}`);
}
