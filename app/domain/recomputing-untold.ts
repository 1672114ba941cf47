// Groups of cases that the rows name only in part: what is not told must be exactly what the published groups have more.
import { type Cell, cellKey, UNTOLD } from './recomputing.ts';

const groupsOf = (key: string) => key.slice(0, key.lastIndexOf('|'));

/** The numbers that add up over the groups of a cut. */
const numbersOf = (cell: Cell | undefined): Record<string, number> => ({
  ...cell?.so_lieu,
  tra_loi_n: cell?.ngay_lam_viec?.n ?? 0,
  phan_hoi_dau_n: cell?.phan_hoi_dau_tien?.n ?? 0,
});

/**
 * Where rows do not tell which group they belong to (a commune, a procedure, a field), no published group may be smaller than its rows, and
 * all of them together must be larger by exactly the rows that do not tell. Groups of which that is true are taken as published; how many
 * there are. Anything else stays, and is a difference.
 */
export function settleUntold(published: ReadonlyMap<string, Cell>, counted: Map<string, Cell>): number {
  const untold = [...counted.values()].filter(({ ma }) => ma === UNTOLD);
  const keys = Map.groupBy(new Set([...published.keys(), ...counted.keys()]), groupsOf);
  let settled = 0;
  for (const cell of untold) {
    const own = cellKey(cell);
    const more = numbersOf(cell);
    const open: string[] = [];
    let isPossible = true;
    for (const key of keys.get(groupsOf(own)) ?? []) {
      if (key === own) continue;
      const [one, other] = [numbersOf(published.get(key)), numbersOf(counted.get(key))];
      const differences = Object.keys(more).map((name) => [name, (one[name] ?? 0) - (other[name] ?? 0)] as const);
      if (differences.every(([, by]) => by === 0)) continue;
      open.push(key);
      for (const [name, by] of differences) {
        more[name]! -= by;
        isPossible &&= by >= 0;
      }
    }
    if (!isPossible || Object.values(more).some((left) => left !== 0)) continue;
    counted.delete(own);
    for (const key of open) counted.set(key, published.get(key)!);
    settled += open.length;
  }
  return settled;
}
