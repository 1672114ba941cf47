// What the accounts' room hands out.
import type { Permission, Role } from '../../domain/permissions.ts';
import type { Kind } from '../../domain/petition.ts';

/** An officer who has signed in. */
export interface Officer {
  id: number;
  username: string;
  name: string;
  title: string;
  role: Role;
  /** What the role holds: pages and doors ask for a named permission, never for the role. */
  permissions: readonly Permission[];
  /** Of the account itself, also while they sit at another's desk. */
  ownRole: Role;
  organisationId: number;
  unit: string;
  unitEn: string | null;
  /** What the account is limited to beside its unit; null is no limit. */
  fieldIds: readonly number[] | null;
  kinds: readonly Kind[] | null;
  mustChangePassword: boolean;
  /** Another proof than the password must be set up before anything else. */
  mustEnrolNow: boolean;
  /** At whose desk they sit as a deputy, until the end of which day. */
  standsIn: { absentId: number; name: string; until: string } | null;
}

/** A line of the list of accounts. */
export interface Account extends Omit<Officer, 'permissions' | 'ownRole' | 'mustEnrolNow' | 'standsIn'> {
  isActive: boolean;
  email: string | null;
  hasSecondFactor: boolean;
  /** When the link of an invitation that waits runs out. */
  invitedUntil: number | null;
}

/** What a browser is given when it is let in. */
export interface Entry {
  token: string;
  expiresAt: Date;
  /** The mark by which the browser is known the next time. */
  device: string;
}

/** A signed-in browser as its officer sees it. */
export interface SignedInBrowser {
  /** The hash of its token: names the session, opens nothing. */
  key: string;
  browser: string | null;
  since: number;
  lastSeenAt: number;
  isThisOne: boolean;
  proofs: { first: string; second: string | null };
}

/** The sign-ins that `npm start` makes for trying the portal out; in production nobody gets in with this password. */
export const DEMONSTRATION = {
  usernames: ['tiepnhan', 'xuly.sct', 'lanhdao.sct', 'quantri', 'thanhtra'],
  password: 'hoi-am-trinh-dien',
} as const;

export type SignInResult =
  | ({ ok: true; username: string; mustChangePassword: boolean } & Entry)
  | { ok: false; why: 'wrong' }
  | { ok: false; why: 'wait'; seconds: number }
  /** The first step was right; `half` is the token of the wait for the second. */
  | { ok: false; why: 'second'; half: string; halfExpiresAt: Date };
