// A unit with all below it beside the province, in the same period.
import type { Period } from '../../domain/period.ts';
import { COMPARED, compareFigure, compareSatisfaction } from '../../domain/unit-comparison.ts';
import type { Language } from '../../i18n/translate.ts';
import { periodFigures } from '../figures/index.server.ts';
import type { UnitBesideProvince } from './types.ts';

/** Null when there is no unit with this code. */
export async function unitBesideProvince(
  code: string,
  period: Period,
  language: Language,
  now: Date,
): Promise<UnitBesideProvince | null> {
  const [unit, province] = await Promise.all([
    periodFigures({ ...period, unit: code }, language, now),
    periodFigures(period, language, now),
  ]);
  if (!unit || !province) return null;
  return {
    unit,
    province,
    compared: COMPARED.map((name) => ({ name, ...compareFigure(name, unit.counts, province.counts) })),
    satisfaction: compareSatisfaction(unit.satisfaction, province.satisfaction),
  };
}
