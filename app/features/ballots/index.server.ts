// The door of the pot, where cast ballots lose their order: sealed when cast, written down later, shuffled, several in one transaction.
import { randomInt } from 'node:crypto';
import { batchesInPot, insertIntoPot, takeFromPot } from '#db/ballots.ts';
import { type Writer, write } from '#db/index.ts';
import { FEWEST_TOGETHER } from '../../domain/survey-ballots.ts';
import { log } from '../../log.server.ts';
import { seal, unseal } from './seal.server.ts';

export {
  type PublishedRatings,
  publishedRatings,
  publishRatingsOf,
  type RatingSums,
  unitsToPublish,
} from './published.server.ts';

/**
 * Why there is a pot. The transaction that casts a ballot also marks the link as used. Written down there and then, both rows would
 * carry the same transaction number (`xmin` on PostgreSQL), and the order of the rows would be the order of voting: with the whole
 * database one could join them. So a cast ballot
 *
 * 1. is sealed (AES-256-GCM, padded) with a key that is not in the database, under a random key, until it is mixed: the row, its dead
 *    versions and the write-ahead log hold nothing readable;
 * 2. waits for at least four others of its batch, which is everything that ballot and link both show (survey and unit), as long as it takes;
 * 3. is written down with them in one transaction, in an order drawn by lot, under new random keys and the month of the last of them. What
 *    fewer than five of the batch share (kind, field, procedure) is dropped. `xmin` is then that of the batch, and SQLite's row order
 *    that of the keys.
 *
 * At the end (a year is over, a round closed) what still waits of several batches is written down together, without the unit; where even
 * that is under five it goes on waiting, or, in a round, is thrown away unread and said not to be counted. No ballot is ever written down
 * with fewer than four others. What remains possible: if all ballots of a batch say the same, it is known what each of its voters said;
 * and who holds the server's secret and reads the living database can open what waits.
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

/** Writes ballots down, inside the transaction that took them out of the pot: of one batch, or (`isPooled`) of several. */
export type WriteDown<Ballot> = (tx: Writer, ballots: Ballot[], isPooled: boolean) => Promise<void>;

/** After a ballot was cast: written down if there are enough of its batch. */
export async function mixIfFull<Ballot>(kind: Batch['kind'], batch: string, writeDown: WriteDown<Ballot>) {
  const [waiting] = await batchesInPot(kind, batch);
  if (waiting && waiting.n >= FEWEST_TOGETHER) await mixTogether(kind, [batch], writeDown);
}

/** A batch that waits. */
export type Waiting = Pick<Batch, 'batch' | 'month'> & { n: number };

export const whatWaits = (kind: Batch['kind']): Promise<Waiting[]> => batchesInPot(kind);

/** Every full batch by itself. What is left. */
export async function mixFullBatches<Ballot>(kind: Batch['kind'], writeDown: WriteDown<Ballot>): Promise<Waiting[]> {
  for (const { batch, n } of await batchesInPot(kind))
    if (n >= FEWEST_TOGETHER) await mixTogether(kind, [batch], writeDown);
  return (await batchesInPot(kind)).filter(({ n }) => n < FEWEST_TOGETHER);
}

/** Batches that have waited long enough, all together. False when even together they are under five. */
export async function mixPooled<Ballot>(
  kind: Batch['kind'],
  waiting: readonly Waiting[],
  writeDown: WriteDown<Ballot>,
): Promise<boolean> {
  if (waiting.reduce((sum, { n }) => sum + n, 0) < FEWEST_TOGETHER) return false;
  const batches = waiting.map(({ batch }) => batch);
  await mixTogether<Ballot>(kind, batches, (tx, ballots) => writeDown(tx, ballots, true));
  return true;
}

/** Throws away unread what is too little to be mixed; how many they were. */
export const discard = async (tx: Writer, kind: Batch['kind'], waiting: readonly Waiting[]): Promise<number> =>
  (
    await takeFromPot(
      tx,
      kind,
      waiting.map(({ batch }) => batch),
    )
  ).length;

class TooFew extends Error {}

async function mixTogether<Ballot>(kind: Batch['kind'], batches: readonly string[], writeDown: WriteDown<Ballot>) {
  const mixing = write(async (tx) => {
    const ballots: Ballot[] = [];
    let unreadable = 0;
    for (const row of await takeFromPot(tx, kind, batches)) {
      const ballot = unseal(row.sealed) as Ballot | null;
      if (ballot !== null) ballots.push(ballot);
      else {
        unreadable++;
        await insertIntoPot(tx, row);
      }
    }
    if (unreadable > 0)
      log.error({ kind, unreadable }, 'ballots were sealed with another SESSION_SECRET and wait for it');
    // Somebody else was faster; what was taken goes back with the transaction.
    if (ballots.length < FEWEST_TOGETHER) throw new TooFew();
    await writeDown(tx, shuffled(ballots), false);
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
