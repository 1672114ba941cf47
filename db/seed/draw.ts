// Drawing lots that come out the same each time: the demonstration is one and the same on every machine.

export interface Draw {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  one<T>(list: readonly T[]): T;
  /** True once in `times`, on the average. */
  onceIn(times: number): boolean;
}

/** Mulberry32: small and even enough for invented cases. */
export function drawFrom(seed: number): Draw {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  return { below, one: (list) => list[below(list.length)]!, onceIn: (times) => below(times) === 0 };
}
