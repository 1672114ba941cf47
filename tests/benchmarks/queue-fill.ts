// Spreads what clocks-fill.ts made over the views of the queue: of the open tenth some wait, some are nobody's, some were given back …
import type { Sql } from './clocks-fill.ts';

/** `mine`: the officer who looks. Every number is a share of a thousand open cases. */
export async function spread(sql: Sql, mine: number): Promise<void> {
  const number = sql.isPostgres ? `cast(substr(code, 3) as bigint)` : `cast(substr(code, 3) as integer)`;
  const nth = (n: number) => `(${number} / 10) % 1000 = ${n}`;
  const among = (from: number, to: number) => `(${number} / 10) % 1000 between ${from} and ${to}`;
  const open = `code like 'B-%' and state = 'in_progress'`;
  const [no] = sql.isPostgres ? ['null::bigint'] : ['null'];
  const to = (change: string, where: string) => sql.run(`update petition set ${change} where ${open} and ${where}`);
  await sql.run(
    `update petition set organisation_id = (select o.id from organisation o where o.code = 'SNNMT') where code like 'B-%' and ${number} % 4 = 0`,
  );
  await to(`assignee_id = ${mine}, moved_at = received_at`, '1 = 1');
  await to(`assignee_id = ${mine} + 1`, among(8, 999));
  await to(`assignee_id = ${no}`, among(10, 40));
  await to('returns = 2', among(50, 55));
  await to(`state = 'received', accepted_at = null, assignee_id = ${no}`, among(100, 160));
  await to(`state = 'needs_information'`, among(170, 175));
  await to(`state = 'reopened'`, among(180, 189));
  await sql.run(
    `insert into answer (petition_id, round, state, summary, body, legal_basis, organisation_id, drafted_by, changed_at) select id, 1, case when ${open} and ${among(200, 229)} then 'submitted' else 'sent' end, '', '', '', organisation_id, ${mine}, received_at from petition where code like 'B-%'`,
  );
  await sql.run(
    `insert into petition_part (petition_id, organisation_id, question, due_day, state, asked_by, asked_at) select id, (select o.id from organisation o where o.is_intake limit 1), 'x', '2026-12-01', 'open', ${mine}, received_at from petition where ${open} and ${nth(240)}`,
  );
  const told = `petition_id in (select id from petition where ${open} and ${among(250, 259)})`;
  await sql.run(`update clock set next_event = null, next_event_at = null where state = 'running' and ${told}`);
  await sql.run(
    `insert into clock_event (clock_id, petition_id, event, due_day, at, organisation_id, recorded_at) select id, petition_id, 'escalated_chairman', due_day, due_at, organisation_id, due_at from clock where state = 'running' and ${told}`,
  );
  await sql.run('analyze');
}
