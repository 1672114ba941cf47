// `npm run bench`: what the portal costs beside the least it could cost, measured in the same run and printed as ratios.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { ask, startBare, startPortal } from './servers.ts';

const SECONDS = 5;
const ROUNDS = 2;
const CONNECTIONS = 10;

const folder = mkdtempSync(join(tmpdir(), 'hoi-am-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

console.info(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
const portal = await startPortal(folder);
const publicCase = await newestPublicCase(portal.address);
const pages = ['/', '/cong-khai', publicCase, '/thong-ke', '/co-quan', '/thu-tuc', '/gui', '/tra-cuu', '/gioi-thieu'];

await printSpeed(['/cong-khai', publicCase]);
await printBytes(pages);
await portal.stop();
printSubmissions();

async function newestPublicCase(address: string): Promise<string> {
  const { body } = await ask(`${address}/cong-khai`);
  const [link] = /\/cong-khai\/[A-Z]{3}-\d{2}-[A-Z0-9-]+/.exec(gunzipSync(body).toString()) ?? [];
  if (!link) throw new Error('The demonstration has no public case on /cong-khai.');
  return link;
}

async function printSpeed(paths: string[]): Promise<void> {
  console.info('requests a second            portal   node:http, same bytes   ratio');
  for (const path of paths) {
    const answer = await ask(portal.address + path);
    const bare = await startBare(folder, answer);
    const speeds: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (let round = 0; round < ROUNDS; round++) {
      speeds.bare.push(await requestsPerSecond(`${bare.address}${path}`));
      speeds.ours.push(await requestsPerSecond(`${portal.address}${path}`));
    }
    await bare.stop();
    row(path, mean(speeds.ours), mean(speeds.bare));
  }
}

async function requestsPerSecond(url: string): Promise<number> {
  const options = { url, connections: CONNECTIONS, headers: { 'accept-encoding': 'gzip' } };
  await autocannon({ ...options, duration: 1 });
  const { requests, non2xx, errors } = await autocannon({ ...options, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were no page, ${errors} failed.`);
  return requests.average;
}

async function printBytes(paths: string[]): Promise<void> {
  console.info('\nbytes of a page, gzipped       page   styles   scripts      all');
  for (const path of paths) {
    const { status, headers, body } = await ask(portal.address + path);
    if (status !== 200) {
      console.info(`${path.padEnd(26)} answers ${status}`);
      continue;
    }
    const html = headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString();
    const styles = await bytesOf(html, /<link rel="stylesheet" href="([^"]+)"/g);
    const scripts = await bytesOf(html, /<script[^>]* src="([^"]+)"/g);
    const numbers = [body.length, styles, scripts, body.length + styles + scripts];
    console.info(path.padEnd(26) + numbers.map((bytes) => String(bytes).padStart(9)).join(''));
  }
}

async function bytesOf(html: string, links: RegExp): Promise<number> {
  const answers = await Promise.all(
    [...html.matchAll(links)].map(([, link]) => ask(new URL(link!, portal.address).href)),
  );
  return answers.reduce((sum, { body }) => sum + body.length, 0);
}

function printSubmissions(): void {
  const script = fileURLToPath(new URL('./submissions.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'submissions.db')}`, PORTAL_MODE: 'demonstration' };
  const said = execFileSync(process.execPath, [script], { env, encoding: 'utf8' }).trim().split('\n').at(-1) ?? '{}';
  const { oneByOne, atOnce, commits } = JSON.parse(said) as Record<string, number>;
  console.info('\npetitions a second         the door   one-row commits         ratio');
  row('one after the other', oneByOne!, commits!);
  row('twenty senders at once', atOnce!, commits!);
}

function row(name: string, ours: number, bare: number): void {
  console.info(
    `${name.padEnd(26)}${ours.toFixed(0).padStart(9)}${bare.toFixed(0).padStart(24)}${(ours / bare).toFixed(2).padStart(8)}`,
  );
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
