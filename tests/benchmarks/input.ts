// `node tests/benchmarks/input.ts`: what reading costs as the input grows, for everything that strangers send; ends with 1 where the
// cost of four times the input is far more than four times the cost. Processor time, as a ratio within one run.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Reader } from '../support/input-readers.ts';

// Some rooms open their database with their door; nothing is asked of it here.
process.env.DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'hoi-am-input-')), 'input.db')}`;
const { inputReaders, PIECES } = await import('../support/input-readers.ts');

const SIZES = [4_000, 16_000, 64_000] as const;
/** Between four (in proportion) and sixteen (squared); the rest is the machine's. */
const RATIO_AT_MOST = 10;
/** Less than this is noise: microseconds of processor time. */
const TOO_SHORT = 20_000;
const SHAPES = Number(process.env.INPUTS ?? 60);

const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 }).map((some) => some.join(''));
const pumps = [
  ...PIECES.map((one) => ['', one, ''] as const),
  ...fc.sample(fc.tuple(pieces, pieces, pieces), { numRuns: SHAPES, seed: 10 }),
];

async function cost(read: Reader, text: string): Promise<number> {
  const start = process.cpuUsage();
  await Promise.resolve(text)
    .then(read)
    .catch(() => {});
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

const best = async (read: Reader, text: string, times: number) => {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < times; n++) least = Math.min(least, await cost(read, text));
  return least;
};

interface Worst {
  ratio: number;
  micros: number;
  pump: string;
}

async function worstOf(read: Reader): Promise<Worst> {
  let worst: Worst = { ratio: 0, micros: 0, pump: '' };
  for (const [begin, pump, end] of pumps) {
    const text = (size: number) => begin + pump.repeat(Math.ceil(size / pump.length)) + end;
    const [, middle, large] = SIZES;
    const quick = await cost(read, text(large));
    if (quick < TOO_SHORT) continue;
    const [at, fourTimes] = [await best(read, text(middle), 5), await best(read, text(large), 3)];
    const ratio = fourTimes / Math.max(at, TOO_SHORT / 16);
    if (ratio > worst.ratio) worst = { ratio, micros: fourTimes, pump: JSON.stringify([begin, pump, end]) };
  }
  return worst;
}

const only = process.argv[2];
console.info(`reading 64,000 signs beside 16,000            ratio   ms at most   of ${pumps.length} shapes the worst`);
let isSlow = false;
for (const [name, read] of Object.entries(await inputReaders())) {
  if (only && !name.startsWith(only)) continue;
  const { ratio, micros, pump } = await worstOf(read);
  isSlow ||= ratio > RATIO_AT_MOST;
  const mark = ratio > RATIO_AT_MOST ? '  <- grows faster than its input' : '';
  console.info(
    `${name.padEnd(44)}${ratio.toFixed(1).padStart(7)}${(micros / 1000).toFixed(1).padStart(13)}   ${pump.slice(0, 60)}${mark}`,
  );
}
process.exit(isSlow ? 1 : 0);
