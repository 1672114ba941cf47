// What officers see: the cases of their units only, by what is due next, filtered, counted. Reads across petitions, offices, answers.
import {
  and,
  asc,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  type SQL,
  sql,
} from 'drizzle-orm';
import { type Kind, OPEN, STATES, type State } from '#app/domain/petition.ts';
import { VIEWS, type View } from '#app/domain/queue.ts';
import type { Units } from '#app/domain/scope.ts';
import { type Reader, read } from './index.ts';
import { answer, publication } from './schema/answers.ts';
import { field, organisation, procedure, refusalReason } from './schema/organisations.ts';
import { complaint, petition, petitionSender } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';
import { matches } from './search.ts';

export interface Sight {
  units: Units;
  staffId: number;
  organisationId: number;
}

/** The scope of every question here: true only for cases that lie with the officer's units. */
export function visiblePetitions({ units }: Pick<Sight, 'units'>): SQL {
  if (units === 'all') return sql`1 = 1`;
  return units.length === 0 ? sql`1 = 0` : inArray(petition.organisationId, [...units]);
}

export interface QueueMoment {
  now: Date;
  /** The end of "soon". */
  soonEnds: Date;
  /** So many returns make a case stuck. */
  stuckAfter: number;
}

const isOpen = inArray(petition.state, [...OPEN]);
/** The same cases, said so that a page of dated ones is read in the order of the dates instead of being sorted by state first. */
const isNotEnded = notInArray(
  petition.state,
  STATES.filter((state) => !OPEN.includes(state)),
);

function inView(
  view: View,
  sight: Sight,
  { now, soonEnds, stuckAfter }: QueueMoment,
  open: SQL = isOpen,
): SQL | undefined {
  switch (view) {
    case 'waiting':
      return eq(petition.state, 'received');
    case 'information':
      return eq(petition.state, 'needs_information');
    case 'mine':
      return and(eq(petition.assigneeId, sight.staffId), open);
    case 'unit':
      return sight.units === 'all' ? and(eq(petition.organisationId, sight.organisationId), open) : open;
    case 'soon':
      return and(open, gte(petition.nextDueAt, now), lte(petition.nextDueAt, soonEnds));
    case 'overdue':
      return and(open, lt(petition.nextDueAt, now));
    case 'returned':
      return and(open, gte(petition.returns, stuckAfter));
    case 'approval':
      return and(eq(petition.state, 'in_progress'), exists(submittedAnswer()));
    case 'reopened':
      return eq(petition.state, 'reopened');
    case 'all':
      return undefined;
  }
}

const submittedAnswer = () =>
  read
    .select({ one: sql`1` })
    .from(answer)
    .where(and(eq(answer.petitionId, petition.id), eq(answer.round, petition.round), eq(answer.state, 'submitted')));

export interface QueueFilter {
  view: View;
  state?: State;
  kind?: Kind;
  unit?: number;
  commune?: number;
  query?: string;
}

function chosen(filter: QueueFilter, sight: Sight, moment: QueueMoment, open: SQL = isOpen): SQL | undefined {
  return and(
    visiblePetitions(sight),
    inView(filter.view, sight, moment, open),
    filter.state && eq(petition.state, filter.state),
    filter.kind && eq(petition.kind, filter.kind),
    filter.unit === undefined ? undefined : eq(petition.organisationId, filter.unit),
    filter.commune === undefined ? undefined : eq(petition.communeId, filter.commune),
    filter.query ? matches('petition', filter.query) : undefined,
  );
}

/** Where a page of the queue ended: cases with a date first, by it; then those without, the newest first. */
export interface QueueCursor {
  dueAt: Date | null;
  id: number;
}

const lines = () =>
  read
    .select({
      id: petition.id,
      code: petition.code,
      title: petition.title,
      kind: petition.kind,
      state: petition.state,
      unit: organisation.name,
      unitEn: organisation.nameEn,
      commune: sql<string | null>`(select c.name from organisation c where c.id = ${petition.communeId})`,
      assignee: staff.name,
      party: petitionSender.party,
      receivedDay: petition.receivedDay,
      nextDueAt: petition.nextDueAt,
      nextClock: petition.nextClock,
      returns: petition.returns,
      reopenings: petition.reopenings,
      answer: answer.state,
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .leftJoin(staff, eq(staff.id, petition.assigneeId))
    .leftJoin(answer, and(eq(answer.petitionId, petition.id), eq(answer.round, petition.round)));

export type QueueLine = Awaited<ReturnType<typeof lines>>[number];

/** `atMost` lines from behind `after`: first those with a date, then, if there is room, those without. */
export async function queuePage(
  filter: QueueFilter,
  sight: Sight,
  moment: QueueMoment,
  after: QueueCursor | null,
  atMost: number,
): Promise<QueueLine[]> {
  const inOrder = chosen(filter, sight, moment, isNotEnded);
  const dated = after && after.dueAt === null ? [] : await datedLines(inOrder, after, atMost);
  if (dated.length === atMost) return dated;
  const behind = after && after.dueAt === null ? lt(petition.id, after.id) : undefined;
  const undated = await lines()
    .where(and(chosen(filter, sight, moment), isNull(petition.nextDueAt), behind))
    .orderBy(desc(petition.id))
    .limit(atMost - dated.length);
  return [...dated, ...undated];
}

function datedLines(where: SQL | undefined, after: QueueCursor | null, atMost: number): Promise<QueueLine[]> {
  // As one row value: with `or` the index is walked from its beginning (400 times slower on a million rows).
  const behind =
    after &&
    sql`(${petition.nextDueAt}, ${petition.id}) > (${sql.param(after.dueAt, petition.nextDueAt)}, ${after.id})`;
  return lines()
    .where(and(where, isNotNull(petition.nextDueAt), behind ?? undefined))
    .orderBy(asc(petition.nextDueAt), asc(petition.id))
    .limit(atMost);
}

export async function queueTotal(filter: QueueFilter, sight: Sight, moment: QueueMoment): Promise<number> {
  const [row] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(petition)
    .where(chosen(filter, sight, moment));
  return row!.count;
}

/** How many cases stand in each view. Open ones are counted in one walk; `all` alone looks at the ended ones too. */
export async function viewCounts(sight: Sight, moment: QueueMoment): Promise<Record<View, number>> {
  const count = (view: View) =>
    sql`count(*) filter (where ${inView(view, sight, moment) ?? sql`1 = 1`})`.mapWith(Number);
  const openViews = Object.fromEntries(VIEWS.map((view) => [view, count(view)])) as Record<View, SQL<number>>;
  const [open] = await read
    .select(openViews)
    .from(petition)
    .where(and(visiblePetitions(sight), isOpen));
  const all = await queueTotal({ view: 'all' }, sight, moment);
  return { ...(open as Record<View, number>), all };
}

/** Everything of a case that has one value, if it lies with the officer's units; null otherwise, as for a code that nobody has. */
export async function visibleCase(sight: Pick<Sight, 'units'>, code: string, on: Reader = read) {
  const [found] = await on
    .select({
      petition,
      unit: { name: organisation.name, nameEn: organisation.nameEn, phone: organisation.phone },
      sender: petitionSender,
      complaint,
      publication,
      procedure: { code: procedure.code, name: procedure.name },
      field: { name: field.name, nameEn: field.nameEn },
      assignee: staff.name,
      refusal: refusalReason,
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .leftJoin(complaint, eq(complaint.petitionId, petition.id))
    .leftJoin(publication, eq(publication.petitionId, petition.id))
    .leftJoin(procedure, eq(procedure.id, petition.procedureId))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .leftJoin(staff, eq(staff.id, petition.assigneeId))
    .leftJoin(refusalReason, eq(refusalReason.id, petition.refusalReasonId))
    .where(and(eq(petition.code, code), visiblePetitions(sight)))
    .limit(1);
  return found ?? null;
}

/** The reasons one may still refuse with, by code; a hundred at most. */
export const refusalReasonsInUse = (on: Reader = read) =>
  on.select().from(refusalReason).where(eq(refusalReason.isHidden, false)).orderBy(asc(refusalReason.code)).limit(100);
