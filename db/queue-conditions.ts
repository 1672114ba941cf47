// What the views and filters of the queue mean as conditions, each answered by an index.
import { and, between, eq, gte, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { drawnOutSince, type HotMark, MANY_PEOPLE } from '#app/domain/hot-spot.ts';
import type { Channel, Kind, State } from '#app/domain/petition.ts';
import type { Order, View } from '#app/domain/queue.ts';
import type { Sight } from './desk.ts';
import { engine } from './engine.ts';
import { awaitsPartOf } from './parts.ts';
import { isSubmittedSql } from './schema/answers.ts';
import { isAtItsEndSql } from './schema/deadlines.ts';
import { isOpenSql, isReturnedTwiceSql, isUnassignedSql, petition } from './schema/petitions.ts';
import { fieldOfCase, holdsWords, visiblePetitions, withinLimits } from './scope.ts';

export interface QueueMoment {
  now: Date;
  today: string;
  todayEnds: Date;
  /** The end of "soon". */
  soonEnds: Date;
}

/** From and to are moments; `null` at either side is open. `none`: no clock runs. */
export type Window = 'none' | { from: Date | null; to: Date | null };

export interface QueueFilter {
  view: View;
  state?: State;
  kind?: Kind;
  unit?: number;
  commune?: number;
  field?: number;
  channel?: Channel;
  tag?: number;
  mark?: HotMark;
  /** `null`: nobody. */
  assignee?: number | null;
  due?: Window;
  /** Days of receipt, both included. */
  receivedFrom?: string;
  receivedTo?: string;
  code?: string;
  words?: string;
}

/** Said twice: the list names the few that may wait, so that nobody walks the others; the second looks at the round. */
const submitted = sql`${petition.id} in (select "answer"."petition_id" from "answer" where ${isSubmittedSql}) and exists (select 1 from "answer" where "answer"."petition_id" = ${petition.id} and "answer"."round" = ${petition.round} and ${isSubmittedSql})`;

/**
 * SQLite keeps no statistics by itself and takes the first index that names a state or a unit, to walk all its closed cases: it is told
 * which to read by (`null`: none, keys only). PostgreSQL knows.
 */
const only = (index: string | null): SQL => {
  if (engine === 'postgres') return sql``;
  return index === null ? sql` not indexed` : sql` indexed by ${sql.identifier(index)}`;
};

/** Told to the chairman about a date that still runs: a new date, or the end of the clock, takes the case off the list. */
const atChairman = sql`${petition.id} in (select "clock"."petition_id" from "clock"${only('clock_at_its_end')} join clock_event e on e.clock_id = "clock"."id" and e.due_day = "clock"."due_day" and e.event = 'escalated_chairman' where ${isAtItsEndSql})`;

function inView(view: View, sight: Sight, { now, todayEnds, soonEnds }: QueueMoment): SQL | undefined {
  switch (view) {
    case 'waiting':
      return eq(petition.state, 'received');
    case 'information':
      return eq(petition.state, 'needs_information');
    case 'mine':
      return and(isOpenSql, eq(petition.assigneeId, sight.onBehalfOf ?? sight.staffId));
    case 'unit':
      return and(isOpenSql, sight.units === 'all' ? eq(petition.organisationId, sight.organisationId) : undefined);
    case 'unassigned':
      return and(isOpenSql, isUnassignedSql);
    case 'today':
      return and(isOpenSql, between(petition.nextDueAt, now, todayEnds));
    case 'soon':
      return and(isOpenSql, between(petition.nextDueAt, now, soonEnds));
    case 'overdue':
      return and(isOpenSql, lt(petition.nextDueAt, now));
    case 'returned':
      return and(isOpenSql, isReturnedTwiceSql);
    case 'approval':
      return and(eq(petition.state, 'in_progress'), submitted);
    case 'reopened':
      return eq(petition.state, 'reopened');
    case 'parts':
      return awaitsPartOf(sight.units === 'all' ? [sight.organisationId] : sight.units);
    case 'chairman':
      return atChairman;
    case 'all':
      return undefined;
  }
}

function dueIn(window: Window): SQL | undefined {
  if (window === 'none') return isNull(petition.nextDueAt);
  return and(
    window.from === null ? undefined : gte(petition.nextDueAt, window.from),
    window.to === null ? undefined : lte(petition.nextDueAt, window.to),
  );
}

const tagged = (tag: number): SQL =>
  sql`${petition.id} in (select petition_tag.petition_id from petition_tag where petition_tag.tag_id = ${tag})`;

function marked(mark: HotMark, { today }: QueueMoment): SQL | undefined {
  switch (mark) {
    case 'manyPeople':
      return gte(petition.people, MANY_PEOPLE);
    case 'drawnOut':
      return and(isOpenSql, lte(petition.receivedDay, drawnOutSince(today)));
    case 'skipsLevel':
      return eq(petition.skipsLevel, true);
  }
}

/** The field itself and those below it. */
const within = (field: number): SQL =>
  sql`${fieldOfCase} in (select f.id from field f where f.id = ${field} or f.parent_id = ${field})`;

/** The cases of this view that pass the filter, and only those this officer may see. */
export function chosen(filter: QueueFilter, sight: Sight, moment: QueueMoment): SQL | undefined {
  const { assignee, due, tag, unit, commune, field } = filter;
  return and(
    // A case with another unit is seen as well, as long as it waits for one's own part.
    filter.view === 'parts' ? withinLimits(sight) : visiblePetitions(sight),
    inView(filter.view, sight, moment),
    filter.state && eq(petition.state, filter.state),
    filter.kind && eq(petition.kind, filter.kind),
    filter.channel && eq(petition.channel, filter.channel),
    unit === undefined ? undefined : eq(petition.organisationId, unit),
    commune === undefined ? undefined : eq(petition.communeId, commune),
    field === undefined ? undefined : within(field),
    assignee === undefined
      ? undefined
      : assignee === null
        ? isNull(petition.assigneeId)
        : eq(petition.assigneeId, assignee),
    tag === undefined ? undefined : tagged(tag),
    filter.mark && marked(filter.mark, moment),
    due && dueIn(due),
    filter.receivedFrom ? gte(petition.receivedDay, filter.receivedFrom) : undefined,
    filter.receivedTo ? lte(petition.receivedDay, filter.receivedTo) : undefined,
    filter.code === undefined ? undefined : eq(petition.code, filter.code),
    filter.words ? holdsWords(sight, filter.words) : undefined,
  );
}

/** Views that a table of their own lists. */
const LISTED: readonly View[] = ['approval', 'chairman', 'parts'];

/** Whether a short list elsewhere (answers, clocks, tags, words, one officer) names the few cases: they are taken first and sorted then. */
export const isNamedElsewhere = ({ view, tag, words, code, assignee }: QueueFilter): boolean =>
  LISTED.includes(view) || tag !== undefined || Boolean(words) || code !== undefined || Boolean(assignee);

/** The index that holds just the cases of a view: of the whole province, and of an officer's units. */
const INDEXES: Partial<Record<View, [province: string, units: string]>> = {
  waiting: ['petition_due', 'petition_queue'],
  information: ['petition_due', 'petition_queue'],
  reopened: ['petition_due', 'petition_queue'],
  mine: ['petition_open_assignee', 'petition_open_assignee'],
  unit: ['petition_open_unit', 'petition_open_unit'],
  unassigned: ['petition_unassigned', 'petition_unassigned_unit'],
  today: ['petition_open_due', 'petition_open_unit'],
  soon: ['petition_open_due', 'petition_open_unit'],
  overdue: ['petition_open_due', 'petition_open_unit'],
  returned: ['petition_returned', 'petition_returned'],
};

/** The table for a page or a count: with the index of its view, or only by the keys that a list elsewhere names. */
export function readBy(filter: QueueFilter, { units }: Sight): SQL {
  const { view, tag, words, code, assignee } = filter;
  if (LISTED.includes(view) || tag !== undefined || words) return sql`${petition}${only(null)}`;
  const index = INDEXES[view]?.[units === 'all' ? 0 : 1];
  return index && code === undefined && !assignee ? sql`${petition}${only(index)}` : sql`${petition}`;
}

/** Whether the cases of the view lie side by side in its index, by date. */
export const isOneRange = (filter: QueueFilter, { units }: Sight): boolean =>
  filter.view in INDEXES && !isNamedElsewhere(filter) && (units === 'all' || units.length === 1);

/** Above this, an officer's units are so many that the next dates of the whole province are mostly theirs. */
const UNITS_WALKED_ONE_BY_ONE = 40;

/**
 * The scope cut along the index: a list of units in the order of dates is no range of any index, but each of them alone is one.
 * Every part stands beside `visiblePetitions`, never instead of it.
 */
export function partsOf({ units }: Sight, { unit, view }: QueueFilter): (SQL | undefined)[] {
  if (
    units === 'all' ||
    view === 'parts' ||
    unit !== undefined ||
    units.length < 2 ||
    units.length > UNITS_WALKED_ONE_BY_ONE
  )
    return [undefined];
  return units.map((id) => eq(petition.organisationId, id));
}

/** Where a page ended: the value it was sorted by (null where it has none), and the key. */
export interface QueueCursor {
  at: Date | null;
  id: number;
}

/** A stretch of the order: cases with a value, or those without, the newest first. */
export interface Stretch {
  isDated: boolean;
  isRising: boolean;
}

export const stretchesOf = (order: Order): Stretch[] => {
  const undated = { isDated: false, isRising: false };
  return order === 'received' ? [undated] : [{ isDated: true, isRising: order === 'due' }, undated];
};

const columnOf = (order: Order) => (order === 'moved' ? petition.movedAt : petition.nextDueAt);

/** The conditions and the order of one stretch, read onwards or backwards, from behind the cursor if it lies in this stretch. */
export function along(order: Order, { isDated, isRising }: Stretch, isBackwards: boolean, after: QueueCursor | null) {
  const rises = isRising !== isBackwards;
  const direction = sql.raw(rises ? 'asc' : 'desc');
  const beyond = sql.raw(rises ? '>' : '<');
  const column = columnOf(order);
  if (order === 'received')
    return {
      where: after ? sql`${petition.id} ${beyond} ${after.id}` : undefined,
      by: sql`${petition.id} ${direction}`,
    };
  // As one row value: with `or` the index is walked from its beginning (400 times slower on a million rows).
  const behind = isDated
    ? after && sql`(${column}, ${petition.id}) ${beyond} (${sql.param(after.at, column)}, ${after.id})`
    : after && sql`${petition.id} ${beyond} ${after.id}`;
  return {
    where: and(isDated ? sql`${column} is not null` : isNull(column), behind ?? undefined),
    // Named although it is the same everywhere in an undated stretch: PostgreSQL then reads the index in its own order.
    by: sql`${column} ${direction}, ${petition.id} ${direction}`,
  };
}
