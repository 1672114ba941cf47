// The door of the pot, where cast ballots lose their order: sealed when cast, written down later, shuffled, several in one transaction.
import { randomInt } from 'node:crypto';
import { batchesInPot, insertIntoPot, takeFromPot } from '#db/ballots.ts';
import { type Writer, write } from '#db/index.ts';
import { FEWEST_TOGETHER } from '../../domain/survey-ballots.ts';
import { log } from '../../log.server.ts';
import { seal, unseal } from './seal.server.ts';

/**
 * Why there is a pot. The transaction that casts a ballot also marks the link as used. Written down there and then, both rows would
 * carry the same transaction number (`xmin` on PostgreSQL), and the order of the rows would be the order of voting: with the whole
 * database one could join them. So a cast ballot
 *
 * 1. is sealed (AES-256-GCM, padded) with a key that is not in the database, under a random key, until it is mixed: the row, its dead
 *    versions and the write-ahead log hold nothing readable;
 * 2. waits for at least four others of its batch, which is everything that ballot and link both show (survey, unit, month);
 * 3. is written down with them in one transaction, in an order drawn by lot, under new random keys. What fewer than five of the batch
 *    share (kind, field of the petition) is dropped. `xmin` is then that of the batch, and SQLite's row order that of the keys.
 *
 * When the month is over, or the round closed, what still waits is written down in one transaction, however few they are. What remains
 * possible: a unit that got one to four ballots in that time shows them to whoever holds the database and knows whose links of that
 * unit were used; if all ballots of a batch say the same, it is known what each of its voters said; and who holds the server's secret
 * and reads the living database can open what waits.
 */
interface Batch {
  /** Who writes it down. */
  kind: 'rating' | 'survey';
  /** What ballot and link both show; only ballots of the same batch hide each other. */
  batch: string;
  month: string;
  questionnaireId: number;
}

/** Keys that say nothing about when they were drawn. */
export const drawnKey = (): number => randomInt(1, 2 ** 48 - 1);

/** Within the transaction that uses the link up. */
export async function putIntoPot(tx: Writer, batch: Batch, ballot: object): Promise<void> {
  while (!(await insertIntoPot(tx, { id: drawnKey(), ...batch, sealed: seal(ballot) })));
}

/** Writes ballots of one batch down; called inside the transaction that took them out of the pot. */
export type WriteDown<Ballot> = (tx: Writer, ballots: Ballot[]) => Promise<void>;

/** After a ballot was cast: written down if there are enough of its batch. */
export async function mixIfFull<Ballot>(kind: Batch['kind'], batch: string, writeDown: WriteDown<Ballot>) {
  const [waiting] = await batchesInPot(kind, batch);
  if (waiting && waiting.n >= FEWEST_TOGETHER) await mixTogether(kind, [batch], FEWEST_TOGETHER, writeDown);
}

/** A batch that waits. */
export type Waiting = Pick<Batch, 'batch' | 'month'> & { n: number };

/** Every full batch by itself, then all that have waited long enough together. */
export async function mixWhatWaits<Ballot>(
  kind: Batch['kind'],
  dueAmong: (waiting: readonly Waiting[]) => Promise<Waiting[]> | Waiting[],
  writeDown: WriteDown<Ballot>,
): Promise<void> {
  const waiting = await batchesInPot(kind);
  for (const { batch, n } of waiting)
    if (n >= FEWEST_TOGETHER) await mixTogether(kind, [batch], FEWEST_TOGETHER, writeDown);
  const due = await dueAmong(waiting.filter(({ n }) => n < FEWEST_TOGETHER));
  const batches = due.map(({ batch }) => batch);
  if (batches.length > 0) await mixTogether(kind, batches, 1, writeDown);
}

class TooFew extends Error {}

async function mixTogether<Ballot>(
  kind: Batch['kind'],
  batches: readonly string[],
  fewest: number,
  writeDown: WriteDown<Ballot>,
): Promise<void> {
  const mixing = write(async (tx) => {
    const byBatch = new Map<string, Ballot[]>();
    let [found, unreadable] = [0, 0];
    for (const row of shuffled(await takeFromPot(tx, kind, batches))) {
      const ballot = unseal(row.sealed) as Ballot | null;
      if (ballot === null) {
        unreadable++;
        await insertIntoPot(tx, row);
        continue;
      }
      found++;
      const others = byBatch.get(row.batch);
      if (others) others.push(ballot);
      else byBatch.set(row.batch, [ballot]);
    }
    if (unreadable > 0)
      log.error({ kind, unreadable }, 'ballots were sealed with another SESSION_SECRET and wait for it');
    // Somebody else was faster; what was taken goes back with the transaction.
    if (found < fewest) throw new TooFew();
    for (const ballots of shuffled([...byBatch.values()])) await writeDown(tx, ballots);
  });
  await mixing.catch((error: unknown) => {
    if (!(error instanceof TooFew)) throw error;
  });
}

/** Fisher and Yates, with lots from the system's generator. */
export function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
