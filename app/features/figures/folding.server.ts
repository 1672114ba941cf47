// Folds the changes that wait into the kept sums, oldest first: so few at once that nobody who writes waits for long.
import { setImmediate } from 'node:timers/promises';
import { addToKept, type Change, holdKeeper, takeChanges } from '#db/figure-keeping.ts';
import { write } from '#db/index.ts';
import { addToSums, noSums, spansOf } from '../../domain/figure-cells.ts';

/** A move makes two changes. SQLite has one writer, in this very process. */
const CHANGES_AT_ONCE = 500;
const BATCHES_AT_MOST = 40;

/**
 * Goes on until nothing waits, at most so many batches; how many were folded. Several processes may do so at once: a change is in one
 * batch, and the sums have one writer at a time. Reading figures adds what waits, so nobody sees whether this has run.
 */
export async function foldChanges(atOnce = CHANGES_AT_ONCE, batchesAtMost = BATCHES_AT_MOST): Promise<number> {
  let folded = 0;
  for (let batch = 0; batch < batchesAtMost; batch++) {
    const taken = await foldBatch(atOnce);
    folded += taken;
    if (taken < atOnce) break;
    await setImmediate();
  }
  return folded;
}

const foldBatch = (atOnce: number): Promise<number> =>
  write(async (tx) => {
    await holdKeeper(tx);
    const changes = await takeChanges(tx, atOnce);
    await addToKept(tx, sumsOf(changes));
    return changes.length;
  });

function sumsOf(changes: readonly Change[]) {
  const sums = noSums();
  for (const { sign, ...row } of changes) addToSums(sums, row, spansOf(row.month), sign === 1 ? 1 : -1);
  return sums;
}
