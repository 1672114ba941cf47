// Between which days the document of a move may be dated, for one case: asked by its forms, and again by whoever makes the move.
import { ledgerOf } from '#db/case-ledgers.ts';
import { openClocks } from '#db/deadlines.ts';
import type { Reader } from '#db/index.ts';
import { caseClassOf } from '../../domain/case-class.ts';
import type { LegalTime, PastMove } from '../../domain/case-history.ts';
import { replayed } from '../../domain/case-replay.ts';
import { type Day, dayOf } from '../../domain/deadline.ts';
import { type DayBounds, documentDayBounds } from '../../domain/document-day.ts';
import { asCorrected, decisionDay } from '../../domain/past-move.ts';
import { DATED_MOVES, documentOf, type MoveName } from '../../domain/petition.ts';
import { legalTime } from './clocks.server.ts';
import type { ClockCase } from './types.ts';

export interface DatedCase extends ClockCase {
  receivedDay: Day;
}

/** Null for a move that rests on no document. */
export async function documentBounds(
  on: Reader,
  about: DatedCase,
  move: MoveName,
  now: Date,
): Promise<DayBounds | null> {
  const document = documentOf(move, about.kind);
  if (!document) return null;
  const [history, open, time] = await Promise.all([
    ledgerOf(on, about.petitionId),
    openClocks(on, about.petitionId),
    legalTime(on),
  ]);
  const limitDay = open.find(({ name }) => name === 'answer')?.dueDay ?? null;
  return boundsIn({ about, move, history, time, now, limitDay });
}

interface Asking {
  about: DatedCase;
  move: MoveName;
  history: readonly PastMove[];
  time: LegalTime;
  now: Date;
  limitDay: Day | null;
  corrects?: number;
}

function boundsIn({ about, move, history, time, now, limitDay, corrects }: Asking): DayBounds | null {
  const allowedBy = documentOf(move, about.kind)?.allowedBy;
  const rules = time.policies.filter(
    ({ clock, caseClass }) => clock === allowedBy && [caseClassOf(about), 'khieu_nai'].includes(caseClass),
  );
  const rule =
    rules.length === 0
      ? null
      : {
          from: rules.map(({ validFrom }) => validFrom).reduce((a, b) => (a < b ? a : b)),
          to: rules.map(({ validTo }) => validTo).reduce((a, b) => (a === null || b === null ? null : a > b ? a : b)),
        };
  const { kind, receivedDay: receivedOn } = about;
  return documentDayBounds({ move, kind, receivedOn, history, today: dayOf(now), limitDay, rule, corrects });
}

/** A move that was made on a document, its day as it stands, and where that may be put. */
export interface DatedAct {
  /** Its place in the ledger. */
  number: number;
  move: MoveName;
  day: Day;
  documentNumber: string | null;
  bounds: DayBounds;
}

/** The moves of a case whose day can be put right, oldest first. */
export async function datedActs(on: Reader, about: DatedCase, now: Date): Promise<DatedAct[]> {
  const [history, time] = await Promise.all([ledgerOf(on, about.petitionId), legalTime(on)]);
  return asCorrected(history).flatMap((past, index) => {
    if (!DATED_MOVES.includes(past.move)) return [];
    // Before this act nothing of it was counted: the limit as it stood then.
    const before = replayed(history.slice(0, index), about, time);
    const answer = before.find(({ name, endedAt }) => name === 'answer' && endedAt === null);
    const number = history[index]!.number;
    const limitDay = answer?.counted.dueDay ?? null;
    const bounds = boundsIn({ about, move: past.move, history, time, now, limitDay, corrects: number });
    const { documentNumber } = past.facts;
    return bounds
      ? [
          {
            ...{ number, move: past.move, day: decisionDay(past), bounds },
            documentNumber: typeof documentNumber === 'string' ? documentNumber : null,
          },
        ]
      : [];
  });
}
