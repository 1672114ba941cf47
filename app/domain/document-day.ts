// Between which days the document of a move may be dated: what the case's own past and the rule that allows the move leave open.
import { type Day, dayOf } from './deadline-day.ts';
import { asCorrected, decisionDay, type PastMove } from './past-move.ts';
import { documentOf, type Kind, type MoveName } from './petition.ts';

/** What draws a bound; each has its words. */
export type BoundBy =
  | 'received'
  | 'today'
  /** The last day of the limit that the move stops or lengthens. */
  | 'limit'
  /** The rule that allows it was not yet in force, or no longer. */
  | 'rule'
  /** The act that it follows, or that follows it. */
  | MoveName;

export interface Bound {
  day: Day;
  by: BoundBy;
}

/** Both days included. */
export interface DayBounds {
  from: Bound;
  to: Bound;
}

export interface DayQuestion {
  move: MoveName;
  kind: Kind;
  /** Of the petition itself. */
  receivedOn: Day;
  /** The whole ledger, oldest first. */
  history: readonly PastMove[];
  today: Day;
  /** The last day of the running limit to answer; null when none runs. */
  limitDay: Day | null;
  /** From when until when the rule that allows the move is in force; null when none is asked for. */
  rule: { from: Day; to: Day | null } | null;
  /** Of a move already made whose day is put right: its place in the ledger. */
  corrects?: number;
}

/** Null for a move that rests on no document. Where the past leaves no day, `from` lies after `to`: then nothing can be dated. */
export function documentDayBounds(question: DayQuestion): DayBounds | null {
  const { move, kind, receivedOn, today, limitDay, rule, corrects } = question;
  const document = documentOf(move, kind);
  if (!document) return null;
  const history = asCorrected(question.history);
  const place = corrects === undefined ? history.length : history.findIndex(({ number }) => number === corrects);
  const earlier = history.slice(0, Math.max(place, 0));
  const later = history.slice(place + 1);

  const froms: Bound[] = [{ day: receivedOn, by: 'received' }];
  for (const past of earlier)
    if (document.follows.some((name) => name === past.move)) froms.push({ day: decisionDay(past), by: past.move });
  if (rule) froms.push({ day: rule.from, by: 'rule' });

  const tos: Bound[] = [{ day: today, by: 'today' }];
  for (const past of later)
    if (documentOf(past.move, kind)?.follows.some((name) => name === move))
      tos.push({ day: decisionDay(past), by: past.move });
  if (document.inTime && limitDay !== null) tos.push({ day: limitDay, by: 'limit' });
  if (rule?.to) tos.push({ day: rule.to, by: 'rule' });

  return {
    from: froms.reduce((latest, one) => (one.day > latest.day ? one : latest)),
    to: tos.reduce((earliest, one) => (one.day < earliest.day ? one : earliest)),
  };
}

export type DayRefusal =
  | 'documentDayTooEarly'
  | 'documentDayTooLate'
  | 'alreadyOverdue'
  | 'ruleNotInForce'
  | 'documentNumberMissing';

/**
 * Why a document cannot bear this day; null when it can. A day before today is that of a paper: `paper` is its
 * number, or true where the paper itself is in the file.
 */
export function whyNotDated(
  day: Day,
  paper: string | true | undefined,
  bounds: DayBounds,
  now: Date,
): DayRefusal | null {
  const { from, to } = bounds;
  if (to.by === 'limit' && day > to.day) return 'alreadyOverdue';
  if (day > to.day) return to.by === 'rule' ? 'ruleNotInForce' : 'documentDayTooLate';
  if (day < from.day) return from.by === 'rule' ? 'ruleNotInForce' : 'documentDayTooEarly';
  return day < dayOf(now) && !paper ? 'documentNumberMissing' : null;
}
