// What moves the date of a running clock: an extension, a pause, a calendar that changed. Each is counted from the whole history.
import { type ClockRow, openClocks } from '#db/deadlines.ts';
import type { Reader, Writer } from '#db/index.ts';
import type { CaseClock } from '../../domain/case-clocks.ts';
import {
  type LegalTime,
  limitOf,
  longerLimit,
  type PastMove,
  recount,
  waitingLimit,
} from '../../domain/case-history.ts';
import { type Day, isLate } from '../../domain/deadline.ts';
import { asRunning, countingHistory, legalTime, setDate } from './clocks.server.ts';
import type { ClockCase } from './types.ts';

interface DateChange {
  from: Day;
  to: Day;
  apply(tx: Writer): Promise<void>;
}

export type ExtensionPlan =
  | ({ ok: true; legalBasis: string; facts: { fromPolicy: string; toPolicy: string } } & DateChange)
  | { ok: false; why: 'noLongerLimit' | 'ruleNotInForce' };

interface Answering {
  clock: ClockRow;
  history: PastMove[];
  time: LegalTime;
}

async function answering(tx: Reader, about: ClockCase): Promise<Answering | null> {
  const clock = (await openClocks(tx, about.petitionId)).find((one) => one.name === 'answer');
  if (!clock) return null;
  return { clock, history: await countingHistory(tx, about.petitionId), time: await legalTime(tx) };
}

/** The answer clock under the limit for complex cases, counted from the same start, with every pause it has had. */
export async function planExtension(tx: Reader, about: ClockCase, documentDay: Day, now: Date): Promise<ExtensionPlan> {
  const at = await answering(tx, about);
  const longer = at ? longerLimit(asRunning(at.clock), about, at.time) : { ok: false as const };
  if (!at || !longer.ok) return { ok: false, why: 'noLongerLimit' };
  const { clock, history, time } = at;
  // Its day was compared with the limit before: decided in time and recorded a day later, it is still in time.
  if (!limitOf('answer', about, documentDay, time, longer.policy.variant)) return { ok: false, why: 'ruleNotInForce' };
  const facts = { documentDay, fromPolicy: clock.policyCode, toPolicy: longer.policy.code };
  const counted = recount(asRunning(clock), [...history, { move: 'extend', at: now, facts }], time);
  if (!counted) return { ok: false, why: 'noLongerLimit' };
  const { code: policyCode, legalBasis } = longer.policy;
  return {
    ok: true,
    from: clock.dueDay,
    to: counted.dueDay,
    legalBasis,
    facts: { fromPolicy: clock.policyCode, toPolicy: policyCode },
    apply: (writer) =>
      setDate(writer, clock, { ...counted, policyCode, legalBasis }, about.organisationId, now, time.calendar),
  };
}

export type PausePlan = ({ ok: true } & DateChange) | { ok: false; why: 'noClockToStop' | 'alreadyOverdue' };

/**
 * Stops the answer clock, or lets it go on, from the day of the decision. Once the limit is past no decision stops it any more, whatever
 * day it bears.
 */
export async function planPause(
  tx: Reader,
  about: ClockCase,
  move: 'suspend' | 'resume',
  documentDay: Day,
  now: Date,
): Promise<PausePlan> {
  const at = await answering(tx, about);
  if (!at) return { ok: false, why: 'noClockToStop' };
  const { clock, history, time } = at;
  if (move === 'suspend' && isLate(clock.dueAt, now)) return { ok: false, why: 'alreadyOverdue' };
  const counted = recount(asRunning(clock), [...history, { move, at: now, facts: { documentDay } }], time);
  if (!counted) return { ok: false, why: 'noClockToStop' };
  const isPaused = move === 'suspend';
  const { policyCode, legalBasis } = clock;
  return {
    ok: true,
    from: clock.dueDay,
    to: counted.dueDay,
    apply: (writer) =>
      setDate(
        writer,
        clock,
        { ...counted, policyCode, legalBasis, isPaused },
        about.organisationId,
        now,
        time.calendar,
      ),
  };
}

export interface WaitingPlan {
  /** The province's rule, while the wait begins. */
  legalBasis?: string;
  facts: { stopsUntil?: Day; fromDueDay: Day; toDueDay: Day };
  apply(tx: Writer): Promise<void>;
}

/**
 * What asking the sender, or hearing from them, does to the date of the answer: nothing (null), as in the law, unless the province has
 * adopted such a pause. It has a last day, so the date stays a date and the case stays in its place in the queue.
 */
export async function planWaiting(
  tx: Reader,
  about: ClockCase,
  move: 'askInformation' | 'giveInformation' | 'stopWaiting' | 'accept',
  now: Date,
): Promise<WaitingPlan | null> {
  const at = await answering(tx, about);
  if (!at || isLate(at.clock.dueAt, now)) return null;
  const { clock, history, time } = at;
  const limit = move === 'askInformation' ? waitingLimit(about, clock, history, now, time) : null;
  if (move === 'askInformation' && !limit) return null;
  const stopsUntil = limit?.until;
  const counted = recount(asRunning(clock), [...history, { move, at: now, facts: { stopsUntil } }], time);
  if (!counted || counted.dueAt.getTime() === clock.dueAt.getTime()) return null;
  const { policyCode, legalBasis } = clock;
  const to = { ...counted, policyCode, legalBasis, isPaused: false };
  return {
    ...(limit && { legalBasis: limit.policy.legalBasis }),
    facts: { ...(stopsUntil && { stopsUntil }), fromDueDay: clock.dueDay, toDueDay: counted.dueDay },
    apply: (writer) => setDate(writer, clock, to, about.organisationId, now, time.calendar),
  };
}

export interface MovedDate {
  clock: CaseClock;
  from: Day;
  to: Day;
}

/** Every running date of a case under the calendar as it stands now. A suspended one is counted when it goes on. */
export async function planRecount(tx: Reader, about: ClockCase, time: LegalTime, now: Date) {
  const history = await countingHistory(tx, about.petitionId);
  const changes = (await openClocks(tx, about.petitionId)).flatMap((clock) => {
    const counted = clock.state === 'running' ? recount(asRunning(clock), history, time) : null;
    const isMoved = counted && counted.dueAt.getTime() !== clock.dueAt.getTime();
    return isMoved ? [{ clock, counted }] : [];
  });
  const moves: MovedDate[] = changes.map(({ clock, counted }) => ({
    clock: clock.name as CaseClock,
    from: clock.dueDay,
    to: counted.dueDay,
  }));
  const apply = async (writer: Writer) => {
    for (const { clock, counted } of changes) {
      const { policyCode, legalBasis } = clock;
      const to = { ...counted, policyCode, legalBasis };
      await setDate(writer, clock, to, about.organisationId, now, time.calendar);
    }
  };
  return { moves, apply };
}
