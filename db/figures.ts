// The counting behind the public figures; reads across petitions, reasons to refuse and ballots.
import { and, asc, between, type Column, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { OPEN } from '#app/domain/petition.ts';
import { FACTORS, LEVELS, RESOLVED } from '#app/domain/satisfaction.ts';
import type { Counts } from '#app/domain/statistics.ts';
import { type Reader, read } from './index.ts';
import { refusalReason } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';
import { ballot, ratingInvitation } from './schema/ratings.ts';

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
const monthOf = (day: Column) => sql<string>`substr(${day}, 1, 7)`;

const isAnswered = inArray(petition.state, ['answered', 'closed']);
const isOpen = inArray(petition.state, [...OPEN]);

/** What has become by `today` of the petitions received in the period, by unit, kind, field and month of receipt. */
export function petitionTallies(period: Period, today: string, on: Reader = read) {
  const counts: { [Name in keyof Counts]: SQL<number> } = {
    received: sql<number>`count(*)`.mapWith(Number),
    accepted: howMany(isNotNull(petition.acceptedAt)),
    answered: howMany(isAnswered),
    onTime: howMany(and(isAnswered, eq(petition.wasLate, false))),
    onTimeUnextended: howMany(and(isAnswered, eq(petition.wasLateUnextended, false))),
    refused: howMany(eq(petition.state, 'refused')),
    transferred: howMany(eq(petition.state, 'transferred')),
    withdrawn: howMany(eq(petition.state, 'withdrawn')),
    merged: howMany(eq(petition.state, 'merged')),
    cases: howMany(isNull(petition.mergedIntoId)),
    open: howMany(isOpen),
    overdue: howMany(and(isOpen, sql`${petition.answerDueDay} < ${today}`)),
    everAnswered: howMany(isNotNull(petition.answeredDay)),
    reopened: howMany(sql`${petition.reopenings} > 0`),
  };
  const month = monthOf(petition.receivedDay);
  return on
    .select({ unitId: petition.organisationId, kind: petition.kind, fieldId: petition.fieldId, month, ...counts })
    .from(petition)
    .where(within(period))
    .groupBy(petition.organisationId, petition.kind, petition.fieldId, month)
    .orderBy(asc(petition.organisationId))
    .limit(MOST_GROUPS);
}

/** How many petitions of a unit came on one day and were answered on another; only those that stand answered. */
export function answerSpans(period: Period, on: Reader = read) {
  return on
    .select({
      unitId: petition.organisationId,
      receivedDay: petition.receivedDay,
      answeredDay: sql<string>`${petition.answeredDay}`,
      times: sql<number>`count(*)`.mapWith(Number),
    })
    .from(petition)
    .where(and(within(period), isAnswered, isNotNull(petition.answeredDay)))
    .groupBy(petition.organisationId, petition.receivedDay, petition.answeredDay)
    .limit(MOST_GROUPS);
}

/** The refused among the petitions received in the period, by unit and by the reason they were refused with. */
export function refusalTallies(period: Period, on: Reader = read) {
  return on
    .select({
      unitId: petition.organisationId,
      code: refusalReason.code,
      title: refusalReason.title,
      titleEn: refusalReason.titleEn,
      article: refusalReason.article,
      n: sql<number>`count(*)`.mapWith(Number),
    })
    .from(petition)
    .innerJoin(refusalReason, eq(refusalReason.id, petition.refusalReasonId))
    .where(and(within(period), eq(petition.state, 'refused')))
    .groupBy(petition.organisationId, refusalReason.id)
    .limit(MOST_GROUPS);
}

type Levels = Record<`${(typeof FACTORS)[number]}${(typeof LEVELS)[number]}`, SQL<number>>;
type Outcomes = Record<(typeof RESOLVED)[number], SQL<number>>;

const levels = Object.fromEntries(
  FACTORS.flatMap((factor) => LEVELS.map((level) => [`${factor}${level}`, howMany(eq(ballot[factor], level))])),
) as Levels;
const outcomes = Object.fromEntries(RESOLVED.map((how) => [how, howMany(eq(ballot.resolved, how))])) as Outcomes;

/** Ballots cast in the months of the period, by unit: how many, how many of each level of each factor, how many resolved. */
export function ballotTallies({ from, to, unitIds }: Period, on: Reader = read) {
  return on
    .select({ unitId: ballot.organisationId, n: sql<number>`count(*)`.mapWith(Number), ...levels, ...outcomes })
    .from(ballot)
    .where(
      and(
        between(ballot.month, from.slice(0, 7), to.slice(0, 7)),
        unitIds && inArray(ballot.organisationId, [...unitIds]),
      ),
    )
    .groupBy(ballot.organisationId)
    .orderBy(asc(ballot.organisationId))
    .limit(MOST_GROUPS);
}

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
