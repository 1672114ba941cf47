// What the accounts' room hands out.
import type { Permission, Role } from '../../domain/permissions.ts';

/** An officer who has signed in. */
export interface Officer {
  id: number;
  username: string;
  name: string;
  title: string;
  role: Role;
  /** What the role holds: pages and doors ask for a named permission, never for the role. */
  permissions: readonly Permission[];
  organisationId: number;
  unit: string;
  unitEn: string | null;
  mustChangePassword: boolean;
}

/** A line of the list of accounts. */
export interface Account extends Omit<Officer, 'permissions'> {
  isActive: boolean;
}

/** The sign-ins that `npm start` makes for trying the portal out; in production nobody gets in with this password. */
export const DEMONSTRATION = {
  usernames: ['tiepnhan', 'xuly.sct', 'lanhdao.sct', 'quantri'],
  password: 'hoi-am-trinh-dien',
} as const;

export type SignInResult =
  | { ok: true; token: string; expiresAt: Date; device: string; mustChangePassword: boolean }
  | { ok: false; why: 'wrong' }
  | { ok: false; why: 'wait'; seconds: number };
