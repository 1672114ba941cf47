// A petition, the person who sent it (kept apart) and its ledger.
import { sql } from 'drizzle-orm';
import type { ComplaintTarget } from '#app/domain/case-class.ts';
import type { Channel, Kind, MoveName, State } from '#app/domain/petition.ts';
import { OPEN, STATES } from '#app/domain/petition-facts.ts';
import type { Together } from '#app/domain/together.ts';
import { bool, choice, day, id, index, instant, int, json, ref, table, text, uniqueIndex } from '../columns.ts';
import { field, organisation, procedure, refusalReason } from './organisations.ts';

/**
 * What the partial indexes of the queue hold, in the very words its questions use (db/queue-conditions.ts): SQLite takes such an
 * index only where the question repeats them, as literals.
 */
export const NOT_OPEN = STATES.filter((state) => !OPEN.includes(state))
  .map((state) => `'${state}'`)
  .join(', ');
/** By what it is not: with `in` SQLite would rather look up one state after the other than read these indexes in their order. */
export const isOpenSql = sql.raw(`"petition"."state" not in (${NOT_OPEN})`);
export const isUnassignedSql = sql.raw(`"petition"."assignee_id" is null and "petition"."accepted_at" is not null`);
export const isReturnedTwiceSql = sql.raw(`"petition"."returns" >= 2`);

export const petition = table(
  'petition',
  {
    id: id('id'),
    code: text('code').notNull().unique(),
    /** Two sendings of one draft carry the same key: the second finds the first. */
    idempotencyKey: text('idempotency_key').notNull().unique(),
    secretHash: text('secret_hash').notNull(),
    kind: choice<Kind>('kind').notNull(),
    state: choice<State>('state').notNull(),
    language: choice<'vi' | 'en'>('language').notNull(),
    channel: choice<Channel>('channel').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    request: text('request').notNull(),
    fieldId: ref('field_id').references(() => field.id),
    procedureId: ref('procedure_id').references(() => procedure.id),
    communeId: ref('commune_id').references(() => organisation.id),
    /** The unit responsible now. */
    organisationId: ref('organisation_id')
      .notNull()
      .references(() => organisation.id),
    assigneeId: ref('assignee_id'),
    /** Why this unit: coded, so that it can be read in any language (domain/routing.ts). */
    routing: json<unknown>('routing').notNull(),
    consentsToPublish: bool('consents_to_publish').notNull(),
    isDemonstration: bool('is_demonstration').notNull().default(false),
    receivedAt: instant('received_at').notNull(),
    receivedDay: day('received_day').notNull(),
    acceptedAt: instant('accepted_at'),
    answeredAt: instant('answered_at'),
    /** When it ended without an answer, or was closed. */
    endedAt: instant('ended_at'),
    stateSince: instant('state_since').notNull(),
    /** The next running clock; null when none runs. */
    nextDueAt: instant('next_due_at'),
    nextClock: text('next_clock'),
    /** The answer clock, running or ended: what the figures are counted from. */
    answerDueDay: day('answer_due_day'),
    answerFirstDueDay: day('answer_first_due_day'),
    answeredDay: day('answered_day'),
    /** Working days from receipt to the newest answer, by the calendar as it stands. */
    answerWorkingDays: int('answer_working_days'),
    /** When an office first did something that the sender is told of (domain/first-contact.ts), and after how many working days. */
    firstContactDay: day('first_contact_day'),
    firstContactWorkingDays: int('first_contact_working_days'),
    /** An answer of any round came after its date, or the case left without one after it; or after the date before any extension. Nothing mends it. */
    wasLate: bool('was_late').notNull().default(false),
    wasLateUnextended: bool('was_late_unextended').notNull().default(false),
    reopenings: int('reopenings').notNull().default(0),
    returns: int('returns').notNull().default(0),
    /** Since when its time does not run (tạm đình chỉ); the state stays what it was. */
    suspendedAt: instant('suspended_at'),
    withdrawalAskedAt: instant('withdrawal_asked_at'),
    isExtended: bool('is_extended').notNull().default(false),
    /** Its time has stopped at least once, so its dates are counted from more than their start. */
    hasPaused: bool('has_paused').notNull().default(false),
    round: int('round').notNull().default(1),
    /** How many events its ledger holds: a move made on an older number than this one comes too late. */
    events: int('events').notNull(),
    refusalReasonId: ref('refusal_reason_id').references(() => refusalReason.id),
    /** Named when it was sent out of the portal. */
    outsideBody: text('outside_body'),
    /** The letter it was split from; it keeps that letter's day of receipt. */
    splitFromId: ref('split_from_id'),
    /** The case that is worked on in its place (đơn trùng), until that one is answered, and as a mark afterwards. */
    mergedIntoId: ref('merged_into_id'),
    /** So many people stand behind it; null when nobody has counted. */
    people: int('people'),
    /** Sent past the level that should have had it first (vượt cấp). */
    skipsLevel: bool('skips_level').notNull().default(false),
    /** When it was last carried to the next level above. */
    raisedAt: instant('raised_at'),
    /** Folded code, title, text and sender's name: what officers search. */
    search: text('search').notNull(),
    /** When the last move was made; null for what has not moved since this is kept. */
    movedAt: instant('moved_at'),
    /** A hash of the folded text: the same letter twice has the same. */
    textKey: text('text_key'),
  },
  (t) => [
    index('petition_open_due').on(t.nextDueAt, t.id).where(isOpenSql),
    index('petition_open_unit').on(t.organisationId, t.nextDueAt, t.id).where(isOpenSql),
    index('petition_open_assignee').on(t.assigneeId, t.nextDueAt, t.id).where(isOpenSql),
    index('petition_unassigned').on(t.nextDueAt, t.id).where(sql`${isOpenSql} and ${isUnassignedSql}`),
    index('petition_unassigned_unit')
      .on(t.organisationId, t.nextDueAt, t.id)
      .where(sql`${isOpenSql} and ${isUnassignedSql}`),
    index('petition_returned').on(t.nextDueAt, t.id).where(sql`${isOpenSql} and ${isReturnedTwiceSql}`),
    index('petition_unit_due').on(t.organisationId, t.nextDueAt, t.id),
    index('petition_moved').on(t.movedAt, t.id),
    index('petition_queue').on(t.organisationId, t.state, t.nextDueAt, t.id),
    index('petition_due').on(t.state, t.nextDueAt, t.id),
    index('petition_next_due').on(t.nextDueAt, t.id),
    index('petition_received').on(t.receivedDay, t.organisationId),
    index('petition_answered').on(t.answeredDay),
    index('petition_procedure').on(t.procedureId, t.receivedDay),
    index('petition_commune').on(t.communeId, t.receivedDay),
    index('petition_refusal_reason').on(t.refusalReasonId),
    // Everything that figures ask of what is overdue, so that they read nothing else and nothing that is in time.
    index('petition_overdue')
      .on(
        t.answerDueDay,
        t.receivedDay,
        t.organisationId,
        t.kind,
        t.channel,
        t.fieldId,
        t.procedureId,
        t.communeId,
        t.state,
      )
      .where(isOpenSql),
    index('petition_text_key').on(t.textKey),
    index('petition_accepted').on(t.acceptedAt),
    /** Whatever was not taken on: still waiting, or ended without. */
    index('petition_unaccepted').on(t.endedAt).where(sql`${t.acceptedAt} is null`),
    index('petition_split_from').on(t.splitFromId),
    index('petition_merged_into').on(t.mergedIntoId),
  ],
);

/** Personal data, apart from the case, so that it can be masked, erased and counted without. */
export const petitionSender = table(
  'petition_sender',
  {
    petitionId: ref('petition_id')
      .primaryKey()
      .references(() => petition.id),
    party: choice<'citizen' | 'business'>('party').notNull(),
    name: text('name').notNull(),
    /** Mã số thuế, for a business. */
    taxCode: text('tax_code'),
    /** The person who speaks for the business. */
    representative: text('representative'),
    phone: text('phone'),
    email: text('email'),
    address: text('address').notNull(),
    /** Several people who send it together: how many, who speaks for them. */
    together: json<Together>('together'),
    /** The folded name: two letters of one person are found beside each other. */
    nameKey: text('name_key'),
  },
  (t) => [index('petition_sender_phone').on(t.phone), index('petition_sender_name').on(t.nameKey)],
);

/** What the law asks of a complaint (Luật Khiếu nại 2011, Điều 8, Điều 9). */
export const complaint = table('complaint', {
  petitionId: ref('petition_id')
    .primaryKey()
    .references(() => petition.id),
  target: choice<ComplaintTarget>('target').notNull(),
  /** Number of the decision, or what the act was. */
  subject: text('subject').notNull(),
  decidedOn: day('decided_on').notNull(),
  learntOn: day('learnt_on').notNull(),
  /** The body whose decision or act it is. */
  bodyId: ref('body_id').references(() => organisation.id),
  isPastLimit: bool('is_past_limit').notNull(),
  lateReason: text('late_reason'),
});

/** The ledger: append-only, one row a move, written in the move's own transaction. */
export const petitionEvent = table(
  'petition_event',
  {
    id: id('id'),
    petitionId: ref('petition_id')
      .notNull()
      .references(() => petition.id),
    /** 1, 2, 3 … within the petition; unique, so two racing moves cannot both be the n-th. */
    number: int('number').notNull(),
    at: instant('at').notNull(),
    move: choice<MoveName>('move').notNull(),
    from: choice<State>('from_state').notNull(),
    to: choice<State>('to_state').notNull(),
    actor: text('actor').notNull(),
    staffId: ref('staff_id'),
    /** The officer at whose desk a deputy did it. */
    onBehalfOf: ref('on_behalf_of'),
    /** The unit in whose name it was done. */
    organisationId: ref('organisation_id').references(() => organisation.id),
    toOrganisationId: ref('to_organisation_id').references(() => organisation.id),
    reason: text('reason'),
    legalBasis: text('legal_basis'),
    /** Facts of this move only: what its plan put there (features/petitions/plans-*.server.ts). */
    facts: json<Record<string, unknown>>('facts').notNull(),
  },
  (t) => [uniqueIndex('petition_event_number').on(t.petitionId, t.number), index('petition_event_at').on(t.at)],
);
