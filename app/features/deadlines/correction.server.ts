// A day that was wrongly entered is put right: every clock that hangs on it gets the dates and the end that the ledger now gives.
import { ledgerOf } from '#db/case-ledgers.ts';
import { allClocks, type ClockRow, insertClock, rewriteClock } from '#db/deadlines.ts';
import type { Reader, Writer } from '#db/index.ts';
import { type CaseClock, CLOCKS_OF_SENDER } from '../../domain/case-clocks.ts';
import type { PastMove } from '../../domain/case-history.ts';
import { type ReplayedClock, replayed } from '../../domain/case-replay.ts';
import { nextEventOf } from '../../domain/clock-events.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import type { MovedDate } from './changes.server.ts';
import { asDate, type Lateness, latenessOf, legalTime } from './clocks.server.ts';
import type { ClockCase } from './types.ts';

export interface CorrectionPlan {
  /** The dates that move, those that the sender watches first. */
  moves: MovedDate[];
  /** Whether any answer was late as the days stand now; null when no limit to answer is touched. */
  lateness: Lateness | null;
  /** The limit to answer as it stands now; null when it is not touched. */
  answer: { dueDay: string | null; firstDueDay: string } | null;
  apply(tx: Writer): Promise<void>;
}

interface Change {
  row: ClockRow | null;
  to: ReplayedClock;
}

/** `correction` is the move that puts the day right, as the ledger will keep it. */
export async function planCorrection(tx: Reader, about: ClockCase, correction: PastMove): Promise<CorrectionPlan> {
  const [ledger, rows, time] = await Promise.all([
    ledgerOf(tx, about.petitionId),
    allClocks(tx, about.petitionId),
    legalTime(tx),
  ]);
  const before = replayed(ledger, about, time);
  const after = replayed([...ledger, correction], about, time);
  // What the correction does not touch keeps what it was counted under, also when the calendar has changed since.
  const changes = after.flatMap((to, index): Change[] => {
    const was = before[index];
    if (was && isSame(was, to)) return [];
    const row = was && rows.findLast(({ name, startedAt }) => name === was.name && +startedAt === +was.startedAt);
    return [{ row: row ?? null, to }];
  });
  const answers = [...rows.filter(({ name, id }) => name === 'answer' && !changes.some(({ row }) => row?.id === id))];
  const touched = changes.filter(({ to }) => to.name === 'answer').map(({ to }) => to);
  const last = touched.at(-1);
  return {
    moves: changes.flatMap(movedDate).sort((a, b) => rank(a) - rank(b)),
    lateness: touched.length > 0 ? worst([...answers.map(ended), ...touched.map(replayedEnd)]) : null,
    answer: last
      ? { dueDay: last.state === 'paused' ? null : last.counted.dueDay, firstDueDay: last.counted.firstDueDay }
      : null,
    apply: async (writer) => {
      for (const change of changes) await carryOut(writer, about, change, time.calendar);
    },
  };
}

const rank = ({ clock }: MovedDate) => (clock === 'answer' ? 0 : CLOCKS_OF_SENDER.includes(clock) ? 1 : 2);

const isSame = (one: ReplayedClock, other: ReplayedClock): boolean =>
  one.name === other.name &&
  one.state === other.state &&
  +one.startedAt === +other.startedAt &&
  +one.counted.dueAt === +other.counted.dueAt &&
  +(one.endedAt ?? 0) === +(other.endedAt ?? 0);

const movedDate = ({ row, to }: Change): MovedDate[] =>
  row && row.dueDay !== to.counted.dueDay
    ? [{ clock: row.name as CaseClock, from: row.dueDay, to: to.counted.dueDay }]
    : [];

interface End {
  state: string;
  at: Date | null;
  firstDueDay: string;
}
const ended = ({ state, endedAt: at, firstDueDay }: ClockRow): End => ({ state, at, firstDueDay });
const replayedEnd = ({ state, endedAt: at, counted }: ReplayedClock): End => ({
  ...{ state, at },
  firstDueDay: counted.firstDueDay,
});

function worst(ends: readonly End[]): Lateness {
  const all = ends.flatMap(({ state, at, firstDueDay }) => (at ? [latenessOf({ state, at, firstDueDay })] : []));
  return {
    wasLate: all.some(({ wasLate }) => wasLate),
    wasLateUnextended: all.some(({ wasLateUnextended }) => wasLateUnextended),
  };
}

async function carryOut(tx: Writer, about: ClockCase, { row, to }: Change, calendar: WorkingCalendar): Promise<void> {
  const { name, startedAt, policyCode, legalBasis, counted, state, endedAt, endedBy } = to;
  const { receivedDay, dueDay, dueAt, firstDueDay, steps } = counted;
  const date = await asDate({ startedAt, dueDay, dueAt, policyCode }, tx);
  const next = state === 'running' ? nextEventOf(date, [], calendar) : null;
  const dates = {
    ...{ startedAt, policyCode, legalBasis, receivedDay, dueDay, dueAt, firstDueDay, steps, state, endedAt, endedBy },
    nextEvent: next?.event ?? null,
    nextEventAt: next?.at ?? null,
  };
  if (row) return rewriteClock(tx, row.id, dates);
  const { petitionId, round, organisationId } = about;
  await insertClock(tx, { ...dates, petitionId, name, round, organisationId });
}
