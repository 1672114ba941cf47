// What the room of timeliness hands out; JSON-safe.
import type { Kind, State } from '../../domain/petition.ts';
import type { Difference } from '../../domain/satisfaction-difference.ts';
import type { COMPARED, Comparison } from '../../domain/unit-comparison.ts';
import type { PeriodFigures } from '../figures/types.ts';

export interface Coded {
  code: string;
  name: string;
}

/**
 * A petition behind a figure. What is not public has no code, no words, no place and no day but the month: only what was counted of it, and
 * in a list of one place or matter, or of a part of a month, not even that. Days 'YYYY-MM-DD'.
 */
export interface CaseBehind {
  /** Null: not public, or no longer. */
  published: { code: string; title: string; language: 'vi' | 'en' } | null;
  kind: Kind | null;
  state: State | null;
  unit: Coded;
  field: Coded | null;
  /** The month alone, 'YYYY-MM', of what is not public. */
  receivedDay: string;
  dueDay: string | null;
  answeredDay: string | null;
  /** Of the answers; of a case past its day without one, false; null while there is still time. */
  isOnTime: boolean | null;
  answerDays: number | null;
  contactDays: number | null;
}

/** A unit with all below it beside the whole province, to which it belongs. */
export interface UnitBesideProvince {
  unit: PeriodFigures;
  province: PeriodFigures;
  compared: ({ name: (typeof COMPARED)[number] } & Comparison)[];
  /** The unit's satisfaction less that of all others; null when one of them may not speak. */
  satisfaction: Difference | null;
}
