// The petitions that a figure counts, one by one; reads across petitions, publications, offices, fields, procedures and reasons.
import { and, between, desc, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { CountName, Cut } from '#app/domain/statistics.ts';
import { cutOf, daysOf, factOf } from './figure-facts.ts';
import { type Reader, read } from './index.ts';
import { publication } from './schema/answers.ts';
import { field, organisation } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';

/**
 * What is not published has no code and no words even here: they never leave the database for a page that everybody reads.
 */
const columnsAt = (now: Date) => ({
  id: petition.id,
  code: sql<string | null>`case when ${publication.petitionId} is null then null else ${petition.code} end`,
  title: publication.title,
  language: petition.language,
  kind: petition.kind,
  state: petition.state,
  unitCode: organisation.code,
  unitName: organisation.name,
  unitNameEn: organisation.nameEn,
  fieldCode: field.code,
  fieldName: field.name,
  fieldNameEn: field.nameEn,
  receivedDay: petition.receivedDay,
  dueDay: petition.answerDueDay,
  answeredDay: petition.answeredDay,
  wasLate: petition.wasLate,
  isOverdue: sql`${factOf('overdue', now)}`.mapWith(Boolean),
  answerDays: daysOf('answer').mapWith((value: unknown) => (value === null ? null : Number(value))),
  contactDays: daysOf('contact').mapWith((value: unknown) => (value === null ? null : Number(value))),
});

export interface CountedFilter {
  figure: CountName | 'contacted';
  /** The moment at which is counted. */
  now: Date;
  /** Days of receipt, both included. */
  from: string;
  to: string;
  unitIds?: readonly number[];
  /** `code` '' for those that name none. */
  cut: { by: Cut; code: string } | null;
  /** Days they were due, both included. */
  due?: { from: string; to: string };
}

/** Behind the last one of a page: its day of receipt and its key, which no two share. */
export interface CountedPlace {
  day: string;
  id: number;
}

export type CountedRow = Awaited<ReturnType<typeof countedAfter>>[number];

/** Keys of what a cut names by its code. */
const KEY_OF_CODE: Record<Cut, (code: string) => SQL> = {
  unit: (code) => sql`(select o.id from organisation o where o.code = ${code})`,
  commune: (code) => sql`(select o.id from organisation o where o.code = ${code})`,
  field: (code) => sql`(select f.id from field f where f.code = ${code})`,
  procedure: (code) => sql`(select p.id from "procedure" p where p.code = ${code})`,
  reason: (code) => sql`(select r.id from refusal_reason r where r.code = ${code})`,
  kind: (code) => sql`${code}`,
  channel: (code) => sql`${code}`,
  month: (code) => sql`${code}`,
};

/**
 * A list is read in the order of receipt and stops at its end of a page. Without statistics an engine would rather collect everything
 * of a state or a unit and sort it, which grows with the data: as a fact and behind a plus neither can be looked up by an index.
 */
const plain = (column: SQL | typeof petition.organisationId) => sql`+${column}`;

const inGroup = ({ by, code }: NonNullable<CountedFilter['cut']>) => {
  if (code === '') return isNull(cutOf(by));
  return sql`${by === 'unit' ? plain(cutOf(by)) : cutOf(by)} = ${KEY_OF_CODE[by](code)}`;
};

const counted = ({ figure, now, from, to, unitIds, cut, due }: CountedFilter) =>
  and(
    between(petition.receivedDay, from, to),
    unitIds && inArray(plain(petition.organisationId), [...unitIds]),
    figure === 'contacted' ? sql`${daysOf('contact')} is not null` : sql`${factOf(figure, now)} = 1`,
    cut ? inGroup(cut) : undefined,
    due && and(gte(petition.answerDueDay, due.from), lte(petition.answerDueDay, due.to)),
  );

/** The petitions that the figure counts, the newest received first, from behind `after`. */
export function countedAfter(filter: CountedFilter, after: CountedPlace | null, limit: number, on: Reader = read) {
  const behind = after && sql`(${petition.receivedDay}, ${petition.id}) < (${after.day}, ${after.id})`;
  return on
    .select(columnsAt(filter.now))
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .leftJoin(publication, eq(publication.petitionId, petition.id))
    .where(and(counted(filter), behind ?? undefined))
    .orderBy(desc(petition.receivedDay), desc(petition.id))
    .limit(limit);
}
