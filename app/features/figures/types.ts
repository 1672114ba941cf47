// The figures as pages and data files show them; JSON-safe.
import type { Factor, Satisfaction, Share } from '../../domain/satisfaction.ts';
import type { Counts, Figure } from '../../domain/statistics.ts';

export interface MedianDays {
  /** Working days from receipt to the newest answer. */
  median: number;
  n: number;
}

/** One line of a table: a unit, a kind, a field or a month. */
export interface FigureGroup {
  code: string;
  name: string;
  counts: Counts;
}

export interface UnitGroup extends FigureGroup {
  medianDays: MedianDays | null;
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

export interface YearFigures {
  year: number;
  /** The years one may ask for, the newest first. */
  years: number[];
  /** The day up to which was counted. */
  today: string;
  counts: Counts;
  figures: Figure[];
  medianDays: MedianDays | null;
  satisfaction: SatisfactionSummary;
  byMonth: FigureGroup[];
  byUnit: UnitGroup[];
  byKind: FigureGroup[];
  byField: FigureGroup[];
  byRefusal: RefusalGroup[];
}

/** An office and the units below it, beside the whole province. */
export interface OfficeYear {
  year: number;
  today: string;
  here: Pick<YearFigures, 'counts' | 'medianDays' | 'satisfaction' | 'byRefusal'>;
  province: Pick<YearFigures, 'counts' | 'medianDays' | 'satisfaction'>;
}
