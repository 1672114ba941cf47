// What the organisations' room hands out.
import type { OrganisationLevel } from '../../domain/organisation.ts';

/** An entry of a list to choose from. */
export interface Choice {
  id: number;
  code: string;
  name: string;
}

export interface UnitLine {
  code: string;
  name: string;
  level: OrganisationLevel;
}

export interface UnitNode extends UnitLine {
  below: UnitNode[];
}

export interface UnitChoice extends UnitLine {
  id: number;
  hasEnded: boolean;
}

/** An office with all that its page shows; days are 'YYYY-MM-DD'. */
export interface OrganisationView extends UnitLine {
  id: number;
  isIntake: boolean;
  hasEnded: boolean;
  validFrom: string;
  validTo: string | null;
  contact: { phone: string | null; email: string | null; address: string | null; hours: string | null };
  /** The topmost first. */
  above: UnitLine[];
  /** Those that live today. */
  below: UnitLine[];
  /** Who does its work today, when it has ended and somebody certain does. */
  successor: UnitLine | null;
  predecessors: (UnitLine & { lastDay: string | null })[];
}

/** What the portal says of itself. */
export interface PortalIdentity {
  province: string;
  operator: string;
  responsible: string;
  hotline: string;
  email: string;
  address: string;
  emergencyNumbers: string[];
}
