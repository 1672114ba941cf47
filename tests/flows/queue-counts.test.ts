// Every view and filter of the queue against brute force over a random population: the same cases, in the same order, counted the same.
import { beforeAll, describe, expect, test } from 'vitest';
import { HOT_MARKS, hotMarks } from '#app/domain/hot-spot.ts';
import { KINDS, OPEN, STATES } from '#app/domain/petition.ts';
import { COUNT_AT_MOST, ORDERS, type Order, VIEWS, type View } from '#app/domain/queue.ts';
import type { StaffActor } from '#app/features/accounts/index.server.ts';
import { type QueueFilter, queueCounts, queuePage } from '#db/queue.ts';
import {
  all,
  CASES,
  communes,
  DAY,
  draw,
  moment,
  now,
  people,
  populate,
  type Row,
  tags,
  units,
} from '#tests/support/queue-population.ts';

beforeAll(populate);

const isOpen = ({ state }: Row) => OPEN.includes(state);
const due = ({ nextDueAt }: Row) => nextDueAt?.getTime() ?? Number.NaN;

const BELONGS: Record<View, (row: Row, actor: StaffActor) => boolean> = {
  waiting: ({ state }) => state === 'received',
  information: ({ state }) => state === 'needs_information',
  mine: (row, { staffId }) => isOpen(row) && row.assigneeId === staffId,
  unit: (row, { units, organisationId }) => isOpen(row) && (units !== 'all' || row.organisationId === organisationId),
  unassigned: (row) => isOpen(row) && row.assigneeId === null && row.acceptedAt !== null,
  today: (row) => isOpen(row) && due(row) >= now.getTime() && due(row) <= moment.todayEnds.getTime(),
  soon: (row) => isOpen(row) && due(row) >= now.getTime() && due(row) <= moment.soonEnds.getTime(),
  overdue: (row) => isOpen(row) && due(row) < now.getTime(),
  returned: (row) => isOpen(row) && row.returns! >= 2,
  approval: ({ state, isSubmitted }) => state === 'in_progress' && isSubmitted,
  reopened: ({ state }) => state === 'reopened',
  chairman: ({ id, told }) => told === 'escalated_chairman' && id % 5 !== 0 && id % 7 !== 0,
  parts: ({ partOf }, { units, organisationId }) =>
    partOf !== null && (units === 'all' ? partOf === organisationId : units.includes(partOf)),
  all: () => true,
};

const marksOf = (row: Row) =>
  hotMarks({ ...row, people: row.people ?? null, skipsLevel: row.skipsLevel ?? false }, moment.today);

const passes = (row: Row, filter: QueueFilter) =>
  (filter.state === undefined || row.state === filter.state) &&
  (filter.kind === undefined || row.kind === filter.kind) &&
  (filter.channel === undefined || row.channel === filter.channel) &&
  (filter.unit === undefined || row.organisationId === filter.unit) &&
  (filter.commune === undefined || row.communeId === filter.commune) &&
  (filter.assignee === undefined || row.assigneeId === filter.assignee) &&
  (filter.tag === undefined || row.tags.includes(filter.tag)) &&
  (filter.mark === undefined || marksOf(row).includes(filter.mark)) &&
  (filter.receivedFrom === undefined || row.receivedDay >= filter.receivedFrom) &&
  (filter.receivedTo === undefined || row.receivedDay <= filter.receivedTo) &&
  (filter.words === undefined || row.search.includes('hiem')) &&
  (filter.due === undefined ||
    (filter.due === 'none'
      ? row.nextDueAt === null
      : (filter.due.from === null || due(row) >= filter.due.from.getTime()) &&
        (filter.due.to === null || due(row) <= filter.due.to.getTime())));

function sorted(rows: Row[], order: Order): Row[] {
  const value = (row: Row) => (order === 'moved' ? row.movedAt : row.nextDueAt)?.getTime() ?? null;
  return rows.toSorted((a, b) => {
    const [x, y] = order === 'received' ? [null, null] : [value(a), value(b)];
    if (x === null || y === null) return x === y ? b.id - a.id : x === null ? 1 : -1;
    return order === 'due' ? x - y || a.id - b.id : y - x || b.id - a.id;
  });
}

const expected = (filter: QueueFilter, actor: StaffActor, order: Order): number[] =>
  sorted(
    all.filter(
      (row) =>
        (filter.view === 'parts' || actor.units === 'all' || actor.units.includes(row.organisationId)) &&
        BELONGS[filter.view](row, actor) &&
        passes(row, filter),
    ),
    order,
  ).map(({ id }) => id);

/** The whole queue, page by page, onwards or backwards from its end. */
async function walked(filter: QueueFilter, sight: StaffActor, order: Order, isBackwards: boolean, page = 97) {
  const ids: number[] = [];
  const question = { filter, sight, moment, order };
  for (let cursor: Parameters<typeof queuePage>[1]['cursor'] = null; ; ) {
    const lines = await queuePage(question, { cursor, isBackwards }, page);
    const found = lines.map(({ id }) => id);
    if (isBackwards) ids.unshift(...found);
    else ids.push(...found);
    if (lines.length < page) return ids;
    const end = isBackwards ? lines[0]! : lines.at(-1)!;
    cursor = { id: end.id, at: order === 'received' ? null : order === 'moved' ? end.movedAt : end.nextDueAt };
  }
}

const WHO = ['intake', 'handler', 'head', 'nobody'];

describe.each(WHO)('to %s', (who) => {
  test.each(VIEWS)('"%s" shows the right cases in every order, both ways, and counts them', async (view) => {
    const actor = people[who]!;
    for (const order of ORDERS) {
      const right = expected({ view }, actor, order);
      expect(await walked({ view }, actor, order, false)).toEqual(right);
      expect(await walked({ view }, actor, order, true)).toEqual(right);
    }
    const right = expected({ view }, actor, 'due').length;
    expect((await queueCounts({ here: { view } }, actor, moment)).here).toBe(Math.min(right, COUNT_AT_MOST + 1));
    if (who === 'head') expect(right).toBeGreaterThan(0);
  });

  test('filters may be combined in any way', async () => {
    const actor = people[who]!;
    const maybe = <T>(value: T) => (draw.below(4) === 0 ? value : undefined);
    for (let n = 0; n < 60; n++) {
      const filter: QueueFilter = {
        view: draw.one(VIEWS),
        state: maybe(draw.one(STATES)),
        kind: maybe(draw.one(KINDS)),
        channel: maybe(draw.one(['portal', 'post'] as const)),
        unit: maybe(draw.one(units)),
        commune: maybe(draw.one(communes)),
        assignee: maybe(draw.onceIn(2) ? null : people.handler!.staffId),
        tag: maybe(draw.one(tags)),
        mark: maybe(draw.one(HOT_MARKS)),
        words: maybe('hiem'),
        due: maybe(
          draw.one(['none' as const, { from: null, to: now }, { from: now, to: new Date(now.getTime() + 2 * DAY) }]),
        ),
        receivedFrom: maybe('2026-10-05'),
        receivedTo: maybe('2026-10-09'),
      };
      const order = draw.one(ORDERS);
      const right = expected(filter, actor, order);
      expect(await walked(filter, actor, order, draw.onceIn(2)), JSON.stringify(filter)).toEqual(right);
      expect((await queueCounts({ here: filter }, actor, moment)).here).toBe(Math.min(right.length, COUNT_AT_MOST + 1));
    }
  });
});

test('a count says no more than it knows: behind a thousand it stops', async () => {
  const { here } = await queueCounts({ here: { view: 'all' } }, people.intake!, moment);
  expect([all.length, here]).toEqual([CASES, COUNT_AT_MOST + 1]);
});
