// Which running dates another calendar would move: asked before a change is confirmed, and again to carry it out.
import { countingMoves } from '#db/case-ledgers.ts';
import { type RunningCursor, runningClocksFrom } from '#db/deadlines.ts';
import { type Reader, read } from '#db/index.ts';
import { type LegalTime, recount } from '../../domain/case-history.ts';
import { type Day, endOfDay, isLate, startOfDay } from '../../domain/deadline.ts';
import { asRunning } from './clocks.server.ts';

export interface MovedClock {
  code: string;
  petitionId: number;
  unit: string;
  unitEn: string | null;
  clock: string;
  from: Day;
  to: Day;
  /** In time until now, late under the other calendar. */
  becomesOverdue: boolean;
}

export interface DatesMoved {
  moved: MovedClock[];
  /** Where to go on; null at the end. */
  next: RunningCursor | null;
}

/** The days whose nature changes; a date counted entirely before or after them cannot move. */
export interface ChangedDays {
  firstDay: Day;
  lastDay: Day;
}

/** A page of running clocks, counted again in this legal time: those whose date is another one than the stored. */
export async function movedDates(
  time: LegalTime,
  { firstDay, lastDay }: ChangedDays,
  after: RunningCursor | null,
  now: Date,
  atOnce: number,
  on: Reader = read,
): Promise<DatesMoved> {
  const span = { dueFrom: startOfDay(firstDay), startedBy: endOfDay(lastDay) };
  const found = await runningClocksFrom(on, span, after, atOnce);
  const withHistory = found.filter(({ hasHistory }) => hasHistory).map(({ clock }) => clock.petitionId);
  const histories = withHistory.length > 0 ? await countingMoves(on, [...new Set(withHistory)]) : new Map();
  const moved = found.flatMap(({ clock, code, unit, unitEn }): MovedClock[] => {
    const counted = recount(asRunning(clock), histories.get(clock.petitionId) ?? [], time);
    if (!counted || counted.dueAt.getTime() === clock.dueAt.getTime()) return [];
    const { petitionId, name, dueDay, dueAt } = clock;
    const becomesOverdue = isLate(counted.dueAt, now) && !isLate(dueAt, now);
    return [{ code, petitionId, unit, unitEn, clock: name, from: dueDay, to: counted.dueDay, becomesOverdue }];
  });
  const last = found.length === atOnce ? found.at(-1)!.clock : null;
  return { moved, next: last && { dueAt: last.dueAt, id: last.id } };
}
