// One engine, one size: the figures from kept sums and by plain SQL, what keeping them costs whoever writes, folding and recounting.
// Prints one line of JSON. DATABASE_URL names an empty database; the argument is how many petitions, with as many ballots.
import { sql } from 'drizzle-orm';
import { instantAt } from '#app/domain/deadline.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { dropTriggers, fillFigures, TODAY } from './figures-fill.ts';
import { fastest, milliseconds, openPlain } from './measuring.ts';

const petitions = Number(process.argv[2] ?? 10_000);
await migrateDatabase();
const { closeDatabase, rows, write } = await import('#db/index.ts');
const { loadReferenceData } = await import('#db/seed/reference.ts');
await loadReferenceData();
const plain = await openPlain();
const filled = await milliseconds(() => fillFigures(plain, petitions));
await migrateDatabase();

const { foldChanges, periodFigures, recountAll } = await import('#app/features/figures/index.server.ts');
const { castBallot, mixRatings, ratingTokenOf } = await import('#app/features/ratings/index.server.ts');
const { findPetition } = await import('#app/features/petitions/index.server.ts');
const { insertBallot } = await import('#db/ratings.ts');
const { answered, crew, does, sent } = await import('#tests/support/petitions.ts');
const { LASTING, LASTING_NAMES } = await import('#db/figure-facts.ts');

const now = instantAt(TODAY, '10:00');
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const ODD = { from: '2026-02-17', to: '2026-10-09' };
const TIMES = 7;

/** The same figures by plain SQL: one question a cut, working days by cut, what is overdue, ballots. */
const facts = LASTING_NAMES.map((name) => `sum(case when ${LASTING[name]((column) => column)} then 1 else 0 end)`);
const CUTS = [
  `''`,
  'kind',
  'field_id',
  'procedure_id',
  'commune_id',
  'channel',
  'organisation_id',
  'substr(received_day, 1, 7)',
  'refusal_reason_id',
];
const DAYS = ['answer_working_days', 'first_contact_working_days'];
async function recountBySql({ from, to }: typeof YEAR, unit?: number): Promise<void> {
  const where = `where received_day between '${from}' and '${to}'${unit ? ` and organisation_id = ${unit}` : ''}`;
  for (const cut of CUTS)
    await plain.run(`select ${cut} as cut, ${facts.join(', ')} from petition ${where} group by 1`);
  for (const cut of CUTS)
    for (const days of DAYS)
      await plain.run(`select ${cut} as cut, ${days}, count(*) from petition ${where} group by 1, 2`);
  await plain.run(
    `select answer_due_day, count(*) from petition ${where} and state = 'in_progress' and answer_due_day < '${TODAY}' group by 1`,
  );
  await plain.run(
    `select organisation_id, month, ${[1, 2, 3, 4, 5].flatMap((level) => ['access', '"procedure"', 'officials', 'result', 'feedback'].map((factor) => `sum(case when ${factor} = ${level} then 1 else 0 end)`)).join(', ')} from ballot where month between '${from.slice(0, 7)}' and '${to.slice(0, 7)}' group by 1, 2`,
  );
}
const [unit] = await rows<{ id: number; code: string }>(
  sql`select id, code from organisation where level = 'commune' order by code limit 1`,
);
const beside = async (ours: () => Promise<unknown>, theirs: () => Promise<unknown>) => ({
  ours: await fastest(TIMES, ours),
  plain: await fastest(2, theirs),
});

const firstFill = await milliseconds(() => recountAll(now));
const wrong = (await recountAll(now)).filter(({ differing }) => differing > 0).length;
if (wrong > 0) throw new Error(`${wrong} spans differ`);
await mixRatings(now);
const figures = {
  'province, a year': await beside(
    () => periodFigures(YEAR, 'vi', now),
    () => recountBySql(YEAR),
  ),
  'province, odd days': await beside(
    () => periodFigures(ODD, 'vi', now),
    () => recountBySql(ODD),
  ),
  'one unit, a year': await beside(
    () => periodFigures({ ...YEAR, unit: unit!.code }, 'vi', now),
    () => recountBySql(YEAR, unit!.id),
  ),
};

const officers = await crew(now);
const accepting = async () => {
  const code = await sent(now);
  return milliseconds(() => does(code, 'accept', {}, officers.intake, now));
};
const sending = () => milliseconds(() => sent(now));
let key = 2 ** 40;
const ballot = {
  month: '2026-11',
  organisationId: unit!.id,
  kind: 'phan_anh',
  resolved: 'yes' as const,
  access: 5,
  procedure: 4,
  officials: 3,
  result: 4,
  feedback: 5,
};
const writing = () => milliseconds(() => write((tx) => insertBallot(tx, { ...ballot, id: key++ })));
/** The quarter that nothing disturbed. */
const quartile = async (measure: () => Promise<number>, times = 80) => {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await measure());
  return all.sort((a, b) => a - b)[Math.floor(times / 4)]!;
};
const casting = async () => {
  const code = await sent(now);
  await answered(code, officers, now);
  const { row } = (await findPetition(code))!;
  const given = { resolved: 'yes', access: 5, procedure: 4, officials: 4, result: 5, feedback: 4 };
  return milliseconds(() => castBallot(ratingTokenOf(row.id, row.round), given as never, now));
};
await quartile(accepting);
const withSums = {
  move: await quartile(accepting),
  send: await quartile(sending),
  ballot: await quartile(writing),
  cast: await quartile(casting, 15),
};
const waiting = Number((await rows<{ n: number }>(sql`select count(*) as n from figure_change`))[0]!.n);
const fold = await milliseconds(() => foldChanges());
await dropTriggers(plain, 'petition');
await dropTriggers(plain, 'ballot');
const withoutSums = {
  move: await quartile(accepting),
  send: await quartile(sending),
  ballot: await quartile(writing),
  cast: await quartile(casting, 15),
};
const cells = await rows<{ cells: number; days: number }>(
  sql`select (select count(*) from figure_cell) as cells, (select count(*) from figure_days) as days`,
);

console.info(
  JSON.stringify({ petitions, filled, firstFill, figures, withSums, withoutSums, fold, waiting, ...cells[0] }),
);
await plain.close();
await closeDatabase();
