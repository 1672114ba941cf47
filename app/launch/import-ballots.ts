// `npm run import:ballots -- --round <code> file.csv`: counts the paper ballots of a table (CSV or XLSX) into a round; all of them, or none and says why.
import { readFileSync } from 'node:fs';
import { argv, env, exit, stdout } from 'node:process';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run import:ballots -- --round <code> [--handed-out <n>] file.csv|file.xlsx
  One line a ballot, one column a question (its code, or the number of the criterion), values 1–5 or empty.
  Optional columns: don_vi (unit code), thang (2026-11), ma_phieu (the number printed on the form).`;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { round: { type: 'string' }, 'handed-out': { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;
const handedOut = values['handed-out'];
if (!values.round || !file || positionals.length > 1 || !/^\d*$/.test(handedOut ?? '')) {
  console.error(USAGE);
  exit(1);
}
env.PORTAL_MODE ||= env.NODE_ENV === 'production' ? 'production' : 'demonstration';

const bytes = readFileSync(file);
const { migrateDatabase } = await import('#db/migrate.ts');
await migrateDatabase();
const { closeDatabase, lendDatabase } = await import('#db/index.ts');
lendDatabase();
const { importPaper, roundList } = await import('#app/features/surveys/index.server.ts');
const result = await importPaper(null, values.round, bytes, handedOut ? Number(handedOut) : null, new Date());
const open = (await roundList()).filter(({ state }) => state === 'open').map(({ code }) => code);
await closeDatabase();

if (!result.ok) {
  console.error(`There is no open round ${values.round}. Open rounds: ${open.join(', ') || 'none'}.`);
  exit(1);
}
const { counted, known, faults, isRepeated } = result.report;
for (const { line, column, value, why } of faults) console.error(`line ${line}, column ${column}: "${value}" ${why}`);
if (faults.length > 0) {
  console.error('Nothing was counted.');
  exit(1);
}
stdout.write(
  isRepeated
    ? 'These ballots were imported before; nothing was counted again.\n'
    : `${counted} ballots counted, ${known.length} lines passed over because they were counted before.\n`,
);
