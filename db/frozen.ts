// A questionnaire that somebody has answered stays what it was: the database refuses, whatever the application does.
import { engine } from './engine.ts';

/** What a version asks. Its last day and whether it is offered may change: that is how it is succeeded. */
const ASKED = ['code', 'version', 'subject', 'content', 'valid_from'];

const hasBallots = (row: string) =>
  `EXISTS (SELECT 1 FROM survey_ballot WHERE questionnaire_id = ${row}.id)
   OR EXISTS (SELECT 1 FROM ballot WHERE questionnaire_id = ${row}.id)
   OR EXISTS (SELECT 1 FROM procedure_evaluation WHERE questionnaire_id = ${row}.id)
   OR EXISTS (SELECT 1 FROM ballot_pot WHERE questionnaire_id = ${row}.id)`;

export const frozenStatements = (): string[] => (engine === 'postgres' ? onPostgres() : onSqlite());

const onSqlite = () =>
  [`UPDATE OF ${ASKED.join(', ')}`, 'DELETE'].map(
    (event) =>
      `CREATE TRIGGER IF NOT EXISTS questionnaire_frozen_${event.slice(0, 6).toLowerCase()} BEFORE ${event} ON questionnaire ` +
      `WHEN ${event === 'DELETE' ? '' : `(${ASKED.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')}) AND `}` +
      `(${hasBallots('OLD')}) BEGIN SELECT RAISE(ABORT, 'questionnaire has ballots'); END`,
  );

const rowOf = (row: string) => ASKED.map((name) => `${row}.${name}`).join(', ');

const onPostgres = () => [
  `CREATE OR REPLACE FUNCTION refuse_answered() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND (${rowOf('OLD')}) IS NOT DISTINCT FROM (${rowOf('NEW')}) THEN RETURN NEW; END IF;
     IF ${hasBallots('OLD')} THEN RAISE EXCEPTION 'questionnaire has ballots'; END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER questionnaire_frozen BEFORE DELETE OR UPDATE ON questionnaire ` +
    `FOR EACH ROW EXECUTE FUNCTION refuse_answered()`,
];
