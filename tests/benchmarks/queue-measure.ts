// One engine, one size: each view of the queue through its door and by plain SQL, all counts, the case page. Prints one line of JSON.
// DATABASE_URL names an empty database; the argument is how many petitions.
import { dayOf, endOfDay } from '#app/domain/deadline.ts';
import { VIEWS, type View } from '#app/domain/queue.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { fill } from './clocks-fill.ts';
import { fastest, openPlain } from './measuring.ts';
import { spread } from './queue-fill.ts';

const petitions = Number(process.argv[2] ?? 10_000);
await migrateDatabase();
const { closeDatabase } = await import('#db/index.ts');
const { loadReferenceData } = await import('#db/seed/reference.ts');
const { queueCounts, queuePage } = await import('#db/queue.ts');
const { caseFor } = await import('#app/features/desk/index.server.ts');
const { queueOf } = await import('#app/features/queue/index.server.ts');
const { queueShape } = await import('#app/features/queue/forms.ts');
const { createAccount, staffActor } = await import('#app/features/accounts/index.server.ts');
const { intakeOffice } = await import('#app/features/organisations/index.server.ts');
const { workingCalendar } = await import('#app/features/deadlines/index.server.ts');
await loadReferenceData();

const plain = await openPlain();
const { now } = await fill(plain, petitions, await workingCalendar());
const office = await intakeOffice('2026-09-07');
const account = { username: 'bench', name: 'A', title: 'B', role: 'intake' as const, organisationId: office.id };
const created = await createAccount({ ...account, password: crypto.randomUUID() }, now);
if (!created.ok) throw new Error('taken');
await spread(plain, created.id);
const actor = await staffActor({ id: created.id, role: 'intake', organisationId: office.id });

const TIMES = 15;
const moment = {
  now,
  today: dayOf(now),
  todayEnds: endOfDay(dayOf(now)),
  soonEnds: endOfDay(dayOf(new Date(now.getTime() + 3 * 86_400_000))),
};
const at = (date: Date) => (plain.isPostgres ? `to_timestamp(${date.getTime()} / 1000.0)` : String(date.getTime()));
const open = `p.state in ('received','needs_information','accepted','in_progress','reopened')`;
const CONDITIONS: Record<View, string> = {
  waiting: `p.state = 'received'`,
  information: `p.state = 'needs_information'`,
  mine: `${open} and p.assignee_id = ${created.id}`,
  unit: `${open} and p.organisation_id = ${office.id}`,
  unassigned: `${open} and p.assignee_id is null and p.accepted_at is not null`,
  today: `${open} and p.next_due_at between ${at(now)} and ${at(moment.todayEnds)}`,
  soon: `${open} and p.next_due_at between ${at(now)} and ${at(moment.soonEnds)}`,
  overdue: `${open} and p.next_due_at < ${at(now)}`,
  returned: `${open} and p.returns >= 2`,
  approval: `p.state = 'in_progress' and p.id in (select a.petition_id from answer a where a.state = 'submitted')`,
  reopened: `p.state = 'reopened'`,
  parts: `p.id in (select t.petition_id from petition_part t where t.organisation_id = ${office.id} and t.state = 'open')`,
  chairman: `p.id in (select e.petition_id from clock_event e join clock k on k.id = e.clock_id where e.event = 'escalated_chairman' and k.state = 'running')`,
  all: '1 = 1',
};
const select = `select p.id, p.code, p.title, p.state, p.next_due_at, o.name from petition p join organisation o on o.id = p.organisation_id join petition_sender s on s.petition_id = p.id`;

const views: Record<string, { ours: number; plain: number; count: number }> = {};
for (const view of VIEWS) {
  const question = { filter: { view }, sight: actor, moment, order: 'due' as const };
  views[view] = {
    ours: await fastest(TIMES, () => queuePage(question, { cursor: null, isBackwards: false }, 51)),
    plain: await fastest(3, () =>
      plain.run(
        `${select} where ${CONDITIONS[view]} and p.next_due_at is not null order by p.next_due_at, p.id limit 51`,
      ),
    ),
    count: await fastest(TIMES, () => queueCounts({ here: { view } }, actor, moment)),
  };
}
const filters = Object.fromEntries(VIEWS.map((view) => [view, { view }])) as Record<View, { view: View }>;
const counts = {
  ours: await fastest(TIMES, () => queueCounts(filters, actor, moment)),
  plain: await fastest(1, async () => {
    for (const view of VIEWS) await plain.run(`select count(*) from petition p where ${CONDITIONS[view]}`);
  }),
};
const code = `B-${Math.floor(petitions / 20) * 10}`;
const whole = {
  queue: await fastest(TIMES, () => queueOf(actor, queueShape.parse({ xem: 'overdue' }), 'vi', now)),
  case: await fastest(TIMES, () => caseFor(actor, code, 'vi', now)),
  caseBySql: await fastest(TIMES, () =>
    plain.run(`select * from petition p join petition_sender s on s.petition_id = p.id where p.code = '${code}'`),
  ),
};
console.info(JSON.stringify({ petitions, views, counts, whole }));
await plain.close();
await closeDatabase();
