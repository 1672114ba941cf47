// What is typed or sent about the evaluation; messages are locale keys.
import { z } from 'zod';
import { isDay } from '../../domain/deadline.ts';
import { arePoints, ENTERED, type EvaluationCriterion, JUDGED_ONCE, type Points } from '../../domain/evaluation.ts';
import { isPeriod, isQuarter } from '../../domain/evaluation-period.ts';

const day = z.string('evaluation:fault.day').refine(isDay, 'evaluation:fault.day');
const said = (key: string) => z.string(key).trim().min(1, key).max(500, key);
const source = said('evaluation:fault.source');
const count = z
  .string('evaluation:fault.count')
  .regex(/^\d{1,9}$/, 'evaluation:fault.count')
  .transform(Number);
const quarter = z.string('evaluation:fault.quarter').refine(isQuarter, 'evaluation:fault.quarter');

export const rulesForm = z
  .object({
    isOn: z.enum(['yes', 'no'], 'evaluation:fault.choose').transform((typed) => typed === 'yes'),
    from: day,
    to: z
      .string()
      .trim()
      .transform((typed) => typed || null)
      .refine((typed) => typed === null || isDay(typed), 'evaluation:fault.day'),
    basis: said('evaluation:fault.basis'),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], message: 'evaluation:fault.period' });

export const publishForm = z.object({
  period: z.string('evaluation:fault.quarter').refine(isPeriod, 'evaluation:fault.quarter'),
  /** The version that was looked at. */
  after: z.coerce.number().int().nonnegative(),
  basis: said('evaluation:fault.basis'),
});

/** Names of the two fields of a criterion. */
export const pointsField = (criterion: string) => `points${criterion}`;
export const dossiersField = (criterion: string) => `dossiers${criterion}`;

export type PointsByCriterion = Partial<Record<EvaluationCriterion, Points>>;

/** Points and dossiers of each criterion, both or neither; what is judged once asks for points alone. Left empty there are no data. */
export const pointsForm = z.looseObject({ source }).transform(({ source: from, ...typed }, context) => {
  const points: PointsByCriterion = {};
  for (const criterion of ENTERED) {
    const cell = (name: string) => String(typed[name] ?? '').trim();
    const given = cell(pointsField(criterion));
    const over = JUDGED_ONCE.includes(criterion) ? given && '1' : cell(dossiersField(criterion));
    if (given === '' && over === '') continue;
    const both = { points: Number(given || 'x'), dossiers: Number(over || 'x') };
    if (arePoints(criterion, both)) points[criterion] = both;
    else context.addIssue({ code: 'custom', path: [pointsField(criterion)], message: whyNot(criterion, both) });
  }
  return { source: from, points };
});

/** Why these are no points, in the order in which one would mend it. */
export function whyNot(criterion: EvaluationCriterion, { points, dossiers }: Points): string {
  const isCount = (number: number) => Number.isSafeInteger(number) && number >= 0;
  if (!isCount(points) || !isCount(dossiers)) return 'evaluation:fault.count';
  if (dossiers === 0) return 'evaluation:fault.noDossiers';
  if (arePoints(criterion, { points: 0, dossiers })) return 'evaluation:fault.tooManyPoints';
  return 'evaluation:fault.judgedOnce';
}

/** The columns of a file of points, in their order. */
export const pointsLine = z.object({
  don_vi: z.string().min(1, 'evaluation:fault.unit'),
  quy: quarter,
  tieu_chi: z.enum(ENTERED as [EvaluationCriterion, ...EvaluationCriterion[]], 'evaluation:fault.criterion'),
  diem: count,
  so_ho_so: count,
  nguon: source,
});

/** The same of officers, by the codes that the unit gives them. */
export const officerLine = pointsLine.extend({
  can_bo: z.string().regex(/^[\w.-]{1,30}$/, 'evaluation:fault.officer'),
});
