// Ledgers of cases as their clocks read them: the moves that count, and all of them.
import { and, asc, eq, inArray } from 'drizzle-orm';
import { asCorrected, COUNTING_MOVES, type PastMove } from '#app/domain/case-history.ts';
import type { Reader } from './index.ts';
import { petitionEvent } from './schema/petitions.ts';

/** The moves of these cases that change how their dates are counted, in order. */
export async function countingMoves(on: Reader, petitionIds: readonly number[]): Promise<Map<number, PastMove[]>> {
  const rows = await on
    .select({
      petitionId: petitionEvent.petitionId,
      number: petitionEvent.number,
      move: petitionEvent.move,
      at: petitionEvent.at,
      facts: petitionEvent.facts,
    })
    .from(petitionEvent)
    .where(and(inArray(petitionEvent.petitionId, [...petitionIds]), inArray(petitionEvent.move, [...COUNTING_MOVES])))
    .orderBy(asc(petitionEvent.petitionId), asc(petitionEvent.number))
    .limit(20_000);
  const byPetition = Map.groupBy(rows, ({ petitionId }) => petitionId);
  return new Map([...byPetition].map(([id, history]) => [id, asCorrected(history)]));
}

/** The whole ledger of a case as clocks and the days of documents read it, oldest first. */
export const ledgerOf = (on: Reader, petitionId: number): Promise<Required<PastMove>[]> =>
  on
    .select({
      number: petitionEvent.number,
      move: petitionEvent.move,
      at: petitionEvent.at,
      facts: petitionEvent.facts,
    })
    .from(petitionEvent)
    .where(eq(petitionEvent.petitionId, petitionId))
    .orderBy(asc(petitionEvent.number))
    .limit(1_000);
