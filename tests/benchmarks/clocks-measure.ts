// One engine, one size: what the clock costs through its doors and by plain SQL. Prints one line of JSON.
// DATABASE_URL names an empty database; the argument is how many petitions.
import type { DayEdit } from '#app/domain/calendar-edits.ts';
import { dayOf, endOfDay, startOfDay } from '#app/domain/deadline.ts';
import { permissionsOf } from '#app/domain/permissions.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { fill } from './clocks-fill.ts';
import { fastest, milliseconds, openPlain } from './measuring.ts';

const petitions = Number(process.argv[2] ?? 10_000);
await migrateDatabase();
const { closeDatabase, read } = await import('#db/index.ts');
const { loadReferenceData } = await import('#db/seed/reference.ts');
const { queuePage } = await import('#db/queue.ts');
const { changeCalendar, previewChange, vouched } = await import('#app/features/calendar/index.server.ts');
const { recordClockEvents, workingCalendar } = await import('#app/features/deadlines/index.server.ts');
const { createAccount } = await import('#app/features/accounts/index.server.ts');
const { intakeOffice } = await import('#app/features/organisations/index.server.ts');
await loadReferenceData();

const plain = await openPlain();
for (const statement of plain.isPostgres
  ? ['drop index if exists petition_search', 'alter table petition drop column search_vector']
  : ['drop trigger petition_fts_added', 'drop trigger petition_fts_gone', 'drop trigger petition_fts_changed'])
  await plain.run(statement);
const { now, holiday } = await fill(plain, petitions, await workingCalendar());
const at = (date: Date) => (plain.isPostgres ? `to_timestamp(${date.getTime()} / 1000.0)` : String(date.getTime()));
const office = await intakeOffice('2026-09-07');
const account = { username: 'bench', name: 'Quản trị', title: 'Quản trị', role: 'administrator' as const };
const created = await createAccount({ ...account, organisationId: office.id, password: crypto.randomUUID() }, now);
if (!created.ok) throw new Error('taken');

/** By plain SQL in one transaction, taken back afterwards so that the doors find the same. */
const bySql = (...statements: string[]) =>
  milliseconds(async () => {
    await plain.run('begin');
    for (const statement of statements) await plain.run(statement);
    await plain.run('rollback');
  });

const { staffActor } = await import('#app/features/accounts/index.server.ts');
const sight = await staffActor({ id: created.id, role: 'intake', organisationId: office.id });
const moment = { now, today: dayOf(now), todayEnds: endOfDay(dayOf(now)), soonEnds: endOfDay(holiday) };
const question = { filter: { view: 'overdue' as const }, sight, moment, order: 'due' as const };
const queue = {
  ours: await fastest(20, () => queuePage(question, { cursor: null, isBackwards: false }, 31)),
  plain: await fastest(20, () =>
    plain.run(
      `select p.id, p.code, p.title, p.state, p.next_due_at, o.name from petition p join organisation o on o.id = p.organisation_id join petition_sender s on s.petition_id = p.id where p.state not in ('draft','answered','closed','refused','transferred','withdrawn') and p.next_due_at < ${at(now)} order by p.next_due_at, p.id limit 31`,
    ),
  ),
};

const isDue = `next_event_at <= ${at(now)}`;
const due = await read.$count(
  (await import('#db/schema/deadlines.ts')).clock,
  (await import('drizzle-orm')).sql.raw(isDue),
);
const sweep = {
  clocks: due,
  plain: await bySql(
    `insert into clock_event (clock_id, petition_id, event, due_day, at, organisation_id, recorded_at) select id, petition_id, next_event, due_day, next_event_at, organisation_id, ${at(now)} from clock where ${isDue}`,
    `update clock set next_event = 'due', next_event_at = ${at(new Date(now.getTime() + 86_400_000))} where ${isDue}`,
  ),
  ours: await milliseconds(async () => {
    while ((await recordClockEvents(now, 500)) > 0);
  }),
  nothing: await fastest(20, () => recordClockEvents(now)),
};

const added = vouched({ date: holiday, kind: 'holiday', name: 'Nghỉ thử', basis: 'QĐ' });
const edits: DayEdit[] = [{ date: holiday, before: null, after: added }];
const moves = `state = 'running' and due_at >= ${at(startOfDay(holiday))} and started_at <= ${at(endOfDay(holiday))}`;
const later = plain.isPostgres ? `due_at + interval '1 day'` : 'due_at + 86400000';
const open_ = `select petition_id from clock where ${moves}`;
const byPlainSql = await bySql(
  `insert into petition_event (petition_id, number, at, move, from_state, to_state, actor, facts) select p.id, p.events + 1, ${at(now)}, 'replan', p.state, p.state, 'system', '{}' from petition p where p.id in (${open_})`,
  `update petition set events = events + 1, next_due_at = ${plain.isPostgres ? `next_due_at + interval '1 day'` : 'next_due_at + 86400000'} where id in (${open_})`,
  `update clock set due_day = '2026-12-31', due_at = ${later} where ${moves}`,
);
const preview = await milliseconds(() => previewChange(edits, 'add', 'vi', now));
const { moved } = await previewChange(edits, 'add', 'vi', now);
const replanning = await milliseconds(async () => {
  const result = await changeCalendar(
    { id: created.id, permissions: permissionsOf('administrator') },
    edits,
    'add',
    now,
  );
  if (!result.ok) throw new Error(result.why);
  const { replanOpenCases } = await import('#app/features/calendar/index.server.ts');
  while (!(await replanOpenCases(now)));
});
const nowhere = { date: '2027-12-30', before: null, after: vouched({ ...added, date: '2027-12-30' }) };
const nothingMoves = await fastest(5, () => previewChange([nowhere], 'add', 'vi', now));

console.info(
  JSON.stringify({
    petitions,
    queue,
    sweep,
    replan: { moved, plain: byPlainSql, preview, ours: replanning, nothing: nothingMoves },
  }),
);
await plain.close();
await closeDatabase();
