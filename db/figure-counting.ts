// Petitions counted one by one for the figures, without any kept sums: days at the edge of a period, what is overdue, recounts.
import { and, between, type Column, inArray, type SQL, sql } from 'drizzle-orm';
import type { FactRow } from '#app/domain/figure-groups.ts';
import { changesAsRows } from './figure-cells.ts';
import { cutOf, daysOf, isLasting, isOverdue, LASTING_NAMES, type LastingName } from './figure-facts.ts';
import { type Reader, read } from './index.ts';
import { petition } from './schema/petitions.ts';

/** More groups than any province has; whoever reached it would count too little, so it is an error (`allOf`). */
const MOST_GROUPS = 1_000_000;

function allOf<Row>(rows: Row[]): Row[] {
  if (rows.length >= MOST_GROUPS) throw new RangeError(`More than ${MOST_GROUPS} groups`);
  return rows;
}

/** Days 'YYYY-MM-DD', both included; of these units only, or of all. */
export interface Received {
  from: string;
  to: string;
  unitIds?: readonly number[];
}

const within = ({ from, to, unitIds }: Received): SQL | undefined =>
  and(between(petition.receivedDay, from, to), unitIds && inArray(petition.organisationId, [...unitIds]));

const howMany = (condition: SQL | undefined) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);
const numberOrNull = (value: unknown) => (value === null ? null : Number(value));

/** What a petition is cut by and its working days, as its row says. */
const dimensions = {
  unit: petition.organisationId,
  month: sql<string>`${cutOf('month')}`,
  kind: petition.kind,
  field: petition.fieldId,
  procedure: petition.procedureId,
  commune: petition.communeId,
  channel: petition.channel,
  reason: sql<number | null>`${cutOf('reason')}`.mapWith(numberOrNull),
};
const days = {
  answerDays: daysOf('answer').mapWith(numberOrNull),
  contactDays: daysOf('contact').mapWith(numberOrNull),
};
const inGroups = (columns: Record<string, Column | SQL>) => Object.values(columns).map((one) => sql`${one}`);

const lasting = Object.fromEntries(LASTING_NAMES.map((name) => [name, howMany(isLasting(name))])) as Record<
  LastingName,
  SQL<number>
>;

const alike = { ...dimensions, ...days };

const counted = (period: Received, on: Reader) =>
  on
    .select({ ...alike, ...lasting })
    .from(petition)
    .where(within(period))
    .groupBy(...inGroups(alike));

/** The petitions received in the period, counted one by one, in every combination that occurs. */
export const countedRows = async (period: Received, on: Reader = read): Promise<FactRow[]> =>
  allOf(await counted(period, on).limit(MOST_GROUPS));

/**
 * The petitions of a month, and taken away from them the changes that wait: what the cells have to hold. In one question, so that a
 * move made meanwhile is in both or in neither.
 */
export const countedWithoutChanges = async (month: string, on: Reader): Promise<FactRow[]> =>
  allOf(
    await counted({ from: `${month}-01`, to: `${month}-31` }, on)
      .unionAll(changesAsRows(month, on))
      .limit(MOST_GROUPS),
  );

export async function endsOfReceipt(on: Reader): Promise<{ first: string | null; last: string | null }> {
  const [first] = await on.select({ day: sql<string | null>`min(${petition.receivedDay})` }).from(petition);
  const [last] = await on.select({ day: sql<string | null>`max(${petition.receivedDay})` }).from(petition);
  return { first: first!.day, last: last!.day };
}

/** Those of them that are overdue now, with the day they were due. Reads only what is overdue, of whatever period. */
export async function overdueRows({ from, to, unitIds }: Received, now: Date, on: Reader = read) {
  const { reason: _, ...group } = { ...dimensions, dueDay: sql<string>`${petition.answerDueDay}` };
  // Counted and not filtered: otherwise an index by the day of receipt would be walked through the whole period.
  const n = howMany(between(petition.receivedDay, from, to));
  return allOf(
    await on
      .select({ ...group, n })
      .from(petition)
      .where(and(isOverdue(now), unitIds && inArray(petition.organisationId, [...unitIds])))
      .groupBy(...inGroups(group))
      .having(sql`${n} > 0`)
      .limit(MOST_GROUPS),
  );
}
