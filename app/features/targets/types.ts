// Target lines as pages show them and as administrators keep them; JSON-safe.
import type { Share } from '../../domain/satisfaction.ts';
import type { Counts } from '../../domain/statistics.ts';
import type { Comparator, Measure, Proportion, Standing } from '../../domain/target.ts';

/** The figures that lines are drawn through: of the province, or of one unit. */
export interface MeasuredPeriod {
  period: { from: string; to: string };
  today: string;
  unit: { code: string } | null;
  counts: Counts;
  satisfaction: { index: Share | null };
}

/** A line with how it stands: reached, missed, or too few to say. */
export interface TargetStanding {
  code: string;
  title: string;
  measure: Measure;
  comparator: Comparator;
  goal: Proportion;
  /** Whose target it is; null: everybody's. */
  unit: { code: string; name: string } | null;
  validFrom: string;
  validTo: string | null;
  /** The document that draws the line, as it is called in Vietnamese. */
  source: string;
  note: string | null;
  isVerified: boolean;
  standing: Standing;
  /** Where a reported number comes from; null for what the portal counts itself. */
  reported: { on: string; source: string } | null;
}

/** Every field of a line, as its form begins. */
export interface TargetView {
  code: string;
  title: string;
  titleEn: string;
  measure: Measure;
  comparator: Comparator;
  goalPart: number;
  goalWhole: number;
  owner: string | null;
  validFrom: string;
  validTo: string | null;
  reportedPart: number | null;
  reportedWhole: number | null;
  reportedOn: string | null;
  reportedSource: string | null;
  source: string;
  note: string | null;
  noteEn: string | null;
  isVerified: boolean;
}
