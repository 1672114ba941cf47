// What the figures cost and how that grows: from kept sums beside a plain SQL recount of the same run, and what keeping them costs.
//   node tests/benchmarks/figures.ts [sqlite|postgres] [petitions …]      10000, 100000 and 1000000 unless said otherwise
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administer, postgresIsAvailable, startPostgres } from '#tests/support/postgres.ts';

const WRITES = {
  move: 'a move',
  send: 'a petition sent',
  ballot: 'a ballot written down',
  cast: 'a ballot cast',
} as const;
type Writes = Record<keyof typeof WRITES, number>;
interface Measured {
  petitions: number;
  firstFill: number;
  figures: Record<string, { ours: number; plain: number }>;
  withSums: Writes;
  withoutSums: Writes;
  fold: number;
  waiting: number;
  cells: number;
  days: number;
}

const asked = process.argv.slice(2);
const sizes = asked.map(Number).filter(Boolean);
const wanted = sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000];
const isAsked = (engine: string) => !asked.some((one) => /^[a-z]/.test(one)) || asked.includes(engine);
const folder = mkdtempSync(join(tmpdir(), 'hoi-am-figures-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

if (isAsked('sqlite')) {
  console.info('SQLite: milliseconds, beside plain SQL');
  print(wanted.map((size) => measure(`file:${join(folder, `${size}.db`)}`, size)));
}
if (isAsked('postgres') && postgresIsAvailable()) {
  const server = await startPostgres();
  const measured: Measured[] = [];
  for (const size of wanted) {
    await administer(server.url('postgres'), `create database figures_${size}`);
    measured.push(measure(server.url(`figures_${size}`), size));
  }
  await server.stop();
  console.info('\nPostgreSQL: milliseconds, beside plain SQL');
  print(measured);
}

function measure(databaseUrl: string, size: number): Measured {
  const script = fileURLToPath(new URL('./figures-measure.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORTAL_MODE: 'demonstration' };
  const said = execFileSync(process.execPath, [script, String(size)], { env, encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(said.trim().split('\n').at(-1)!) as Measured;
}

function print(all: Measured[]): void {
  const cells = (name: string, pick: (one: Measured) => string) => line(name, all.map(pick));
  cells('', ({ petitions }) => `${petitions} petitions and ballots`);
  for (const name of Object.keys(all[0]!.figures))
    cells(name, ({ figures }) => beside(figures[name]!.ours, figures[name]!.plain));
  console.info('beside the same without kept sums');
  for (const [key, name] of Object.entries(WRITES) as [keyof Writes, string][])
    cells(name, ({ withSums, withoutSums }) => beside(withSums[key], withoutSums[key]));
  console.info('the jobs');
  cells('folding, a change', ({ fold, waiting }) => `${(fold / waiting).toFixed(2)} (${waiting} waited)`);
  cells('first recount of all', ({ firstFill }) => firstFill.toFixed(0));
  cells('sums kept', ({ cells: kept, days }) => `${kept} + ${days} of days`);
}

function beside(ours: number, plain: number): string {
  return `${ours.toFixed(1)} / ${plain.toFixed(1)} = ${(ours / plain).toFixed(2)}`;
}

function line(name: string, cells: string[]): void {
  console.info(name.padEnd(24) + cells.map((cell) => cell.padStart(34)).join(''));
}
