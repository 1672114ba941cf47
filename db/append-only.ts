// Tables whose rows nobody changes or deletes: the database refuses, whatever the application does. Stated again after each migration.
import { engine } from './engine.ts';

const APPEND_ONLY = ['petition_event', 'audit_entry', 'official_report_change'] as const;

export function appendOnlyStatements(): string[] {
  return engine === 'postgres' ? onPostgres() : onSqlite();
}

const onSqlite = () =>
  APPEND_ONLY.flatMap((table) =>
    (['UPDATE', 'DELETE'] as const).map(
      (verb) =>
        `CREATE TRIGGER IF NOT EXISTS ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
        `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    ),
  );

const onPostgres = () => [
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  ...APPEND_ONLY.map(
    (table) =>
      `CREATE OR REPLACE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} ` +
      `FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];
