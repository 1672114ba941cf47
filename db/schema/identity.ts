// Who a person is elsewhere: officers' accounts at the province's sign-on, citizens at the national one. Only keyed hashes of subjects.
import { id, index, instant, primaryKey, ref, table, text, uniqueIndex } from '../columns.ts';
import { petition } from './petitions.ts';
import { staff } from './staff.ts';

export const staffIdentity = table(
  'staff_identity',
  {
    id: id('id'),
    staffId: ref('staff_id')
      .notNull()
      .references(() => staff.id),
    subjectHash: text('subject_hash').notNull().unique(),
    linkedAt: instant('linked_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [uniqueIndex('staff_identity_of_staff').on(t.staffId)],
);

/** A citizen's browser that has signed in. What the provider said of the person is sealed, and goes with the session. */
export const citizenSession = table(
  'citizen_session',
  {
    tokenHash: text('token_hash').primaryKey(),
    subjectHash: text('subject_hash').notNull(),
    profile: text('profile').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('citizen_session_expires').on(t.expiresAt)],
);

/** Which petitions were sent by a signed-in citizen: all that is kept of them. */
export const identityPetition = table(
  'identity_petition',
  {
    subjectHash: text('subject_hash').notNull(),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.subjectHash, t.petitionId] }), index('identity_petition_petition').on(t.petitionId)],
);
