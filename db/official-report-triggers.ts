// An issued report stays what was issued: the database refuses, whatever the application does. Stated again after each migration.
import { engine } from './engine.ts';

/** What a reader of an issued report relies on. That it was withdrawn or replaced is added beside it. */
const ISSUED = [
  ...['form_id', 'organisation_id', 'period', 'year', 'ordinal', 'from_day', 'to_day', 'version', 'content'],
  ...['number', 'issued_day', 'signer_name', 'signature', 'issued_by', 'issued_at', 'corrects_id', 'corrects_why'],
];

export const officialReportStatements = (): string[] => (engine === 'postgres' ? onPostgres() : onSqlite());

const isOver = `OLD.state <> 'issued' OR NEW.state NOT IN ('replaced', 'withdrawn')`;

const onSqlite = () => [
  `CREATE TRIGGER IF NOT EXISTS official_report_frozen_update BEFORE UPDATE ON official_report
   WHEN OLD.state <> 'draft' AND (${isOver} OR ${ISSUED.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')})
   BEGIN SELECT RAISE(ABORT, 'official_report is issued'); END`,
  `CREATE TRIGGER IF NOT EXISTS official_report_frozen_delete BEFORE DELETE ON official_report
   BEGIN SELECT RAISE(ABORT, 'official_report is kept'); END`,
];

const textOf = (row: string) => ISSUED.map((name) => `${row}.${name}::text`).join(', ');

const onPostgres = () => [
  `CREATE OR REPLACE FUNCTION refuse_issued_report() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'official_report is kept'; END IF;
     IF OLD.state <> 'draft' AND (${isOver} OR (${textOf('OLD')}) IS DISTINCT FROM (${textOf('NEW')})) THEN
       RAISE EXCEPTION 'official_report is issued';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER official_report_frozen BEFORE UPDATE OR DELETE ON official_report ` +
    `FOR EACH ROW EXECUTE FUNCTION refuse_issued_report()`,
];
