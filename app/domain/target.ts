// Target lines: what is measured, against what, and whether it is reached.
import type { Share } from './satisfaction.ts';
import { type Counts, type FigureName, figureOf } from './statistics.ts';

/** Figures of the portal that are a share, so that a line can be drawn through them. */
const COUNTED = [
  'onTime',
  'onTimeUnextended',
  'onTimeOfDue',
  'answered',
  'overdue',
  'refused',
  'reopened',
] as const satisfies readonly FigureName[];
/** `satisfaction` comes from ballots, a sample; `reported` is what a unit says of itself, with its source. */
export const MEASURES = [...COUNTED, 'satisfaction', 'reported'] as const;
export type Measure = (typeof MEASURES)[number];

export const COMPARATORS = ['over', 'atLeast', 'atMost', 'under'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A share kept as whole numbers, so that 55 of 133 equals 55 of 133 whatever 41.4 % would round to. */
export interface Proportion {
  part: number;
  whole: number;
}

export interface TargetLine {
  measure: Measure;
  comparator: Comparator;
  goal: Proportion;
  reported: Proportion | null;
}

/** What is known of the measure: all of them counted, a sample with its interval, or too little to say. */
export type Measured = { from: 'all'; proportion: Proportion } | { from: 'sample'; share: Share } | null;

export type Standing =
  | { is: 'reached' | 'missed'; measured: NonNullable<Measured>; isUncertain: boolean }
  | { is: 'tooFewToSay' };

const isCounted = (measure: Measure): measure is (typeof COUNTED)[number] =>
  (COUNTED as readonly Measure[]).includes(measure);

export function measuredOf({ measure, reported }: TargetLine, counts: Counts, satisfaction: Share | null): Measured {
  if (measure === 'satisfaction') return satisfaction && { from: 'sample', share: satisfaction };
  if (!isCounted(measure)) return reported && { from: 'all', proportion: reported };
  const { count, of } = figureOf(measure, counts);
  return of && of.count > 0 ? { from: 'all', proportion: { part: count, whole: of.count } } : null;
}

/**
 * Reached or missed by the point value. That of a sample could as well have come out on the other side when its 95 % interval holds
 * the line: then it is said to be uncertain, and still said.
 */
export function standingOf(
  { comparator, goal }: Pick<TargetLine, 'comparator' | 'goal'>,
  measured: Measured,
): Standing {
  if (measured === null) return { is: 'tooFewToSay' };
  const side = measured.from === 'all' ? sideOf(measured.proportion, goal) : sideOfShare(measured.share.share, goal);
  return {
    is: FITS[comparator](side) ? 'reached' : 'missed',
    measured,
    isUncertain:
      measured.from === 'sample' &&
      sideOfShare(measured.share.low, goal) <= 0 &&
      sideOfShare(measured.share.high, goal) >= 0,
  };
}

const FITS: Record<Comparator, (side: number) => boolean> = {
  over: (side) => side > 0,
  atLeast: (side) => side >= 0,
  atMost: (side) => side <= 0,
  under: (side) => side < 0,
};

/** Below, on or above the line: -1, 0 or 1. In whole numbers. */
const sideOf = (one: Proportion, goal: Proportion): number => Math.sign(one.part * goal.whole - goal.part * one.whole);

/** A mean of shares is a fraction that may miss the line by a rounding of the machine. */
const ON_THE_LINE = 1e-9;
function sideOfShare(share: number, goal: Proportion): number {
  const gap = share - goal.part / goal.whole;
  return Math.abs(gap) < ON_THE_LINE ? 0 : Math.sign(gap);
}
