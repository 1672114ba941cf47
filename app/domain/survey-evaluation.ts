// The evaluation of how procedures are handled: nine criteria of 2, 1 or 0 points and their bands (Thông tư 01/2018/TT-VPCP, Điều 13–15).

export const EVALUATION_CRITERIA = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type EvaluationCriterion = (typeof EVALUATION_CRITERIA)[number];
export const MOST_POINTS = 2;

/** Points given to a criterion over so many dossiers (1 for what is judged once for the unit). */
export interface Points {
  points: number;
  dossiers: number;
}

/** From this index on (a dated row of data), the rating with this code. */
export interface Band {
  from: number;
  rating: string;
}

export interface Evaluation {
  /** Index of each criterion, rounded half up to one decimal; null without data. */
  indices: Record<EvaluationCriterion, number | null>;
  /** Sum of the indices there are. */
  total: number;
  missing: EvaluationCriterion[];
  /** Only when all nine have data: the bands are made for 18 points (Điều 15). */
  rating: string | null;
}

/** Index of a criterion = points ÷ dossiers, to one decimal; what lacks data is left out (Điều 15). */
export function evaluationOf(given: ReadonlyMap<string, Points>, bands: readonly Band[]): Evaluation {
  const indexOf = (criterion: EvaluationCriterion) => {
    const one = given.get(criterion);
    return one && one.dossiers > 0 ? Math.floor((20 * one.points + one.dossiers) / (2 * one.dossiers)) / 10 : null;
  };
  const indices = Object.fromEntries(EVALUATION_CRITERIA.map((one) => [one, indexOf(one)])) as Evaluation['indices'];
  const missing = EVALUATION_CRITERIA.filter((one) => indices[one] === null);
  const total = EVALUATION_CRITERIA.reduce((sum, one) => sum + Math.round((indices[one] ?? 0) * 10), 0) / 10;
  const band = [...bands].sort((a, b) => b.from - a.from).find(({ from }) => total >= from);
  return { indices, total, missing, rating: missing.length === 0 ? (band?.rating ?? null) : null };
}
