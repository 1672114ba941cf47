// Whose cases are whose: the units that a reach opens to an officer, and the fields and kinds an account is limited to.

import { type Permitted, type Reach, type ReachingRight, reachOf } from './permissions.ts';
import type { Kind } from './petition-facts.ts';

export type Units = 'all' | readonly number[];

/** Which cases are an officer's. The same rule stands inside every query of the desk (db/scope.ts). */
export interface Scope {
  units: Units;
  /** Keys of fields, those below them included. */
  fields: 'all' | readonly number[];
  kinds: 'all' | readonly Kind[];
}

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

export interface Placed {
  organisationId: number;
  kind: Kind;
  /** Its own field, or that of its procedure; a case without one is nobody's who is limited to fields. */
  fieldId: number | null;
}

/** Whether a case that lies there, of that kind and field, is theirs. */
export const isTheirs = ({ units, fields, kinds }: Scope, { organisationId, kind, fieldId }: Placed): boolean =>
  (units === 'all' || units.includes(organisationId)) &&
  (kinds === 'all' || kinds.includes(kind)) &&
  (fields === 'all' || (fieldId !== null && fields.includes(fieldId)));
