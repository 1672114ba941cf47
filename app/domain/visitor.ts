// Who sees and acts on whose cases: what an officer's role and unit open to them.
import type { Role } from './petition.ts';

export const ROLES = ['intake', 'handler', 'head', 'administrator'] as const satisfies readonly Role[];

/** The units whose cases are an officer's. */
export type Units = 'all' | readonly number[];

/**
 * Intake sees every case, a handler those of their own unit, a head those of the unit and of all below it (`within`, the unit
 * itself included). An administrator keeps accounts and sees no case.
 */
export function unitsOf(role: Role, own: number, within: readonly number[]): Units {
  switch (role) {
    case 'intake':
      return 'all';
    case 'handler':
      return [own];
    case 'head':
      return within.includes(own) ? within : [own, ...within];
    case 'administrator':
      return [];
  }
}

/** Whether a case that lies with this unit is theirs: then they read all of it, its sender included. */
export const isTheirs = (units: Units, organisationId: number): boolean =>
  units === 'all' || units.includes(organisationId);

export const handlesCases = (role: Role): boolean => role !== 'administrator';
export const keepsAccounts = (role: Role): boolean => role === 'administrator';

/** Whose units depend on more than their own: only for them is the tree of offices asked. */
export const looksBelow = (role: Role): boolean => role === 'head';
