// The points of criterion 8, from the portal's own figures of reflections and recommendations, with their reason.
import type { Points } from '../../domain/evaluation.ts';
import { daysOf } from '../../domain/evaluation-period.ts';
import {
  criterionEight,
  EVALUATED_KINDS,
  type PetitionFacts,
  type PetitionReason,
} from '../../domain/evaluation-petitions.ts';
import { sumCounts } from '../../domain/statistics.ts';
import { periodFigures } from '../figures/index.server.ts';

export interface PetitionPoints {
  /** Null while nothing was due yet. */
  points: Points | null;
  facts: PetitionFacts;
  reason: PetitionReason;
}

/** Of each unit (by code) with all below it: what was received in the period, as it stands today. */
export async function petitionPoints(
  units: readonly string[],
  period: string,
  now: Date,
): Promise<Map<string, PetitionPoints>> {
  const found = new Map<string, PetitionPoints>();
  for (const unit of units) {
    const figures = await periodFigures({ ...daysOf(period), unit }, 'vi', now);
    if (!figures) continue;
    const kinds = figures.byKind.filter(({ code }) => (EVALUATED_KINDS as readonly string[]).includes(code));
    const { received, answered, onTime, open, overdue } = sumCounts(kinds.map(({ counts }) => counts));
    const facts = { received, answered, onTime, open, overdue };
    const { points, reason } = criterionEight(facts);
    found.set(unit, { points: points === null ? null : { points, dossiers: 1 }, facts, reason });
  }
  return found;
}
