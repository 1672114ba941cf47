// What the ledger keeps of a move, and the day it counts: that of its document, as it was last corrected.
import { type Day, dayOf, isDay, startOfDay } from './deadline-day.ts';
import type { MoveName } from './petition.ts';

export interface PastMove {
  move: MoveName;
  /** When it was recorded; of a letter entered later, when it came. */
  at: Date;
  facts: Readonly<Record<string, unknown>>;
  /** Its place in the ledger. */
  number?: number;
}

/** The day of the document that decided, or of the move itself. */
export function decisionDay({ at, facts }: PastMove): Day {
  const day = facts.documentDay;
  return typeof day === 'string' && isDay(day) ? day : dayOf(at);
}

/** The instant that counts: the move's own, or the beginning of another day that its document bears. */
export function actedAt(past: PastMove): Date {
  const day = decisionDay(past);
  return day === dayOf(past.at) ? past.at : startOfDay(day);
}

/** The ledger with the days that a head has put right since: of several corrections of one move the last counts. */
export function asCorrected(history: readonly PastMove[]): PastMove[] {
  const days = new Map(
    history.filter(({ move }) => move === 'correctDay').map(({ facts }) => [facts.corrects, facts.toDay]),
  );
  if (days.size === 0) return [...history];
  return history.map((past) =>
    past.number !== undefined && days.has(past.number)
      ? { ...past, facts: { ...past.facts, documentDay: days.get(past.number) } }
      : past,
  );
}
