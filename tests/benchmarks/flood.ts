// `node tests/benchmarks/flood.ts`: what others feel of a flood. Quiet people's waits while one network floods at fifty a second, beside
// their waits while as many readers ask for what costs nothing, turn by turn in one run of three minutes; ends with 1 where the ratio is two or more.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startPortal } from './servers.ts';

const SECONDS = 6;
const ROUNDS = 10;
const QUIET_PER_SECOND = 12;
const FLOOD_PER_SECOND = 50;
/** An answer that takes longer is counted as this long. */
const MILLISECONDS_AT_MOST = 10_000;
const RATIO_AT_MOST = 2;

interface Asked {
  path: string;
  form?: string;
}

let number = 0;
/** What a reader and a sender do. */
const quiet = (n: number): Asked =>
  [
    { path: '/cong-khai' },
    { path: '/tra-cuu' },
    { path: '/gui/loai' },
    { path: '/gui/loai', form: 'kind=phan_anh' },
    { path: '/ho-so/QNG-26-22222-2' },
  ][n % 5]!;
/** What costs the portal most: pages that nobody has asked for before, drafts, guesses. */
const flood = (n: number): Asked =>
  [
    { path: `/cong-khai?q=${number++}` },
    { path: '/gui/loai', form: 'kind=phan_anh' },
    { path: '/tra-cuu', form: `code=QNG-26-22222-2&key=${number++}` },
    { path: `/thong-ke/csv?tu=2026-01-${String((number++ % 28) + 1).padStart(2, '0')}` },
    { path: '/can-bo/dang-nhap', form: `username=u${number++}&password=doan-mo` },
  ][n % 5]!;

const folder = mkdtempSync(join(tmpdir(), 'hoi-am-flood-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
console.info('The portal is being filled and started …');
const portal = await startPortal(folder, { TRUSTED_PROXIES: '1' });

/** Milliseconds until the whole answer is there, and its status; each on a line of its own, or one that is kept could be closed in between. */
function ask({ path, form }: Asked, from: string, more: Record<string, string> = {}) {
  const start = performance.now();
  const headers = {
    ...{ 'x-forwarded-for': from, 'sec-fetch-site': 'same-origin', ...more },
    ...(form && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length }),
  };
  return new Promise<{ took: number; status: number }>((resolve) => {
    const end = (status: number) => resolve({ took: performance.now() - start, status });
    const signal = AbortSignal.timeout(MILLISECONDS_AT_MOST);
    request(portal.address + path, { method: form ? 'POST' : 'GET', headers, agent: false, signal }, (answer) => {
      answer.resume().once('close', () => end(answer.complete ? answer.statusCode! : 0));
    })
      .once('error', () => end(0))
      .end(form);
  });
}

/** Asks at this rate for so many seconds, whether or not answers come. */
async function atRate<T>(perSecond: number, one: (n: number) => Promise<T>): Promise<T[]> {
  const all: Promise<T>[] = [];
  const start = performance.now();
  for (let n = 0; n < perSecond * SECONDS; n++) {
    await wait(Math.max(0, start + (n * 1000) / perSecond - performance.now()));
    all.push(one(n));
  }
  return Promise.all(all);
}

const GZIP = { 'accept-encoding': 'gzip' };
/** Their waits, while these others ask as well. */
async function quietPeople(round: string, others: () => Promise<unknown>): Promise<number[]> {
  const people = atRate(QUIET_PER_SECOND, (n) => ask(quiet(n), `10.${round}.${n % 200}`, GZIP));
  const [asked] = await Promise.all([people, others()]);
  if (asked.some(({ status }) => status === 429 || status >= 500)) throw new Error('A quiet person was refused.');
  return asked.map(({ took }) => took);
}
const readers = (round: number) =>
  atRate(FLOOD_PER_SECOND, (n) => ask({ path: '/cong-khai' }, `172.16.${round}.${n % 200}`, GZIP));

const percentile = (numbers: number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
const SHARES = { median: 0.5, p90: 0.9, p99: 0.99 };
const line = (name: string, ...numbers: number[]) =>
  console.info(name.padEnd(22) + numbers.map((one) => one.toFixed(1).padStart(10)).join(''));

await quietPeople('1.0', () => readers(255));
const all = { without: [] as number[], during: [] as number[] };
const ratios: number[] = [];
let [refused, flooded] = [0, 0];
console.info(`p99 in milliseconds        without    during     ratio`);
for (let round = 0; round < ROUNDS; round++) {
  const without = await quietPeople(`2.${round}`, () => readers(round));
  // Each time a network that has not been seen before, so that what is free at first is measured as well.
  const during = await quietPeople(`3.${round}`, async () => {
    const answers = await atRate(FLOOD_PER_SECOND, (n) => ask(flood(n), `203.0.113.${round + 1}`));
    refused += answers.filter(({ status }) => status === 429).length;
    flooded += answers.length;
  });
  all.without.push(...without);
  all.during.push(...during);
  const [before, beside] = [percentile(without, SHARES.p99), percentile(during, SHARES.p99)];
  ratios.push(beside / before);
  line(`round ${round + 1} of ${ROUNDS}`, before, beside, beside / before);
}
await portal.stop();

console.info(`\nall ${all.without.length} and ${all.during.length} requests of quiet people`);
for (const [name, share] of Object.entries(SHARES)) {
  const [before, during] = [percentile(all.without, share), percentile(all.during, share)];
  line(name, before, during, during / before);
}
const ratio = percentile(ratios, 0.5);
console.info(`p99, the median of the rounds' ratios: ${ratio.toFixed(1)}`);
console.info(`of the flood ${refused} of ${flooded} were told to wait`);
process.exit(ratio < RATIO_AT_MOST ? 0 : 1);
