// What an officer shows beside a password: an authenticator app, passkeys, recovery codes.
import { bool, choice, id, index, instant, int, json, ref, table, text, uniqueIndex } from '../columns.ts';
import { staff } from './staff.ts';

/** The authenticator app of an officer. */
export const totp = table('totp', {
  staffId: ref('staff_id')
    .primaryKey()
    .references(() => staff.id),
  /** Sealed: who reads the table cannot make codes. */
  secret: text('secret').notNull(),
  createdAt: instant('created_at').notNull(),
  /** When its first code was right; until then it opens nothing. */
  confirmedAt: instant('confirmed_at'),
  /** The time step of the last code that was taken: this one and all before it are taken no more. */
  lastStep: int('last_step'),
});

export const recoveryCode = table(
  'recovery_code',
  {
    id: id('id'),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [uniqueIndex('recovery_code_of_staff').on(t.staffId, t.codeHash)],
);

export const passkey = table(
  'passkey',
  {
    /** The credential's own name, as the authenticator made it. */
    id: text('id').primaryKey(),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    publicKey: text('public_key').notNull(),
    counter: int('counter').notNull(),
    transports: json<string[]>('transports').notNull(),
    /** What the officer calls it. */
    name: text('name').notNull(),
    /** Kept by a password manager on several devices. */
    isSynced: bool('is_synced').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [index('passkey_staff').on(t.staffId)],
);

export type ChallengePurpose = 'enrol' | 'second' | 'signIn';

/** Given to a browser to be signed by a passkey; deleted when it comes back, so that it is good once. */
export const passkeyChallenge = table(
  'passkey_challenge',
  {
    challenge: text('challenge').primaryKey(),
    purpose: choice<ChallengePurpose>('purpose').notNull(),
    /** Whose; null before anybody is known. */
    staffId: ref('staff_id'),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('passkey_challenge_expires').on(t.expiresAt)],
);
