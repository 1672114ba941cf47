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

/** All shapes are tried at a small and a middle size; the costliest are measured at the middle and the large one. */
const [SMALL, MIDDLE, LARGE] = [4_000, 16_000, 64_000];
const MEASURED = 4;
/** Between four (in proportion) and sixteen (squared); the rest is the machine's. */
const RATIO_AT_MOST = 10;
/** Microseconds of processor time: less for the large one is noise; so much for the small one, and no larger one is tried. */
const TOO_SHORT = 20_000;
const TOO_LONG = 200_000;
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
  const tried: { micros: number; pump: (typeof pumps)[number] }[] = [];
  const text = ([begin, pump, end]: (typeof pumps)[number], size: number) =>
    begin + pump.repeat(Math.ceil(size / pump.length)) + end;
  for (const pump of pumps) {
    const micros = await cost(read, text(pump, SMALL));
    if (micros > TOO_LONG) return { ratio: Number.POSITIVE_INFINITY, micros, pump: JSON.stringify(pump) };
    tried.push({ micros: await cost(read, text(pump, MIDDLE)), pump });
  }
  let worst: Worst = { ratio: 0, micros: 0, pump: '' };
  for (const { pump } of tried.sort((a, b) => b.micros - a.micros).slice(0, MEASURED)) {
    const [middle, large] = [text(pump, MIDDLE), text(pump, LARGE)];
    let micros = await best(read, large, 3);
    let ratio = micros < TOO_SHORT ? 0 : micros / (await best(read, middle, 5));
    // What another program did to the machine is not there the second time.
    if (ratio > RATIO_AT_MOST) {
      micros = Math.min(micros, await best(read, large, 10));
      ratio = micros / (await best(read, middle, 10));
    }
    if (ratio >= worst.ratio) worst = { ratio, micros, pump: JSON.stringify(pump) };
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
