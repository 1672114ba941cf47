// A report that was issued stays what was signed, and so does the skeleton it was made from: the database refuses, whatever the application does.
import { engine } from './engine.ts';

/** What may still happen to an issued report: it is sent, and it is published or not. */
const FROZEN = [
  ...[
    'duty_code',
    'year',
    'organisation_id',
    'content',
    'skeleton_id',
    'period_from',
    'period_to',
    'recipients',
    'entered',
  ],
  ...['document_number', 'document_day', 'signing_form', 'signer_name', 'signer_title', 'issued_by', 'issued_at'],
  ...['figures', 'letter'],
];
const SKELETON = ['content', 'version', 'sections', 'recipients', 'valid_from'];

const isIssued = (state: string) => `${state} IN ('issued', 'sent')`;
const belongsToIssued = (row: string) =>
  `EXISTS (SELECT 1 FROM duty_report WHERE id = ${row}.report_id AND ${isIssued('state')})`;
const isUsed = (row: string) => `EXISTS (SELECT 1 FROM duty_report WHERE skeleton_id = ${row}.id)`;

export const frozenReportStatements = (): string[] => (engine === 'postgres' ? onPostgres() : onSqlite());

function onSqlite(): string[] {
  const trigger = (name: string, event: string, table: string, when: string) =>
    `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${event} ON ${table} WHEN ${when} ` +
    `BEGIN SELECT RAISE(ABORT, '${table} is frozen'); END`;
  const differ = (columns: readonly string[]) =>
    `(${columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')})`;
  return [
    trigger(
      'duty_report_frozen',
      'UPDATE',
      'duty_report',
      `${isIssued('OLD.state')} AND (NOT ${isIssued('NEW.state')} OR ${differ(FROZEN)})`,
    ),
    trigger('duty_report_kept', 'DELETE', 'duty_report', isIssued('OLD.state')),
    trigger('report_section_frozen', 'UPDATE', 'report_section', belongsToIssued('OLD')),
    trigger('report_section_kept', 'DELETE', 'report_section', belongsToIssued('OLD')),
    trigger('report_section_whole', 'INSERT', 'report_section', belongsToIssued('NEW')),
    trigger('report_skeleton_frozen', 'UPDATE', 'report_skeleton', `${differ(SKELETON)} AND ${isUsed('OLD')}`),
    trigger('report_skeleton_kept', 'DELETE', 'report_skeleton', isUsed('OLD')),
  ];
}

function onPostgres(): string[] {
  const same = (columns: readonly string[]) =>
    `(${columns.map((name) => `OLD.${name}`).join(', ')}) IS NOT DISTINCT FROM (${columns.map((name) => `NEW.${name}`).join(', ')})`;
  const refusing = (name: string, table: string, events: string, body: string) => [
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`,
    `CREATE OR REPLACE TRIGGER ${name} BEFORE ${events} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`,
  ];
  const passOn = `IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;`;
  const refuse = (table: string, when: string) => `IF ${when} THEN RAISE EXCEPTION '${table} is frozen'; END IF;`;
  return [
    ...refusing(
      'duty_report_frozen',
      'duty_report',
      'DELETE OR UPDATE',
      `IF ${isIssued('OLD.state')} THEN
         IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'duty_report is frozen'; END IF;
         IF NOT ${isIssued('NEW.state')} OR NOT (${same(FROZEN)}) THEN RAISE EXCEPTION 'duty_report is frozen'; END IF;
       END IF; ${passOn}`,
    ),
    ...refusing(
      'report_section_frozen',
      'report_section',
      'DELETE OR UPDATE OR INSERT',
      `IF TG_OP = 'INSERT' THEN ${refuse('report_section', belongsToIssued('NEW'))}
       ELSE ${refuse('report_section', belongsToIssued('OLD'))} END IF; ${passOn}`,
    ),
    ...refusing(
      'report_skeleton_frozen',
      'report_skeleton',
      'DELETE OR UPDATE',
      `IF TG_OP = 'UPDATE' AND ${same(SKELETON)} THEN RETURN NEW; END IF;
       ${refuse('report_skeleton', isUsed('OLD'))} ${passOn}`,
    ),
  ];
}
