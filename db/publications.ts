// What the public reads of cases; reads across petitions, senders, offices, fields and answers to show and to mask them.
import { and, between, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Kind, State } from '#app/domain/petition.ts';
import { factOf, isOverdue } from './figure-facts.ts';
import { type Reader, read, type Writer } from './index.ts';
import { answer, publication } from './schema/answers.ts';
import { field, organisation, procedure } from './schema/organisations.ts';
import { petition, petitionEvent, petitionSender } from './schema/petitions.ts';
import { matches } from './search.ts';

const commune = alias(organisation, 'commune');
const EXCERPT = 260;

const columnsAt = (now: Date) => ({
  id: publication.petitionId,
  code: petition.code,
  kind: petition.kind,
  state: petition.state,
  language: petition.language,
  title: publication.title,
  excerpt: sql<string>`substr(${publication.body}, 1, ${sql.raw(String(EXCERPT))})`,
  unitId: petition.organisationId,
  unitCode: organisation.code,
  unitName: organisation.name,
  unitNameEn: organisation.nameEn,
  fieldCode: field.code,
  fieldName: field.name,
  fieldNameEn: field.nameEn,
  communeCode: commune.code,
  communeName: commune.name,
  communeNameEn: commune.nameEn,
  receivedDay: petition.receivedDay,
  acceptedAt: petition.acceptedAt,
  dueDay: petition.answerDueDay,
  firstDueDay: petition.answerFirstDueDay,
  answeredDay: petition.answeredDay,
  wasLate: petition.wasLate,
  isOverdue: sql`${factOf('overdue', now)}`.mapWith(Boolean),
  publishedAt: publication.publishedAt,
});

const published = (now: Date, on: Reader) =>
  on
    .select(columnsAt(now))
    .from(publication)
    .innerJoin(petition, eq(petition.id, publication.petitionId))
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .leftJoin(commune, eq(commune.id, petition.communeId))
    .$dynamic();

export type PublishedRow = Awaited<ReturnType<typeof publishedAfter>>[number];

export interface PublishedFilter {
  query?: string;
  kind?: Kind;
  states?: readonly State[];
  unitIds?: readonly number[];
  fieldIds?: readonly number[];
  communeId?: number;
  /** Days of receipt, both included. */
  received?: { from: string; to: string };
  timing?: { is: 'answeredOnTime' | 'answeredLate' | 'overdue'; now: Date };
}

/** Place behind the last case of a page: its time of publication and its key, which no two cases share. */
export interface PublishedPlace {
  publishedAt: Date;
  id: number;
}

function standing({ is, now }: NonNullable<PublishedFilter['timing']>): SQL | undefined {
  if (is === 'overdue') return isOverdue(now);
  const isAnswered = inArray(petition.state, ['answered', 'closed']);
  return and(isAnswered, eq(petition.wasLate, is !== 'answeredOnTime'));
}

const fitting = ({ query, kind, states, unitIds, fieldIds, communeId, received, timing }: PublishedFilter) =>
  and(
    query ? matches('publication', query) : undefined,
    kind && eq(petition.kind, kind),
    states && inArray(petition.state, [...states]),
    unitIds && inArray(petition.organisationId, [...unitIds]),
    fieldIds && inArray(petition.fieldId, [...fieldIds]),
    communeId === undefined ? undefined : eq(petition.communeId, communeId),
    received && between(petition.receivedDay, received.from, received.to),
    timing && standing(timing),
  );

/** Published cases, the newest first, from behind `after`. */
export function publishedAfter(
  filter: PublishedFilter,
  after: PublishedPlace | null,
  limit: number,
  now: Date,
  on: Reader = read,
) {
  // A row value: written with "or" it walks the whole index.
  const behind =
    after &&
    sql`(${publication.publishedAt}, ${publication.petitionId}) < (${sql.param(after.publishedAt, publication.publishedAt)}, ${after.id})`;
  return published(now, on)
    .where(and(fitting(filter), behind ?? undefined))
    .orderBy(desc(publication.publishedAt), desc(publication.petitionId))
    .limit(limit);
}

/** How many there are, counted no further than `most`. */
export async function countPublished(filter: PublishedFilter, most: number, on: Reader = read): Promise<number> {
  const some = on
    .select({ id: publication.petitionId })
    .from(publication)
    .innerJoin(petition, eq(petition.id, publication.petitionId))
    .where(fitting(filter))
    .limit(most)
    .as('some');
  const [row] = await on.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(some);
  return row?.n ?? 0;
}

export async function publishedByCode(code: string, now: Date, on: Reader = read) {
  const [row] = await published(now, on).where(eq(petition.code, code)).limit(1);
  if (!row) return null;
  const [texts] = await on
    .select({
      body: publication.body,
      answer: publication.answer,
      summary: publication.answerSummary,
      done: publication.answerDone,
      outcome: sql<
        'upheld' | 'partly_upheld' | 'rejected' | null
      >`(select a.outcome from answer a where a.petition_id = ${publication.petitionId} and a.state = 'sent' order by a.round desc limit 1)`,
      procedureCode: procedure.code,
      procedureName: procedure.name,
    })
    .from(publication)
    .innerJoin(petition, eq(petition.id, publication.petitionId))
    .leftJoin(procedure, eq(procedure.id, petition.procedureId))
    .where(eq(publication.petitionId, row.id))
    .limit(1);
  return texts ? { ...row, ...texts } : null;
}

/** Whether a case was public once and was taken back: the ledger remembers. */
export async function wasUnpublished(code: string, on: Reader = read): Promise<boolean> {
  const [row] = await on
    .select({ number: petitionEvent.number })
    .from(petitionEvent)
    .innerJoin(petition, eq(petition.id, petitionEvent.petitionId))
    .where(and(eq(petition.code, code), eq(petitionEvent.move, 'unpublish')))
    .limit(1);
  return row !== undefined;
}

/** A case with the person behind it: for masking only, never for showing. */
export async function unmaskedCase(petitionId: number, on: Reader) {
  const [row] = await on
    .select({
      code: petition.code,
      language: petition.language,
      title: petition.title,
      body: petition.body,
      request: petition.request,
      unitName: organisation.name,
      fieldName: field.name,
      person: {
        name: petitionSender.name,
        representative: petitionSender.representative,
        taxCode: petitionSender.taxCode,
        phone: petitionSender.phone,
        email: petitionSender.email,
        address: petitionSender.address,
        together: petitionSender.together,
      },
    })
    .from(petition)
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .where(eq(petition.id, petitionId))
    .limit(1);
  if (!row) throw new Error(`No petition ${petitionId} with a sender`);
  return row;
}

/** The texts of the answers of a case, the newest first, drafts too. */
export const answerTexts = (petitionId: number, on: Reader) =>
  on
    .select({ body: answer.body, summary: answer.summary, done: answer.whatWasDone, state: answer.state })
    .from(answer)
    .where(eq(answer.petitionId, petitionId))
    .orderBy(desc(answer.round))
    .limit(20);

export async function publicationOf(petitionId: number, on: Reader) {
  const [row] = await on.select().from(publication).where(eq(publication.petitionId, petitionId)).limit(1);
  return row ?? null;
}

export async function putPublication(tx: Writer, row: typeof publication.$inferInsert): Promise<void> {
  const { petitionId, publishedAt: _, ...texts } = row;
  await tx.insert(publication).values(row).onConflictDoUpdate({ target: publication.petitionId, set: texts });
}

export async function deletePublication(tx: Writer, petitionId: number): Promise<void> {
  await tx.delete(publication).where(eq(publication.petitionId, petitionId));
}
