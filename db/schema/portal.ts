// What belongs to the portal as a whole: its settings, its outgoing mail, and the number of its public face.
import { bool, id, index, instant, int, json, table, text } from '../columns.ts';

/** Province, hotline, contact …: facts an administrator may change. */
export const setting = table('setting', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
  source: text('source').notNull(),
  /** Never to be changed again. */
  isFixed: bool('is_fixed').notNull().default(false),
});

/** Mail to be sent: written in the transaction that causes it, sent afterwards, tried again until it goes. */
export const outbox = table(
  'outbox',
  {
    id: id('id'),
    /** The same cause never mails twice. */
    dedupeKey: text('dedupe_key').notNull().unique(),
    recipient: text('recipient').notNull(),
    template: text('template').notNull(),
    language: text('language').notNull(),
    /** What the words are filled with; emptied once sent, for it may hold a private link. */
    params: json<Record<string, string>>('params').notNull(),
    createdAt: instant('created_at').notNull(),
    notBefore: instant('not_before').notNull(),
    attempts: int('attempts').notNull().default(0),
    sentAt: instant('sent_at'),
    lastError: text('last_error'),
    /** The recipient's server has refused it for good: only an administrator has it tried again. */
    refusedAt: instant('refused_at'),
    /** An administrator has given it up: it is tried no more. */
    givenUpAt: instant('given_up_at'),
  },
  (t) => [index('outbox_waiting').on(t.sentAt, t.notBefore), index('outbox_failing').on(t.sentAt, t.attempts, t.id)],
);

/**
 * The number of the public face: the sum of these rows grows with every change the public can see, in the same transaction.
 * Several rows, so that on PostgreSQL writers do not queue for one.
 */
export const publicVersion = table('public_version', {
  shard: int('shard').primaryKey(),
  number: int('number').notNull(),
});

/**
 * A word that is another one after every change of offices, fields, procedures, rules, limits or the calendar: the database sets it
 * (db/reference-version.ts), so that what a process remembers of them is never older than the transaction that uses it.
 */
export const referenceVersion = table('reference_version', {
  id: int('id').primaryKey(),
  word: text('word').notNull(),
});

/** What the running of the portal has done last, by name: a backup that was verified, a worker's sign of life. */
export const operation = table('operation', {
  name: text('name').primaryKey(),
  at: instant('at').notNull(),
  detail: json<unknown>('detail').notNull(),
});
