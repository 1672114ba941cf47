// Officers, their sessions, and the slowing-down of those who guess.
import type { Role } from '#app/domain/petition.ts';
import { bool, choice, id, index, instant, int, ref, table, text } from '../columns.ts';
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
    passwordHash: text('password_hash').notNull(),
    mustChangePassword: bool('must_change_password').notNull().default(false),
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
  },
  (t) => [index('session_staff').on(t.staffId), index('session_expires').on(t.expiresAt)],
);

/** Wrong tries within a window, by a key that holds no personal data (a hash). */
export const throttle = table('throttle', {
  key: text('key').primaryKey(),
  failures: int('failures').notNull(),
  windowEndsAt: instant('window_ends_at').notNull(),
});
