// The queue: a page of it in any order, onwards or backwards, and how many cases stand in each view. Reads across petitions, offices, answers, clocks, tags.
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { ClockEventName } from '#app/domain/clock-events.ts';
import { COUNT_AT_MOST, type Order } from '#app/domain/queue.ts';
import type { Scope } from '#app/domain/scope.ts';
import type { Sight } from './desk.ts';
import { type Reader, read, rows } from './index.ts';
import {
  along,
  chosen,
  isNamedElsewhere,
  isOneRange,
  partsOf,
  type QueueCursor,
  type QueueFilter,
  type QueueMoment,
  readBy,
  type Stretch,
  stretchesOf,
} from './queue-conditions.ts';
import { answer } from './schema/answers.ts';
import { clock, clockEvent } from './schema/deadlines.ts';
import { field, organisation } from './schema/organisations.ts';
import { petition, petitionSender } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';
import { fieldOfCase, visiblePetitions } from './scope.ts';

export type { Sight } from './desk.ts';
export type { QueueCursor, QueueFilter, QueueMoment, Window } from './queue-conditions.ts';

export interface QueueQuestion {
  filter: QueueFilter;
  sight: Sight;
  moment: QueueMoment;
  order: Order;
}

/** Where to read on: behind this case, or before it. `null`: from the beginning. */
export interface QueuePlace {
  cursor: QueueCursor | null;
  isBackwards: boolean;
}

/** `atMost` lines, always in the order of the page, also when they were read backwards. */
export async function queuePage(question: QueueQuestion, place: QueuePlace, atMost: number): Promise<QueueLine[]> {
  const { cursor, isBackwards } = place;
  const isHere = ({ isDated }: Stretch) => question.order === 'received' || isDated === (cursor?.at !== null);
  const inOrder = stretchesOf(question.order);
  const stretches = isBackwards ? inOrder.reverse() : inOrder;
  const from = cursor ? stretches.findIndex(isHere) : 0;
  const ids: number[] = [];
  for (const [index, stretch] of stretches.slice(from).entries()) {
    if (ids.length >= atMost) break;
    ids.push(
      ...(await keysAlong(
        question,
        stretch,
        { isBackwards, cursor: index === 0 ? cursor : null },
        atMost - ids.length,
      )),
    );
  }
  return linesOf(isBackwards ? ids.reverse() : ids);
}

/** The statement behind a page: exported so that a test can ask the engine how it would be answered. */
export function keysSql(question: QueueQuestion, stretch: Stretch, place: QueuePlace, atMost: number): SQL {
  const { filter, sight, moment, order } = question;
  const { where, by } = along(order, stretch, place.isBackwards, place.cursor);
  const sorted = order === 'moved' ? petition.movedAt : petition.nextDueAt;
  // Taken first and sorted then; otherwise SQLite walks a million dates for the three cases that a list elsewhere names.
  if (isNamedElsewhere(filter))
    return sql`with picked as materialized (select ${petition.id}, ${petition.nextDueAt}, ${petition.movedAt} from ${readBy(filter, sight)} where ${chosen(filter, sight, moment)}) select "petition"."id" as id from picked as "petition" where ${where ?? sql`1 = 1`} order by ${by} limit ${atMost}`;
  const parts = partsOf(sight, filter).map(
    (part) =>
      sql`select * from (select ${petition.id} as id, ${sorted} as sorted from ${order === 'due' ? readBy(filter, sight) : petition} where ${and(part, chosen(filter, sight, moment), where) ?? sql`1 = 1`} order by ${by} limit ${atMost}) as part`,
  );
  if (parts.length === 1) return parts[0]!;
  const direction = sql.raw(stretch.isRising !== place.isBackwards ? 'asc' : 'desc');
  const byAll = stretch.isDated ? sql`sorted ${direction}, id ${direction}` : sql`id ${direction}`;
  return sql`select id from (${sql.join(parts, sql` union all `)}) as together order by ${byAll} limit ${atMost}`;
}

const keysAlong = async (...asked: Parameters<typeof keysSql>): Promise<number[]> =>
  (await rows<{ id: number | string }>(keysSql(...asked))).map(({ id }) => Number(id));

const lines = () =>
  read
    .select({
      id: petition.id,
      code: petition.code,
      title: petition.title,
      kind: petition.kind,
      state: petition.state,
      channel: petition.channel,
      unit: organisation.name,
      unitEn: organisation.nameEn,
      commune: sql<string | null>`(select c.name from organisation c where c.id = ${petition.communeId})`,
      field: field.name,
      fieldEn: field.nameEn,
      assignee: staff.name,
      assigneeId: petition.assigneeId,
      party: petitionSender.party,
      receivedDay: petition.receivedDay,
      nextDueAt: petition.nextDueAt,
      nextClock: petition.nextClock,
      movedAt: petition.movedAt,
      returns: petition.returns,
      reopenings: petition.reopenings,
      withdrawalAskedAt: petition.withdrawalAskedAt,
      answer: answer.state,
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .leftJoin(field, eq(field.id, fieldOfCase))
    .leftJoin(staff, eq(staff.id, petition.assigneeId))
    .leftJoin(answer, and(eq(answer.petitionId, petition.id), eq(answer.round, petition.round)));

export type QueueLine = Awaited<ReturnType<typeof lines>>[number];

async function linesOf(ids: readonly number[]): Promise<QueueLine[]> {
  if (ids.length === 0) return [];
  const found = await lines().where(inArray(petition.id, [...ids]));
  const byId = new Map(found.map((line) => [line.id, line]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The cases of these codes that this officer may see, in the order of the codes. */
export async function casesAmong(codes: readonly string[], scope: Scope, on: Reader = read) {
  const found = await on
    .select({
      id: petition.id,
      code: petition.code,
      title: petition.title,
      events: petition.events,
      organisationId: petition.organisationId,
      assigneeId: petition.assigneeId,
    })
    .from(petition)
    .where(and(inArray(petition.code, [...codes]), visiblePetitions(scope)))
    .limit(codes.length);
  return found.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

export type CaseAmong = Awaited<ReturnType<typeof casesAmong>>[number];

/** How far the reports about a case's running dates have gone, the latest first: to whom, and when. */
export const escalationsOf = (petitionIds: readonly number[]) =>
  read
    .select({
      petitionId: clockEvent.petitionId,
      event: clockEvent.event,
      at: clockEvent.at,
      unit: organisation.name,
      unitEn: organisation.nameEn,
    })
    .from(clockEvent)
    .innerJoin(
      clock,
      and(eq(clock.id, clockEvent.clockId), eq(clock.dueDay, clockEvent.dueDay), eq(clock.state, 'running')),
    )
    .innerJoin(organisation, eq(organisation.id, clockEvent.organisationId))
    .where(and(inArray(clockEvent.petitionId, [...petitionIds]), inArray(clockEvent.event, [...ESCALATIONS])))
    .orderBy(desc(clockEvent.at), asc(clockEvent.id))
    .limit(1_000);

export const ESCALATIONS = [
  'escalated_head',
  'escalated_supervisor',
  'escalated_chairman',
] as const satisfies readonly ClockEventName[];
export type Escalation = (typeof ESCALATIONS)[number];

/** How many cases each filter leaves, in one question; one more than `COUNT_AT_MOST` stands for "more than that". */
export async function queueCounts<Name extends string>(
  filters: Record<Name, QueueFilter>,
  sight: Sight,
  moment: QueueMoment,
): Promise<Record<Name, number>> {
  const names = Object.keys(filters) as Name[];
  const counts = names.map(
    (name, index) => sql`(${countSql(filters[name], sight, moment)}) as ${sql.identifier(`n${index}`)}`,
  );
  const [row] = await rows<Record<string, number | string>>(sql`select ${sql.join(counts, sql`, `)}`);
  return Object.fromEntries(names.map((name, index) => [name, Number(row![`n${index}`])])) as Record<Name, number>;
}

export function countSql(filter: QueueFilter, sight: Sight, moment: QueueMoment): SQL {
  // In the order of its index: PostgreSQL would else read the table from its beginning, hoping to have a thousand soon.
  const order = isOneRange(filter, sight) ? sql` order by ${petition.nextDueAt}` : sql``;
  return sql`select count(*) from (select 1 from ${readBy(filter, sight)} where ${chosen(filter, sight, moment) ?? sql`1 = 1`}${order} limit ${COUNT_AT_MOST + 1}) as counted`;
}
