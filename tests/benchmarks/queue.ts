// What the queue costs and how it grows: each view, its count, all counts and the case page, beside plain SQL of the same run.
//   node tests/benchmarks/queue.ts [petitions …]      10000, 100000 and 1000000 unless said otherwise; one in ten is open
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { administer, postgresIsAvailable, startPostgres } from '#tests/support/postgres.ts';

interface Measured {
  petitions: number;
  views: Record<string, { ours: number; plain: number; count: number }>;
  counts: { ours: number; plain: number };
  whole: { queue: number; case: number; caseBySql: number };
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const folder = mkdtempSync(join(tmpdir(), 'hoi-am-queue-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const asked = sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000];

console.info('SQLite: milliseconds, beside plain SQL');
print(asked.map((size) => measure(`file:${join(folder, `${size}.db`)}`, size)));
if (postgresIsAvailable()) {
  const server = await startPostgres();
  const measured: Measured[] = [];
  for (const size of asked) {
    await administer(server.url('postgres'), `create database queue_${size}`);
    measured.push(measure(server.url(`queue_${size}`), size));
  }
  await server.stop();
  console.info('\nPostgreSQL');
  print(measured);
} else console.warn('PostgreSQL was not found: not measured.');

function measure(databaseUrl: string, size: number): Measured {
  const script = fileURLToPath(new URL('./queue-measure.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORTAL_MODE: 'demonstration' };
  const said = execFileSync(process.execPath, [script, String(size)], { env, encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(said.trim().split('\n').at(-1)!) as Measured;
}

function print(all: Measured[]): void {
  const cells = (name: string, pick: (one: Measured) => string) => line(name, all.map(pick));
  cells('', ({ petitions }) => `${petitions} petitions`);
  for (const view of Object.keys(all[0]!.views))
    cells(view, ({ views }) => `${beside(views[view]!)}, count ${views[view]!.count.toFixed(1)}`);
  cells('all counts', ({ counts }) => beside(counts));
  cells('page with its counts', ({ whole }) => whole.queue.toFixed(1));
  cells('case page', ({ whole }) => beside({ ours: whole.case, plain: whole.caseBySql }));
}

function beside({ ours, plain }: { ours: number; plain: number }): string {
  return `${ours.toFixed(1)} / ${plain.toFixed(1)} = ${(ours / plain).toFixed(1)}`;
}

function line(name: string, cells: string[]): void {
  console.info(name.padEnd(22) + cells.map((cell) => cell.padStart(36)).join(''));
}
