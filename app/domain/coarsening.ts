// Rows of cases that are not public: what could single one of them out is told only where five of them share it.

const FEWEST = 5;

/** What a row says of where, when and what about. Null: nothing, or no longer. */
export interface Told {
  unit: string;
  month: string;
  kind: string;
  commune: string | null;
  procedure: string | null;
  field: string | null;
}
/** What may be left untold; office, month and kind are what every figure is counted by. */
export const COARSENED = ['commune', 'procedure', 'field'] as const;
type Coarsened = (typeof COARSENED)[number];

/** What may not single out fewer than five together, and what is left untold instead, the first that is still told. */
export const RULES: readonly { together: readonly (keyof Told)[]; untold: readonly Coarsened[] }[] = [
  { together: ['commune', 'month'], untold: ['commune'] },
  { together: ['commune', 'procedure', 'kind'], untold: ['procedure', 'commune'] },
  { together: ['unit', 'procedure', 'kind'], untold: ['procedure'] },
  { together: ['commune', 'field', 'kind'], untold: ['field', 'commune'] },
  { together: ['unit', 'field', 'kind'], untold: ['field'] },
];

/**
 * Each of these (so many rows say the same) as it may be told. Whoever shares a value with fewer than four others loses it, all of them at
 * once; this is done until every rule holds, which it must in the end, because something is untold each time and nothing told again.
 */
export function coarsened(cells: readonly (Told & { n: number })[]): Told[] {
  const told = cells.map(({ n: _, ...one }): Told => one);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const { together, untold } of RULES) {
      const sharing = Map.groupBy(told.keys(), (place) => JSON.stringify(together.map((name) => told[place]![name])));
      for (const places of sharing.values()) {
        if (places.reduce((sum, place) => sum + cells[place]!.n, 0) >= FEWEST) continue;
        for (const place of places) {
          const name = untold.find((one) => together.includes(one) && told[place]![one] !== null);
          if (name === undefined) continue;
          told[place]![name] = null;
          hasChanged = true;
        }
      }
    }
  }
  return told;
}
