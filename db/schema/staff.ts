// Officers, their sessions and invitations, and the slowing-down of those who guess.
import type { Kind, Role } from '#app/domain/petition.ts';
import type { FirstProof, SecondProof } from '#app/domain/second-factor.ts';
import { bool, choice, id, index, instant, int, json, ref, table, text } from '../columns.ts';
import { organisation } from './organisations.ts';

export const staff = table(
  'staff',
  {
    id: id('id'),
    username: text('username').notNull().unique(),
    name: text('name').notNull(),
    /** Chức vụ, as printed under an answer. */
    title: text('title').notNull(),
    role: choice<Role>('role').notNull(),
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** Written small; where an invitation goes, and what links a first sign-in through a provider. */
    email: text('email').unique(),
    /** Limited to these fields (and those below them) and kinds; null is all. */
    fieldIds: json<number[] | null>('field_ids'),
    kinds: json<Kind[] | null>('kinds'),
    passwordHash: text('password_hash').notNull(),
    mustChangePassword: bool('must_change_password').notNull().default(false),
    /** An administrator removed a lost second factor: another must be set up before any work. */
    mustEnrolSecondFactor: bool('must_enrol_second_factor').notNull().default(false),
    isActive: bool('is_active').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('staff_organisation').on(t.organisationId)],
);

/** A signed-in browser. Only the hash of its token is kept. */
export const session = table(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** What was shown to get in (domain/second-factor.ts). */
    first: choice<FirstProof>('first'),
    second: choice<SecondProof>('second'),
    /** 'Firefox, Windows': enough to recognise one's own browser by, too little to follow anybody. No network address is kept. */
    browser: text('browser'),
    lastSeenAt: instant('last_seen_at'),
    /** When the officer last proved to be sitting there, for what a passer-by at an open desk may not do. */
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [index('session_staff').on(t.staffId), index('session_expires').on(t.expiresAt)],
);

/** The first step of signing in was right, the second is awaited: no session, no rights. Only the hash of its token is kept. */
export const halfSignIn = table(
  'half_sign_in',
  {
    tokenHash: text('token_hash').primaryKey(),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    first: choice<FirstProof>('first').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('half_sign_in_staff').on(t.staffId), index('half_sign_in_expires').on(t.expiresAt)],
);

/** A link by which a person chooses the password of their new account. Only the hash of its token is kept. */
export const invitation = table(
  'invitation',
  {
    id: id('id'),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Used, withdrawn, or replaced by a newer one. */
    endedAt: instant('ended_at'),
  },
  (t) => [index('invitation_staff').on(t.staffId), index('invitation_expires').on(t.expiresAt)],
);

/** Wrong tries within a window, by a key that holds no personal data (a hash). */
export const throttle = table('throttle', {
  key: text('key').primaryKey(),
  failures: int('failures').notNull(),
  windowEndsAt: instant('window_ends_at').notNull(),
});
