// The evaluation of how procedures are handled: nine criteria of 2, 1 or 0 points and their bands (Thông tư 01/2018/TT-VPCP, Điều 13–15).

export const EVALUATION_CRITERIA = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type EvaluationCriterion = (typeof EVALUATION_CRITERIA)[number];
export const MOST_POINTS = 2;

/** Judged once for the unit (Điều 14); the others dossier by dossier, criterion 6 either way. */
export const JUDGED_ONCE: readonly EvaluationCriterion[] = ['5', '8', '9'];
/** Phản ánh, kiến nghị: the portal counts them itself, so nobody enters its points. */
export const COUNTED_BY_PORTAL: EvaluationCriterion = '8';
export const ENTERED = EVALUATION_CRITERIA.filter((one) => one !== COUNTED_BY_PORTAL);
/** What whoever handed a dossier in can judge from their own experience; the choice is the portal's. */
export const JUDGED_BY_CITIZENS: readonly EvaluationCriterion[] = ['1', '3', '4', '6', '7'];
/** By which an officer's own work is judged, ten points at most (Điều 15). */
export const OFFICER_CRITERIA: readonly EvaluationCriterion[] = ['1', '2', '3', '4', '7'];

export const isCriterion = (code: string): code is EvaluationCriterion =>
  (EVALUATION_CRITERIA as readonly string[]).includes(code);

/** Points given to a criterion over so many dossiers (1 for what is judged once for the unit). */
export interface Points {
  points: number;
  dossiers: number;
}

/** Whether a criterion can have these points: whole numbers, at most two a dossier, one judgement of what is judged once. */
export const arePoints = (criterion: EvaluationCriterion, { points, dossiers }: Points): boolean =>
  Number.isSafeInteger(points) &&
  Number.isSafeInteger(dossiers) &&
  points >= 0 &&
  dossiers > 0 &&
  points <= MOST_POINTS * dossiers &&
  (!JUDGED_ONCE.includes(criterion) || dossiers === 1);

/** From this index on (a dated row of data), the rating with this code. */
export interface Band {
  from: number;
  rating: string;
}

/** Of officers, by the share of their work that counts as done. */
export const OFFICER_BANDS: readonly Band[] = [
  { from: 5, rating: 'whole' },
  { from: 3.5, rating: 'most' },
  { from: 0, rating: 'less' },
];

export interface Evaluation {
  /** Index of each criterion, rounded half up to one decimal; null without data. */
  indices: Partial<Record<EvaluationCriterion, number | null>>;
  /** Sum of the indices there are. */
  total: number;
  missing: EvaluationCriterion[];
  /** Only when every criterion has data: the bands are made for the most points (Điều 15). */
  rating: string | null;
}

/** Index of a criterion = points ÷ dossiers, to one decimal; null without dossiers. Whole numbers all the way. */
export const indexOfPoints = ({ points, dossiers }: Points): number | null =>
  dossiers > 0 ? Math.floor((20 * points + dossiers) / (2 * dossiers)) / 10 : null;

/** What lacks data is left out (Điều 15). */
export function evaluationOf(
  given: ReadonlyMap<string, Points>,
  bands: readonly Band[],
  criteria: readonly EvaluationCriterion[] = EVALUATION_CRITERIA,
): Evaluation {
  const indices: Evaluation['indices'] = {};
  for (const one of criteria) indices[one] = indexOfPoints(given.get(one) ?? { points: 0, dossiers: 0 });
  const missing = criteria.filter((one) => indices[one] === null);
  const total = criteria.reduce((sum, one) => sum + Math.round((indices[one] ?? 0) * 10), 0) / 10;
  const band = [...bands].sort((a, b) => b.from - a.from).find(({ from }) => total >= from);
  return { indices, total, missing, rating: missing.length === 0 ? (band?.rating ?? null) : null };
}

/** Points of several periods as one: an index of the whole is Σ points ÷ Σ dossiers, not a mean of indices. */
export function addUp(all: Iterable<Points>): Points {
  const sum = { points: 0, dossiers: 0 };
  for (const { points, dossiers } of all) {
    sum.points += points;
    sum.dossiers += dossiers;
  }
  return sum;
}
