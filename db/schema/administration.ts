// What administrators decide for later or for all: mergers of offices, imports of procedures, notices, the portal's picture.
import type { BannerLevel } from '#app/domain/banner.ts';
import type { MergerKind } from '#app/domain/merger.ts';
import { bool, bytes, choice, day, id, index, instant, int, ref, table, text } from '../columns.ts';
import { type OnlineLevel, organisation, procedure } from './organisations.ts';
import { staff } from './staff.ts';

export type MergerState = 'scheduled' | 'moving' | 'done';

/** One office ends and another takes over, from a day on; an office ends once. */
export const organisationMerger = table(
  'organisation_merger',
  {
    id: id('id'),
    predecessorId: ref('predecessor_id')
      .notNull()
      .unique()
      .references(() => organisation.id),
    successorId: ref('successor_id')
      .notNull()
      .references(() => organisation.id),
    kind: choice<MergerKind>('kind').notNull(),
    /** The first day of the successor; the predecessor's last is the day before. */
    effectiveOn: day('effective_on').notNull(),
    /** Number and day of the decision. */
    document: text('document').notNull(),
    state: choice<MergerState>('state').notNull(),
    decidedAt: instant('decided_at').notNull(),
    decidedBy: ref('decided_by')
      .notNull()
      .references(() => staff.id),
    doneAt: instant('done_at'),
    /** How much has followed so far. */
    petitions: int('petitions').notNull().default(0),
    rules: int('rules').notNull().default(0),
    procedures: int('procedures').notNull().default(0),
    accounts: int('accounts').notNull().default(0),
  },
  (t) => [index('organisation_merger_state').on(t.state, t.effectiveOn)],
);

/** An office was renamed: the search texts of its published cases are written anew, from behind this case on. */
export const searchRefresh = table('search_refresh', {
  organisationId: ref('organisation_id')
    .primaryKey()
    .references(() => organisation.id),
  afterId: ref('after_id').notNull(),
});

/** A procedure as it was until the day before another version of it came into force. */
export const procedureVersion = table(
  'procedure_version',
  {
    id: id('id'),
    procedureId: ref('procedure_id')
      .notNull()
      .references(() => procedure.id),
    name: text('name').notNull(),
    fieldId: ref('field_id').notNull(),
    level: text('level').notNull(),
    ownerId: ref('owner_id').notNull(),
    onlineLevel: choice<OnlineLevel>('online_level').notNull(),
    statutoryDays: int('statutory_days'),
    committedDays: int('committed_days'),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
  },
  (t) => [index('procedure_version_procedure').on(t.procedureId, t.validFrom)],
);

/** A file of procedures that was seen, and how far it has been carried out; kept until a newer one. */
export const procedureImport = table('procedure_import', {
  id: id('id'),
  staffId: ref('staff_id')
    .notNull()
    .references(() => staff.id),
  uploadedAt: instant('uploaded_at').notNull(),
  content: text('content').notNull(),
  ownerId: ref('owner_id')
    .notNull()
    .references(() => organisation.id),
  /** The file is the whole list of its owner: what is not in it ends. */
  isWhole: bool('is_whole').notNull(),
  validFrom: day('valid_from').notNull(),
  /** Lines carried out; null: only seen. */
  cursor: int('cursor'),
  doneAt: instant('done_at'),
  added: int('added').notNull().default(0),
  changed: int('changed').notNull().default(0),
  ended: int('ended').notNull().default(0),
});

/** A notice on every public page, from a day to a day. */
export const banner = table(
  'banner',
  {
    id: id('id'),
    level: choice<BannerLevel>('level').notNull(),
    text: text('text').notNull(),
    textEn: text('text_en').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
  },
  (t) => [index('banner_valid').on(t.validTo, t.validFrom)],
);

/** Pictures of the portal itself, drawn anew when they came, under the hash of what they are. */
export const portalPicture = table('portal_picture', {
  sha256: text('sha256').primaryKey(),
  content: bytes('content').notNull(),
  addedAt: instant('added_at').notNull(),
});
