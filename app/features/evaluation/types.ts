// What the evaluation's room hands out; JSON-safe.
import type { EvaluationCriterion, Points } from '../../domain/evaluation.ts';
import type { PetitionFacts, PetitionReason } from '../../domain/evaluation-petitions.ts';
import type { Wording } from '../../domain/survey-questionnaire.ts';
import type { LineFault } from '../../http/tables.ts';

/** Who judged: the office by its one-stop records, people at its counters, or the portal by its own figures. Never added up. */
export type Judge = 'office' | 'citizens' | 'portal';

export interface CriterionPoints extends Points {
  criterion: EvaluationCriterion;
  judge: Judge;
  /** The document of the office; '' for the others. */
  source: string;
  petitions?: { facts: PetitionFacts; reason: PetitionReason };
}

export interface UnitPoints {
  code: string;
  name: Wording;
  criteria: CriterionPoints[];
}

/** What a publication keeps: everything its indices come from. */
export interface PublishedEvaluation {
  /** Of a year: the published quarters it is the sum of. */
  quarters: string[];
  units: UnitPoints[];
}

export interface JudgedCriterion extends CriterionPoints {
  index: number | null;
}

export interface EvaluatedUnit {
  code: string;
  name: string;
  criteria: JudgedCriterion[];
  total: number;
  missing: string[];
  /** Code and words; null while a criterion lacks data. */
  rating: { code: string; name: string } | null;
}

export interface EvaluationView {
  period: string;
  quarters: string[];
  criteria: { code: string; text: string; hint: string }[];
  bands: { code: string; name: string; from: number }[];
  units: EvaluatedUnit[];
}

export interface PublicationLine {
  period: string;
  version: number;
  basis: string;
  publishedAt: number;
}

export interface PublicEvaluation {
  isOn: boolean;
  basis: string;
  /** Null: nothing was published, or not about this period. */
  shown: (EvaluationView & PublicationLine) | null;
  /** Of every period the newest version. */
  published: PublicationLine[];
}

/** An officer by the code the unit gave. */
export interface OfficerRating {
  unit: string;
  officer: string;
  indices: Partial<Record<EvaluationCriterion, number | null>>;
  total: number;
  missing: string[];
  rating: string | null;
}

/** What a file changed, or why it changed nothing. */
export interface PointsReport {
  changed: number;
  /** Lines that say what is there already. */
  same: number;
  faults: LineFault[];
}
