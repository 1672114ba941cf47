// What adding and subtracting of published totals can find out.
/** How often each answer is in a published total. Whatever is added to, subtracted from or divided by: rows of numbers. */
export type Total = readonly number[];

/**
 * What linear algebra says. Any combination of totals, with any factors, gives answers that stand in exactly the same totals the same
 * weight. So no combination singles out fewer answers than the smallest such class of answers that the reader does not know already.
 */
export function smallestClass(totals: readonly Total[], isUnknown: readonly boolean[]): number {
  const classes = new Map<string, number>();
  for (const [answer, unknown] of isUnknown.entries()) {
    const column = totals.map((total) => total[answer] ?? 0);
    if (!unknown || column.every((weight) => weight === 0)) continue;
    const key = column.join(',');
    classes.set(key, (classes.get(key) ?? 0) + 1);
  }
  return Math.min(...classes.values());
}

/** The same by elimination over the rationals: whether some combination of the totals is 1 for these answers and 0 for all others. */
export function canSingleOut(totals: readonly Total[], answersOf: ReadonlySet<number>, size: number): boolean {
  const rank = (rows: readonly Total[]) => {
    const left = rows.map((row) => Array.from({ length: size }, (_, at) => row[at] ?? 0));
    let found = 0;
    for (let column = 0; column < size; column++) {
      const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column]!) > 1e-9);
      if (pivot < 0) continue;
      [left[found], left[pivot]] = [left[pivot]!, left[found]!];
      for (const [at, row] of left.entries()) {
        const times = at === found ? 0 : row[column]! / left[found]![column]!;
        if (times !== 0) for (let c = column; c < size; c++) row[c]! -= times * left[found]![c]!;
      }
      found++;
    }
    return found;
  };
  const target = Array.from({ length: size }, (_, at) => (answersOf.has(at) ? 1 : 0));
  return rank([...totals, target]) === rank(totals);
}
