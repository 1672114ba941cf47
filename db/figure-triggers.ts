// Triggers that keep the sums behind the figures, whatever door wrote. Made of the one definition; stated again after each migration.
import { createHash } from 'node:crypto';
import { FACTORS, LEVELS, RESOLVED } from '#app/domain/satisfaction.ts';
import { engine } from './engine.ts';
import { DIMENSIONS, LASTING, LASTING_NAMES, type RowOf } from './figure-facts.ts';
import { figureChange, UNNAMED_UNIT } from './schema/figures.ts';

const dimensions = Object.keys(DIMENSIONS) as (keyof typeof DIMENSIONS)[];
const columns = ['sign', ...dimensions, ...LASTING_NAMES] as const;
const inTable = columns.map((name) => `"${figureChange[name].name}"`).join(', ');

const rowNamed =
  (row: 'OLD' | 'NEW'): RowOf =>
  (column) =>
    `${row}."${column}"`;

/** What a row counts as, in the order of the columns behind `sign`. */
const factsIn = (of: RowOf): string =>
  [
    ...dimensions.map((name) => DIMENSIONS[name](of)),
    ...LASTING_NAMES.map((name) => `case when ${LASTING[name](of)} then 1 else 0 end`),
  ].join(', ');

const change = (row: 'OLD' | 'NEW') =>
  `INSERT INTO figure_change (${inTable}) VALUES (${row === 'NEW' ? 1 : -1}, ${factsIn(rowNamed(row))});`;

/** The columns of a petition that any count or cut looks at. */
function columnsLookedAt(): string[] {
  const seen = new Set<string>();
  factsIn((column) => {
    seen.add(column);
    return column;
  });
  return [...seen];
}

const onUpdate = `UPDATE OF ${columnsLookedAt().join(', ')}`;
const [old, now] = [factsIn(rowNamed('OLD')), factsIn(rowNamed('NEW'))];

const unitOfBallot = (of: RowOf) =>
  `case when ${of('is_unit_hidden')} then ${UNNAMED_UNIT} else ${of('organisation_id')} end`;

const BALLOT_SUMS: Record<string, (of: RowOf) => string> = {
  n: () => '1 = 1',
  ...Object.fromEntries(
    FACTORS.flatMap((factor) =>
      LEVELS.map((level) => [`${factor}${level}`, (of: RowOf) => `${of(factor)} = ${level}`] as const),
    ),
  ),
  ...Object.fromEntries(RESOLVED.map((how) => [how, (of: RowOf) => `${of('resolved')} = '${how}'`] as const)),
};

/** A ballot is added to its month and unit, or taken away from them. */
function tally(row: 'OLD' | 'NEW'): string {
  const of = rowNamed(row);
  const names = Object.keys(BALLOT_SUMS).map((name) => `"${name}"`);
  const one = row === 'NEW' ? 1 : -1;
  const values = Object.values(BALLOT_SUMS).map((isCounted) => `case when ${isCounted(of)} then ${one} else 0 end`);
  const sums = names.map((name) => `${name} = ballot_tally.${name} + excluded.${name}`);
  return (
    `INSERT INTO ballot_tally ("month", "unit", ${names.join(', ')}) ` +
    `VALUES (${of('month')}, ${unitOfBallot(of)}, ${values.join(', ')}) ` +
    `ON CONFLICT ("month", "unit") DO UPDATE SET ${sums.join(', ')};`
  );
}

/** The sums of all ballots there are, for a database that has had ballots before it had sums. */
const tallyOfAll = (isWanted: string): string => {
  const of: RowOf = (column) => `ballot."${column}"`;
  const names = Object.keys(BALLOT_SUMS).map((name) => `"${name}"`);
  const sums = Object.values(BALLOT_SUMS).map((isCounted) => `sum(case when ${isCounted(of)} then 1 else 0 end)`);
  return (
    `INSERT INTO ballot_tally ("month", "unit", ${names.join(', ')}) ` +
    `SELECT month, ${unitOfBallot(of)}, ${sums.join(', ')} FROM ballot WHERE ${isWanted} GROUP BY month, ${unitOfBallot(of)} ` +
    `ON CONFLICT ("month", "unit") DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`
  );
};

const recountFrom = (row: 'OLD' | 'NEW') =>
  `UPDATE figure_keeper SET days_after = 0, days_from = case when days_from < ${row}.date then days_from else ${row}.date end WHERE id = 1;`;

const onSqlite = (): string[] => {
  const trigger = (name: string, event: string, table: string, actions: string, when = '') => [
    `DROP TRIGGER IF EXISTS ${name}`,
    `CREATE TRIGGER ${name} AFTER ${event} ON ${table} ${when} BEGIN ${actions} END`,
  ];
  return [
    ...trigger('petition_figure_insert', 'INSERT', 'petition', change('NEW')),
    ...trigger('petition_figure_delete', 'DELETE', 'petition', change('OLD')),
    ...trigger(
      'petition_figure_update',
      onUpdate,
      'petition',
      change('OLD') + change('NEW'),
      `WHEN (${old}) IS NOT (${now})`,
    ),
    ...trigger('ballot_tally_insert', 'INSERT', 'ballot', tally('NEW')),
    ...trigger('ballot_tally_delete', 'DELETE', 'ballot', tally('OLD')),
    ...trigger('ballot_tally_update', 'UPDATE', 'ballot', tally('OLD') + tally('NEW')),
    ...trigger('calendar_day_figure_insert', 'INSERT', 'calendar_day', recountFrom('NEW')),
    ...trigger('calendar_day_figure_delete', 'DELETE', 'calendar_day', recountFrom('OLD')),
    ...trigger('calendar_day_figure_update', 'UPDATE', 'calendar_day', recountFrom('OLD') + recountFrom('NEW')),
  ];
};

const onPostgres = (): string[] => {
  const trigger = (
    table: string,
    name: string,
    act: (row: 'OLD' | 'NEW') => string,
    update = 'UPDATE',
    unless = '',
  ) => [
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       ${unless}
       IF TG_OP <> 'INSERT' THEN ${act('OLD')} END IF;
       IF TG_OP <> 'DELETE' THEN ${act('NEW')} END IF;
       RETURN NULL;
     END $$`,
    `CREATE OR REPLACE TRIGGER ${name} AFTER INSERT OR DELETE OR ${update} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`,
  ];
  const unchanged = `IF TG_OP = 'UPDATE' THEN IF ROW(${old}) IS NOT DISTINCT FROM ROW(${now}) THEN RETURN NULL; END IF; END IF;`;
  return [
    ...trigger('petition', 'petition_figure', change, onUpdate, unchanged),
    ...trigger('ballot', 'ballot_tally_of', tally),
    ...trigger('calendar_day', 'calendar_day_figure', recountFrom),
  ];
};

/**
 * Where the definition is another one than what the cells were made of (also: where there were none yet), every span has to be filled
 * anew. Until a job has done so the figures count its petitions themselves.
 */
function refill(triggers: readonly string[]): string[] {
  const definition = createHash('sha256').update(triggers.join('\n')).digest('base64url').slice(0, 22);
  const isOther = `(SELECT definition FROM figure_keeper WHERE id = 1) <> '${definition}'`;
  const again = (span: string, table: string, column: string) =>
    `INSERT INTO figure_span (span, is_filled) SELECT DISTINCT substr(${column}, 1, ${span}), ${engine === 'postgres' ? 'false' : '0'} FROM ${table} WHERE ${isOther} ` +
    `ON CONFLICT (span) DO UPDATE SET is_filled = excluded.is_filled`;
  return [
    `INSERT INTO figure_keeper (id, definition, days_after) VALUES (1, '', 0) ON CONFLICT DO NOTHING`,
    again('7', 'petition', 'received_day'),
    again('4', 'petition', 'received_day'),
    tallyOfAll(isOther),
    `UPDATE figure_keeper SET definition = '${definition}', days_from = '', days_after = 0 WHERE id = 1 AND definition <> '${definition}'`,
  ];
}

export function figureStatements(): string[] {
  const triggers = engine === 'postgres' ? onPostgres() : onSqlite();
  return [...triggers, ...refill(triggers)];
}
