// The figures as pages and data files show them; JSON-safe.
import type { Period } from '../../domain/period.ts';
import type { Factor, Satisfaction, Share } from '../../domain/satisfaction.ts';
import type { Counts, DaysSummary, Figure } from '../../domain/statistics.ts';

/** One line of a table: a unit, a kind, a field, a month … `code` is '' for what names none. */
export interface FigureGroup {
  code: string;
  name: string;
  counts: Counts;
  /** Working days from receipt to the newest answer, of those that stand answered. */
  answerDays: DaysSummary | null;
  /** Working days from receipt to the first act of an office that the sender was told of. */
  contactDays: DaysSummary | null;
}

export interface MonthGroup extends FigureGroup {
  /** All of it is in the period and past; otherwise the month may still grow. */
  isWhole: boolean;
}

export interface UnitGroup extends FigureGroup {
  satisfaction: SatisfactionSummary;
}

/**
 * The share of levels 4 and 5, factor by factor, and their plain mean. Its interval is the mean of the factors' limits, which is never
 * narrower than the truth.
 */
export interface SatisfactionSummary {
  /** Ballots, each one voice. */
  n: number;
  /** Null below the fewest that may be shown. */
  index: Share | null;
  factors: { factor: Factor; satisfaction: Satisfaction }[];
  /** Share of "đã được giải quyết" among the ballots. */
  resolved: Share | null;
}

/** How many were refused for a reason, out of all refused and of all received. */
export interface RefusalGroup {
  code: string;
  name: string;
  article: string;
  count: number;
  ofRefused: number;
  ofReceived: number;
  /** The units with which the refused lay, the one with most first. */
  byUnit: { code: string; name: string; count: number }[];
}

/** For how many working days the overdue are overdue. */
export const OVERDUE_SPANS = ['1-5', '6-10', '11-30', '31+'] as const;
export interface OverdueFor {
  code: (typeof OVERDUE_SPANS)[number];
  count: number;
}

/** The petitions received in a period, by what has become of them today. */
export interface PeriodFigures {
  period: Period;
  /** The years one may ask for, the newest first. */
  years: number[];
  /** The unit asked for, counted with all below it; null: the whole province. */
  unit: { code: string; name: string } | null;
  /** The day up to which was counted. */
  today: string;
  counts: Counts;
  figures: Figure[];
  answerDays: DaysSummary | null;
  contactDays: DaysSummary | null;
  overdueFor: OverdueFor[];
  /** Of the ballots cast in the months that the period touches: a ballot keeps no day. */
  satisfaction: SatisfactionSummary;
  byMonth: MonthGroup[];
  byUnit: UnitGroup[];
  byKind: FigureGroup[];
  byField: FigureGroup[];
  byProcedure: FigureGroup[];
  byCommune: FigureGroup[];
  byChannel: FigureGroup[];
  byRefusal: RefusalGroup[];
}

/** What the same days a year earlier are compared by. */
export type Earlier = Pick<PeriodFigures, 'period' | 'counts' | 'answerDays' | 'contactDays' | 'satisfaction'>;

/** What a unit received, month by month of the period. */
export interface UnitSeries {
  code: string;
  name: string;
  total: number;
  received: number[];
}
