// Offices, fields and procedures: whom a petition can be about and who answers for it.
import type { OrganisationLevel } from '#app/domain/organisation.ts';
import { bool, choice, day, id, index, int, ref, table, text, uniqueIndex } from '../columns.ts';

export const organisation = table(
  'organisation',
  {
    id: id('id'),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    level: choice<OrganisationLevel>('level').notNull(),
    parentId: ref('parent_id'),
    /** The provincial office that receives what no rule sends elsewhere. */
    isIntake: bool('is_intake').notNull().default(false),
    /** Vùng sâu, vùng xa, đi lại khó khăn: lengthens complaint limits (Luật Khiếu nại Điều 28); the law gives no list. */
    isRemote: bool('is_remote').notNull().default(false),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    /** When citizens are received, in its own words. */
    receptionHours: text('reception_hours'),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    successorId: ref('successor_id'),
    source: text('source').notNull(),
    /** Folded name and code, for search. */
    search: text('search').notNull(),
  },
  (t) => [index('organisation_parent').on(t.parentId), index('organisation_level').on(t.level, t.code)],
);

/** What today's communes were before 2025-07-01: found by the names that everybody still uses. */
export const formerPlace = table(
  'former_place',
  {
    id: id('id'),
    /** Code of the commune of today. */
    commune: text('commune').notNull(),
    ward: text('ward').notNull(),
    district: text('district').notNull(),
    province: text('province').notNull(),
    isPart: bool('is_part').notNull(),
    source: text('source').notNull(),
  },
  (t) => [uniqueIndex('former_place_key').on(t.commune, t.ward, t.district)],
);

export const field = table('field', {
  id: id('id'),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  parentId: ref('parent_id'),
  /** What people call it who do not know its name ("sổ đỏ"), between commas. */
  everydayWords: text('everyday_words').notNull().default(''),
  source: text('source').notNull(),
});

export type OnlineLevel = 'toan_trinh' | 'mot_phan' | 'none';

export const procedure = table(
  'procedure',
  {
    id: id('id'),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    fieldId: ref('field_id')
      .notNull()
      .references(() => field.id),
    level: choice<'ministry' | 'province' | 'commune'>('level').notNull(),
    ownerId: ref('owner_id')
      .notNull()
      .references(() => organisation.id),
    onlineLevel: choice<OnlineLevel>('online_level').notNull(),
    statutoryDays: int('statutory_days'),
    committedDays: int('committed_days'),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    /** Invented for the demonstration; shown as such wherever it appears. */
    isDemonstration: bool('is_demonstration').notNull().default(false),
    source: text('source').notNull(),
    search: text('search').notNull(),
  },
  (t) => [index('procedure_field').on(t.fieldId), index('procedure_owner').on(t.ownerId)],
);

export const routingRule = table(
  'routing_rule',
  {
    id: id('id'),
    code: text('code').notNull().unique(),
    /** Smaller goes first. */
    priority: int('priority').notNull(),
    kind: text('kind'),
    fieldId: ref('field_id').references(() => field.id),
    /** Any commune, this one, or (null) whatever the place. */
    communeId: ref('commune_id').references(() => organisation.id),
    /** The unit, or null: the commune where it happened. */
    organisationId: ref('organisation_id').references(() => organisation.id),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
    source: text('source').notNull(),
  },
  (t) => [index('routing_rule_priority').on(t.priority)],
);

/** A reason to refuse, with its article. Not deletable once used. */
export const refusalReason = table('refusal_reason', {
  id: id('id'),
  code: text('code').notNull().unique(),
  title: text('title').notNull(),
  titleEn: text('title_en').notNull(),
  /** What the sender and the public read. */
  wording: text('wording').notNull(),
  wordingEn: text('wording_en').notNull(),
  article: text('article').notNull(),
  /** "Not ours": the right body must be named. */
  asksRightBody: bool('asks_right_body').notNull().default(false),
  /** Comma-separated kinds it may be used for. */
  kinds: text('kinds').notNull(),
  isHidden: bool('is_hidden').notNull().default(false),
  /** Added by an administrator: only such a one can be deleted, the files would bring any other back. */
  isOwn: bool('is_own').notNull().default(false),
  source: text('source').notNull(),
});
