// Fills a database with three years of petitions and as many ballots by plain SQL, as one that is older than the kept sums.
import { addDays } from '#app/domain/deadline.ts';
import type { Sql } from './clocks-fill.ts';

/** The day up to which there is something. */
export const TODAY = '2026-11-20';
const DAYS = 1_050;
const TRIGGERS = {
  petition: ['petition_figure_insert', 'petition_figure_update', 'petition_figure_delete', 'petition_figure'],
  ballot: ['ballot_tally_insert', 'ballot_tally_update', 'ballot_tally_delete', 'ballot_tally_of'],
} as const;

/** Without its triggers a table is written as if nothing were kept; migrating states them again. */
export async function dropTriggers(sql: Sql, table: keyof typeof TRIGGERS): Promise<void> {
  for (const name of TRIGGERS[table])
    await sql.run(`drop trigger if exists ${name}${sql.isPostgres ? ` on ${table}` : ''}`);
}

/** All kinds, channels, units, communes and procedures; most closed, of the last two months one in ten open. */
export async function fillFigures(sql: Sql, petitions: number): Promise<void> {
  await dropTriggers(sql, 'petition');
  await dropTriggers(sql, 'ballot');
  await sql.run('create table bench_day (k integer primary key, day text)');
  const days = Array.from({ length: DAYS + 40 }, (_, k) => `(${k}, '${addDays(TODAY, k - DAYS)}')`);
  await sql.run(`insert into bench_day values ${days.join(', ')}`);
  const numbered = (name: string, from: string) =>
    sql.run(`create table ${name} as select row_number() over (order by id) - 1 as k, id from ${from}`);
  await numbered('bench_unit', `organisation where level in ('department', 'commune')`);
  await numbered('bench_commune', `organisation where level = 'commune'`);
  await numbered('bench_procedure', '"procedure"');
  for (const table of ['bench_unit', 'bench_commune', 'bench_procedure'])
    await sql.run(`create unique index ${table}_k on ${table} (k)`);
  const at = (day: string) =>
    sql.isPostgres ? `(${day} || ' 03:00:00+00')::timestamptz` : `cast(strftime('%s', ${day}) as integer) * 1000`;
  const series = sql.isPostgres
    ? `generate_series(1, ${petitions}) as n(i)`
    : `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${petitions}) select i from n) as n`;
  const [no, yes] = sql.isPostgres ? ['false', 'true'] : ['0', '1'];
  const state = `case when d.k > ${DAYS - 60} and i % 10 = 0 then 'in_progress' when i % 20 = 1 then 'refused' when i % 20 = 3 then 'transferred' when i % 20 = 5 then 'withdrawn' else 'closed' end`;
  const took = '(i % 17 + i % 5)';
  await sql.run(
    `insert into petition (code, idempotency_key, secret_hash, kind, state, language, channel, title, body, request, procedure_id, commune_id, organisation_id, routing, consents_to_publish, is_demonstration, received_at, received_day, accepted_at, state_since, answer_due_day, answer_first_due_day, answered_day, was_late, answer_working_days, first_contact_day, first_contact_working_days, refusal_reason_id, events, search)
     select 'B-' || i, 'b' || i, 'h', case i % 10 when 0 then 'khieu_nai' when 1 then 'gop_y' when 2 then 'kien_nghi' else 'phan_anh' end, ${state}, 'vi',
       case i % 7 when 0 then 'counter' when 1 then 'post' else 'portal' end, 'Một việc', 'Kể lại.', 'Đề nghị.', p.id, c.id, u.id, '{}', ${no}, ${yes},
       ${at('d.day')}, d.day, ${at('d.day')}, ${at('d.day')}, due.day, due.day,
       case when ${state} = 'closed' then answered.day end, case when ${took} > 15 then ${yes} else ${no} end,
       case when ${state} = 'closed' then ${took} end, d.day, i % 4, case when ${state} = 'refused' then (select min(id) from refusal_reason) end, 1, ''
     from ${series} join bench_day d on d.k = (i * 7) % ${DAYS} join bench_day due on due.k = d.k + 15 join bench_day answered on answered.k = d.k + ${took}
       join bench_unit u on u.k = (i * 13) % (select count(*) from bench_unit)
       join bench_commune c on c.k = (i * 11) % (select count(*) from bench_commune)
       join bench_procedure p on p.k = (i * 3) % (select count(*) from bench_procedure)`,
  );
  await sql.run(
    `insert into ballot (id, month, organisation_id, kind, resolved, access, "procedure", officials, result, feedback)
     select id, substr(received_day, 1, 7), organisation_id, kind, case id % 4 when 0 then 'no' when 1 then 'partly' else 'yes' end,
       id % 5 + 1, id % 4 + 2, id % 3 + 3, id % 5 + 1, id % 2 + 4 from petition where code like 'B-%'`,
  );
  await sql.run(`update figure_keeper set definition = ''`);
  await sql.run('analyze');
}
