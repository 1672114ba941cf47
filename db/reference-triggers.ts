// Triggers that renew the reference version with every change of reference data. Stated again after each migration.
import { engine } from './engine.ts';

/** Offices, fields, procedures, routing rules, limits, days, hours: changed by administrators and files, read by every petition. */
const REFERENCE_TABLES = [
  'organisation',
  'field',
  'procedure',
  'routing_rule',
  'deadline_policy',
  'calendar_day',
  'working_hours',
] as const;

/**
 * Whoever changes such a table changes the word, in the same transaction, whatever door they came through. A word drawn at random
 * and not a number: one that was rolled back never comes again with other data behind it.
 */
export const referenceVersionStatements = (): string[] => [
  `INSERT INTO reference_version (id, word) VALUES (1, 'first') ON CONFLICT DO NOTHING`,
  ...(engine === 'postgres' ? onPostgres() : onSqlite()),
];

const onSqlite = () =>
  REFERENCE_TABLES.flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map(
      (verb) =>
        `CREATE TRIGGER IF NOT EXISTS ${table}_reference_${verb.toLowerCase()} AFTER ${verb} ON "${table}" ` +
        `BEGIN UPDATE reference_version SET word = hex(randomblob(16)) WHERE id = 1; END`,
    ),
  );

const onPostgres = () => [
  `CREATE OR REPLACE FUNCTION renew_reference_version() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN UPDATE reference_version SET word = gen_random_uuid()::text WHERE id = 1; RETURN NULL; END $$`,
  ...REFERENCE_TABLES.map(
    (table) =>
      `CREATE OR REPLACE TRIGGER ${table}_reference AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "${table}" ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION renew_reference_version()`,
  ),
];
