// What makes a petition count, said once: lists behind figures, recounts and the triggers that keep the rollups all read it here.
import { lt, type SQL, sql } from 'drizzle-orm';
import { dayOf } from '#app/domain/deadline-day.ts';
import type { CountName, Cut } from '#app/domain/statistics.ts';
import { clock } from './schema/deadlines.ts';
import { NOT_OPEN } from './schema/petitions.ts';

/** Names a column of a petition: of the table, or of OLD and NEW in a trigger. */
export type RowOf = (column: string) => string;

const OF_TABLE: RowOf = (column) => `"petition"."${column}"`;

const isAnswered = (of: RowOf) => `${of('state')} in ('answered', 'closed')`;
const isOpen = (of: RowOf) => `${of('state')} not in (${NOT_OPEN})`;
const isIn = (state: string) => (of: RowOf) => `${of('state')} = '${state}'`;

/** What depends on the row alone; `overdue` depends on the day as well. */
export const LASTING: Record<Exclude<CountName, 'overdue'>, (of: RowOf) => string> = {
  received: () => '1 = 1',
  accepted: (of) => `${of('accepted_at')} is not null`,
  answered: isAnswered,
  onTime: (of) => `(${isAnswered(of)} and not ${of('was_late')})`,
  onTimeUnextended: (of) => `(${isAnswered(of)} and not ${of('was_late_unextended')})`,
  refused: isIn('refused'),
  transferred: isIn('transferred'),
  withdrawn: isIn('withdrawn'),
  merged: isIn('merged'),
  cases: (of) => `${of('merged_into_id')} is null`,
  open: isOpen,
  leftLate: (of) => `(${of('state')} in ('refused', 'transferred', 'withdrawn', 'merged') and ${of('was_late')})`,
  everAnswered: (of) => `${of('answered_day')} is not null`,
  reopened: (of) => `${of('reopenings')} > 0`,
};
export type LastingName = keyof typeof LASTING;
export const LASTING_NAMES = Object.keys(LASTING) as LastingName[];

/** What a petition is cut by, and its working days: to the newest answer while it stands answered, and to the first contact. */
export const DIMENSIONS: Record<Cut | 'answerDays' | 'contactDays', (of: RowOf) => string> = {
  unit: (of) => of('organisation_id'),
  month: (of) => `substr(${of('received_day')}, 1, 7)`,
  kind: (of) => of('kind'),
  field: (of) => of('field_id'),
  procedure: (of) => of('procedure_id'),
  commune: (of) => of('commune_id'),
  channel: (of) => of('channel'),
  reason: (of) => `case when ${isIn('refused')(of)} then ${of('refusal_reason_id')} end`,
  answerDays: (of) => `case when ${isAnswered(of)} then ${of('answer_working_days')} end`,
  contactDays: (of) => of('first_contact_working_days'),
};

/** True for the petitions whose row alone says that a figure counts them. */
export const isLasting = (name: LastingName): SQL => sql.raw(LASTING[name](OF_TABLE));

/** Due today by the hour, and the hour is past: what its clock knows and the day does not. */
const isPastItsHour = (now: Date): SQL => {
  const of = (column: string) => sql.raw(`"clock"."${column}"`);
  return sql`exists (select 1 from ${clock} where ${of('petition_id')} = ${sql.raw(OF_TABLE('id'))} and ${of('name')} = 'answer' and ${of('state')} = 'running' and ${lt(clock.dueAt, now)})`;
};

/** Open, and past the day it was due; on that day itself past its hour. Looked up by the day: few are due on one. */
export const isOverdue = (now: Date): SQL => {
  const [due, today] = [sql.raw(OF_TABLE('answer_due_day')), dayOf(now)];
  return sql`(${sql.raw(isOpen(OF_TABLE))} and ${due} <= ${today} and (${due} < ${today} or ${isPastItsHour(now)}))`;
};

/** 1 for the petitions that a figure counts at this moment, 0 for the others. */
export const factOf = (name: CountName, now: Date): SQL<number> =>
  sql`case when ${name === 'overdue' ? isOverdue(now) : isLasting(name)} then 1 else 0 end`.mapWith(Number);

/** What a petition is cut by, as the groups of a figure name it: keys, kinds, channels, the month of receipt. */
export const cutOf = (cut: Cut): SQL => sql.raw(DIMENSIONS[cut](OF_TABLE));

/** Working days of a petition: to the newest answer while it stands answered, and to the first contact; null where there is none. */
export const daysOf = (measure: 'answer' | 'contact'): SQL<number | null> =>
  sql.raw(DIMENSIONS[`${measure}Days`](OF_TABLE)) as SQL<number | null>;
