// What the deputies' room hands out: JSON-safe.
import type { Day } from '../../domain/deadline-day.ts';
import type { Role } from '../../domain/permissions.ts';

/** A desk that one may sit at today. */
export interface HandedDesk {
  id: number;
  name: string;
  role: Role;
  unit: string;
  until: Day;
}

export interface DeputyshipView {
  id: number;
  absent: string;
  deputy: string;
  unit: string;
  arrangedBy: string;
  fromDay: Day;
  toDay: Day;
  state: 'ahead' | 'inForce' | 'over' | 'revoked';
  mayRevoke: boolean;
}

export interface ColleagueChoice {
  id: number;
  name: string;
  title: string;
  unit: string;
}
