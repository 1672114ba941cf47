// The counting behind the public figures; reads across petitions, reasons to refuse and ballots.
import { and, asc, between, type Column, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { cutOf, daysOf, isCounted, LASTING_NAMES, type LastingName } from './figure-facts.ts';
import { type Reader, read } from './index.ts';
import { procedure, refusalReason } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';
import { ratingInvitation } from './schema/ratings.ts';

/** More groups than any province has: units × kinds × fields × months. */
const MOST_GROUPS = 100_000;

/** Days 'YYYY-MM-DD', both included; of these units only, or of all. */
export interface Period {
  from: string;
  to: string;
  unitIds?: readonly number[];
}

const within = ({ from, to, unitIds }: Period): SQL | undefined =>
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

const lasting = Object.fromEntries(LASTING_NAMES.map((name) => [name, howMany(isCounted(name, ''))])) as Record<
  LastingName,
  SQL<number>
>;

/** The petitions received in the period, counted one by one, in every combination that occurs. */
export function countedRows(period: Period, on: Reader = read) {
  const group = { ...dimensions, ...days };
  return on
    .select({ ...group, ...lasting })
    .from(petition)
    .where(within(period))
    .groupBy(...inGroups(group))
    .limit(MOST_GROUPS);
}

/** Those of them that are overdue today, with the day they were due. */
export function overdueRows(period: Period, today: string, on: Reader = read) {
  const group = { ...dimensions, dueDay: sql<string>`${petition.answerDueDay}` };
  return on
    .select({ ...group, n: sql<number>`count(*)`.mapWith(Number) })
    .from(petition)
    .where(and(within(period), isCounted('overdue', today)))
    .groupBy(...inGroups(group))
    .limit(MOST_GROUPS);
}

/** How many petitions each unit received in each month of the period. */
export const receivedByUnitAndMonth = (period: Period, on: Reader = read) =>
  on
    .select({ unitId: dimensions.unit, month: dimensions.month, n: sql<number>`count(*)`.mapWith(Number) })
    .from(petition)
    .where(within(period))
    .groupBy(dimensions.unit, dimensions.month)
    .limit(MOST_GROUPS);

export const reasonsToRefuse = (on: Reader = read) =>
  on
    .select({
      id: refusalReason.id,
      code: refusalReason.code,
      title: refusalReason.title,
      titleEn: refusalReason.titleEn,
      article: refusalReason.article,
    })
    .from(refusalReason)
    .orderBy(asc(refusalReason.id))
    .limit(1_000);

/** Code and name of these procedures, in force or not. */
export const procedureNames = (ids: readonly number[], on: Reader = read) =>
  on
    .select({ id: procedure.id, code: procedure.code, name: procedure.name })
    .from(procedure)
    .where(inArray(procedure.id, [...ids]))
    .limit(MOST_GROUPS);

/** The day of the first petition; null before there is any. */
export async function firstReceivedDay(on: Reader = read): Promise<string | null> {
  const [row] = await on
    .select({ day: petition.receivedDay })
    .from(petition)
    .orderBy(asc(petition.receivedDay))
    .limit(1);
  return row?.day ?? null;
}

/** Links to rate that went out for petitions answered in the period, and how many of them were used. */
export async function invitationsIn(
  { from, to }: Period,
  on: Reader = read,
): Promise<{ asked: number; answered: number }> {
  const [row] = await on
    .select({
      asked: sql<number>`count(*)`.mapWith(Number),
      answered: sql<number>`coalesce(sum(case when ${eq(ratingInvitation.isUsed, true)} then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(ratingInvitation)
    .innerJoin(petition, eq(petition.id, ratingInvitation.petitionId))
    .where(between(petition.answeredDay, from, to));
  return row ?? { asked: 0, answered: 0 };
}
