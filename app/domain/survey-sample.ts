// How many to ask: the sample of a survey round, and its share among units.

/** Cỡ mẫu n = N / (1 + N·e²), rounded up, never more than there are. `e` is a fraction: 0.05 for ±5 %. Needs N ≥ 1 and 0 < e < 1. */
export function sampleSize(population: number, e: number): number {
  if (!Number.isInteger(population) || population < 1) throw new RangeError(`No sample of ${population}`);
  if (!(e > 0 && e < 1)) throw new RangeError(`No sample with an error of ${e}`);
  return Math.min(population, Math.ceil(population / (1 + population * e * e) - 1e-9));
}

export interface UnitPopulation {
  unit: number;
  population: number;
}

/**
 * The sample divided in proportion to the population of each unit: whole numbers by the largest remainder, together exactly `size`,
 * none above its population. Equal remainders go to the unit named first.
 */
export function quotasFor(size: number, units: readonly UnitPopulation[]): Map<number, number> {
  const whole = units.reduce((sum, { population }) => sum + population, 0);
  if (whole === 0) return new Map();
  const shares = units.map(({ unit, population }, place) => {
    const exact = Math.min(size, whole) * population;
    return { unit, place, quota: Math.floor(exact / whole), rest: exact % whole };
  });
  let left = Math.min(size, whole) - shares.reduce((sum, { quota }) => sum + quota, 0);
  for (const one of [...shares].sort((a, b) => b.rest - a.rest || a.place - b.place)) {
    if (left === 0) break;
    one.quota++;
    left--;
  }
  return new Map(shares.map(({ unit, quota }) => [unit, quota]));
}
