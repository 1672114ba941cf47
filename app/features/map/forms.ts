// What a map can show, as addresses spell it, and the number that stands for a commune.
import type { Mapped } from '../../domain/map-steps.ts';
import { countSteps, SHARE_STEPS } from '../../domain/map-steps.ts';
import { dueShare } from '../../domain/ranking.ts';
import { dueIn } from '../../domain/statistics.ts';
import type { CommuneFigures } from './types.ts';

export const MAP_MEASURES = ['received', 'onTime', 'overdue', 'satisfied'] as const;
export type MapMeasure = (typeof MAP_MEASURES)[number];

export const MEASURE_WORD: Record<MapMeasure, string> = {
  received: 'da_nhan',
  onTime: 'dung_han',
  overdue: 'qua_han',
  satisfied: 'hai_long',
};

export const measureFrom = (word: string | null): MapMeasure =>
  MAP_MEASURES.find((measure) => MEASURE_WORD[measure] === word) ?? 'received';

export const isShare = (measure: MapMeasure): boolean => measure === 'onTime' || measure === 'satisfied';

const MAPPED: Record<MapMeasure, (commune: CommuneFigures) => Mapped> = {
  received: ({ counts }) => ({ value: counts.received, n: counts.received }),
  onTime: ({ counts }) => ({ value: dueShare(counts)?.share ?? null, n: dueIn(counts) }),
  overdue: ({ counts }) => ({ value: counts.overdue, n: counts.received }),
  satisfied: ({ satisfaction: { index, n } }) => ({ value: index?.share ?? null, n }),
};

export const mappedOf = (measure: MapMeasure, commune: CommuneFigures): Mapped => MAPPED[measure](commune);

export const stepsOf = (measure: MapMeasure, communes: readonly CommuneFigures[]): readonly number[] =>
  isShare(measure) ? SHARE_STEPS : countSteps(communes.map(MAPPED[measure]));
