// The ledger of a case as its readers may see it.
import { type Reader, read } from '#db/index.ts';
import { eventsOf } from '#db/petitions.ts';
import { basisInWords } from '../../domain/legal-basis.ts';
import { type MoveName, type State, seenBy } from '../../domain/petition.ts';

export interface TimelineEvent {
  number: number;
  /** Epoch milliseconds. */
  at: number;
  move: MoveName;
  from: State;
  to: State;
  actor: string;
  /** Only for officers. */
  staffName: string | null;
  /** At whose desk a deputy did it; only for officers. */
  onBehalfOf: string | null;
  unit: string | null;
  toUnit: string | null;
  /** Not for the public: it may name the sender. */
  reason: string | null;
  legalBasis: string | null;
  facts: Record<string, unknown>;
}

export type TimelineReader = 'everyone' | 'sender' | 'staff';

const READS: Record<TimelineReader, readonly ReturnType<typeof seenBy>[]> = {
  everyone: ['everyone'],
  sender: ['everyone', 'sender'],
  staff: ['everyone', 'sender', 'staff'],
};

/** The facts of a move that the public may read; nothing that an officer typed freely. */
const PUBLIC_FACTS = [
  'refusalReason',
  'outsideBody',
  'fromDueDay',
  'toDueDay',
  'stopsUntil',
  'criterion',
  'suspensionGround',
  'documentNumber',
  'documentDay',
  'executionGround',
  'correctedMove',
  'fromDay',
  'toDay',
  'round',
];

export async function timelineOf(
  petitionId: number,
  reader: TimelineReader,
  language: 'vi' | 'en',
  on: Reader = read,
): Promise<TimelineEvent[]> {
  const rows = await eventsOf(on, petitionId);
  return rows
    .filter(({ event }) => READS[reader].includes(seenBy(event.move)))
    .map(({ event, staffName, onBehalfOf, unit, unitEn, toUnit, toUnitEn }) => ({
      number: event.number,
      at: event.at.getTime(),
      move: event.move,
      from: event.from,
      to: event.to,
      actor: event.actor,
      staffName: reader === 'staff' ? staffName : null,
      onBehalfOf: reader === 'staff' ? onBehalfOf : null,
      unit: language === 'en' ? (unitEn ?? unit) : unit,
      toUnit: language === 'en' ? toUnitEn : toUnit,
      reason: reader === 'everyone' ? null : event.reason,
      legalBasis: event.legalBasis && basisInWords(event.legalBasis),
      facts:
        reader === 'everyone'
          ? Object.fromEntries(Object.entries(event.facts).filter(([name]) => PUBLIC_FACTS.includes(name)))
          : event.facts,
    }));
}
