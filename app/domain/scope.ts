// Whose cases are whose: the units that a reach opens to an officer.
import { type Permitted, type Reach, type ReachingRight, reachOf } from './permissions.ts';

/** The units whose cases are an officer's. */
export type Units = 'all' | readonly number[];

/**
 * `own`: the unit and those whose work it took over, for what they finished is its own; `within`: all below it too, as far as the tree
 * of offices names them.
 */
export function unitsWithin(reach: Reach | null, own: readonly number[], within: readonly number[]): Units {
  switch (reach) {
    case 'province':
      return 'all';
    case 'below':
      return [...new Set([...own, ...within])];
    case 'unit':
      return own;
    case null:
      return [];
  }
}

/** Only for those who reach below their own unit is the tree of offices asked. */
export const asksTheTree = (who: Permitted, right: ReachingRight): boolean => reachOf(who, right) === 'below';

/** Whether a case that lies with this unit is theirs. */
export const isTheirs = (units: Units, organisationId: number): boolean =>
  units === 'all' || units.includes(organisationId);
