// What others feel of a flood: quiet people's waits while one network floods at fifty a second, beside their waits without it, in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from './servers.ts';

const SECONDS = 15;
const ROUNDS = 4;
const QUIET_PER_SECOND = 8;
const FLOOD_PER_SECOND = 50;

const folder = mkdtempSync(join(tmpdir(), 'hoi-am-flood-'));
const portal = await startPortal(folder, { TRUSTED_PROXIES: '1' });
process.once('exit', () => {
  void portal.stop();
  rmSync(folder, { recursive: true, force: true });
});
// A line of its own for each: one that is kept may be closed by the server in the moment it is used again.
const [quietLines, floodLines] = [new Agent(), new Agent()];

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

/** Milliseconds until the whole answer is there, and its status. */
function ask({ path, form }: Asked, from: string, agent: Agent): Promise<{ took: number; status: number }> {
  const start = performance.now();
  const headers = {
    'x-forwarded-for': from,
    'sec-fetch-site': 'same-origin',
    // Browsers take it; a flood need not.
    ...(agent === quietLines && { 'accept-encoding': 'gzip' }),
    ...(form && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length }),
  };
  return new Promise((resolve, reject) => {
    request(portal.address + path, { method: form ? 'POST' : 'GET', headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ took: performance.now() - start, status: answer.statusCode ?? 0 }));
    })
      .on('error', reject)
      .end(form);
  });
}

/** Asks at this rate for so many seconds, whether or not answers come. */
async function atRate<T>(perSecond: number, one: (n: number) => Promise<T>): Promise<T[]> {
  const all: Promise<T>[] = [];
  const start = performance.now();
  for (let n = 0; n < perSecond * SECONDS; n++) {
    const due = start + (n * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    all.push(one(n));
  }
  return Promise.all(all);
}

const waits = { without: [] as number[], during: [] as number[] };
const flooded: number[] = [];
const quietPeople = async (into: number[], round: string) => {
  const asked = await atRate(QUIET_PER_SECOND, (n) => ask(quiet(n), `10.${round}.${n % 200}`, quietLines));
  if (asked.some(({ status }) => status === 429 || status >= 500)) throw new Error('A quiet person was refused.');
  into.push(...asked.map(({ took }) => took));
};

await quietPeople([], '1.0');
for (let round = 0; round < ROUNDS; round++) {
  await quietPeople(waits.without, `2.${round}`);
  // Each time a network that has not been seen before, so that what is free at first is measured as well.
  const from = `203.0.113.${round + 1}`;
  const [answers] = await Promise.all([
    atRate(FLOOD_PER_SECOND, (n) => ask(flood(n), from, floodLines)),
    quietPeople(waits.during, `3.${round}`),
  ]);
  flooded.push(...answers.map(({ status }) => status));
}
await portal.stop();

const percentile = (numbers: number[], share: number) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]!;
console.info(
  `\n${waits.without.length} quiet requests without, ${waits.during.length} during a flood of ${FLOOD_PER_SECOND}/s`,
);
console.info('milliseconds        without     during      ratio');
for (const [name, share] of [
  ['median', 0.5],
  ['p90', 0.9],
  ['p99', 0.99],
] as const) {
  const [before, during] = [percentile(waits.without, share), percentile(waits.during, share)];
  const columns = [before, during, during / before].map((one) => one.toFixed(2).padStart(11)).join('');
  console.info(name.padEnd(16) + columns);
}
const refused = flooded.filter((status) => status === 429).length;
console.info(`of the flood ${refused} of ${flooded.length} were told to wait`);
process.exit(0);
