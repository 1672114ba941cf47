// Fills a database with petitions and clocks by plain SQL, as many as asked, one in ten of them open.
import { instantAt } from '#app/domain/deadline.ts';
import {
  addDays,
  countDeadline,
  type Day,
  nextEventOf,
  policyOf,
  startDays,
  type WorkingCalendar,
} from './clocks-dates.ts';

export interface Sql {
  isPostgres: boolean;
  run(statement: string): Promise<void>;
}

/** How many different days the open petitions were received on; the clocks of each fall due together. */
const DAYS = 20;

export interface Filled {
  /** A day on which nothing is due soon any more, but some clocks have just become overdue. */
  now: Date;
  /** A usual day within the limits of a tenth of the open petitions. */
  holiday: Day;
}

/** `petitions` in all, a tenth open with a running answer clock, the others answered with an ended one. */
export async function fill(sql: Sql, petitions: number, calendar: WorkingCalendar): Promise<Filled> {
  const starts = startDays(DAYS, calendar);
  const now = instantAt(addDays(starts.at(-1)!, 1), '10:00');
  const at = (ms: number) => (sql.isPostgres ? `to_timestamp(${ms} / 1000.0)` : String(ms));
  await sql.run(
    `create table bench_start (k integer primary key, day text, started ${sql.isPostgres ? 'timestamptz' : 'integer'}, received text, due text, due_at ${sql.isPostgres ? 'timestamptz' : 'integer'}, steps text, event text, event_at ${sql.isPostgres ? 'timestamptz' : 'integer'})`,
  );
  for (const [k, day] of starts.entries()) {
    const startedAt = instantAt(day, '09:00');
    const counted = countDeadline({ start: startedAt, policy: policyOf(), calendar });
    // What lies before now has been recorded long ago, but for the petitions of one day in twenty.
    const next = nextEventOf({ ...counted, startedAt }, [], calendar);
    const isNews = k === 0;
    const eventAt = next && (isNews ? now.getTime() - 1 : now.getTime() + 86_400_000 * (k + 1));
    await sql.run(
      `insert into bench_start values (${k}, '${day}', ${at(startedAt.getTime())}, '${counted.receivedDay}', '${counted.dueDay}', ${at(counted.dueAt.getTime())}, '${JSON.stringify(counted.steps).replaceAll("'", "''")}', ${next ? `'${next.event}'` : 'null'}, ${eventAt ? at(eventAt) : 'null'})`,
    );
  }
  const [no, yes] = sql.isPostgres ? ['false', 'true'] : ['0', '1'];
  const series = sql.isPostgres
    ? `generate_series(1, ${petitions}) as n(i)`
    : `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${petitions}) select i from n) as n`;
  await sql.run(
    `insert into petition (code, idempotency_key, secret_hash, kind, state, language, channel, title, body, request, organisation_id, routing, consents_to_publish, is_demonstration, received_at, received_day, accepted_at, state_since, next_due_at, next_clock, answer_due_day, answer_first_due_day, events, search)
     select 'B-' || i, 'b' || i, 'h', 'phan_anh', case when i % 10 = 0 then 'in_progress' else 'closed' end, 'vi', 'portal', 'Một việc', 'Kể lại.', 'Đề nghị.', o.id, '{}', ${no}, ${yes}, s.started, s.day, s.started, s.started,
       case when i % 10 = 0 then s.due_at end, case when i % 10 = 0 then 'answer' end, s.due, s.due, 1, ''
     from ${series} join bench_start s on s.k = (i / 10) % ${DAYS} join organisation o on o.code = 'SCT'`,
  );
  await sql.run(
    `insert into petition_sender (petition_id, party, name, address) select id, 'citizen', 'Người thử', 'Thôn Thử' from petition where code like 'B-%'`,
  );
  const steps = sql.isPostgres ? 's.steps::jsonb' : 's.steps';
  await sql.run(
    `insert into clock (petition_id, name, round, policy_code, legal_basis, organisation_id, started_at, received_day, due_day, due_at, first_due_day, steps, state, ended_at, next_event, next_event_at)
     select p.id, 'answer', 1, 'TINH-PAKN-TL', 'quy định của tỉnh', p.organisation_id, s.started, s.received, s.due, s.due_at, s.due, ${steps},
       case when p.state = 'closed' then 'met' else 'running' end, case when p.state = 'closed' then s.due_at end,
       case when p.state = 'closed' then null else s.event end, case when p.state = 'closed' then null else s.event_at end
     from petition p join bench_start s on s.day = p.received_day where p.code like 'B-%'`,
  );
  await sql.run('analyze');
  return { now, holiday: addDays(starts.at(-1)!, 7) };
}
