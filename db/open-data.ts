// What open data is read from, page by page behind a key; reads across petitions, questionnaires, offices, procedures and the calendar.
import { asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { factOf } from './figure-facts.ts';
import { read } from './index.ts';
import { publication } from './schema/answers.ts';
import { calendarDay, deadlinePolicy, workingHours } from './schema/deadlines.ts';
import { field, organisation, procedure, refusalReason } from './schema/organisations.ts';
import { petition } from './schema/petitions.ts';
import { questionnaire } from './schema/surveys.ts';
import { target } from './schema/targets.ts';

const commune = alias(organisation, 'commune');
const parent = alias(organisation, 'parent');
const successor = alias(organisation, 'successor');
const above = alias(field, 'above');

/** Where a page of cases ended. */
export interface CasePlace {
  receivedDay: string;
  unitId: number;
  id: number;
}

/** Every petition received, by day and unit; the title is the masked one and there only while the case is public. */
export const casesAfter = (after: CasePlace | null, atMost: number, now: Date) =>
  read
    .select({
      id: petition.id,
      unitId: petition.organisationId,
      code: sql<string | null>`case when ${publication.petitionId} is null then null else ${petition.code} end`,
      title: publication.title,
      kind: petition.kind,
      state: petition.state,
      unit: organisation.code,
      field: field.code,
      procedure: procedure.code,
      commune: commune.code,
      channel: petition.channel,
      receivedDay: petition.receivedDay,
      acceptedAt: petition.acceptedAt,
      contactDay: petition.firstContactDay,
      contactDays: petition.firstContactWorkingDays,
      firstDueDay: petition.answerFirstDueDay,
      dueDay: petition.answerDueDay,
      answeredDay: petition.answeredDay,
      answerDays: petition.answerWorkingDays,
      reopenings: petition.reopenings,
      wasLate: petition.wasLate,
      wasLateUnextended: petition.wasLateUnextended,
      isOverdue: sql`${factOf('overdue', now)}`.mapWith(Boolean),
      isMerged: sql<unknown>`${petition.mergedIntoId} is not null`.mapWith(Boolean),
      reason: refusalReason.code,
      isDemonstration: petition.isDemonstration,
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .leftJoin(publication, eq(publication.petitionId, petition.id))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .leftJoin(procedure, eq(procedure.id, petition.procedureId))
    .leftJoin(commune, eq(commune.id, petition.communeId))
    .leftJoin(refusalReason, eq(refusalReason.id, petition.refusalReasonId))
    .where(
      after
        ? sql`(${petition.receivedDay}, ${petition.organisationId}, ${petition.id}) > (${after.receivedDay}, ${after.unitId}, ${after.id})`
        : undefined,
    )
    .orderBy(asc(petition.receivedDay), asc(petition.organisationId), asc(petition.id))
    .limit(atMost);

/** Of cases that are not public, how many say the same of where, when and what about; more kinds of them than a province has in years. */
export const hiddenCases = () => {
  const month = sql<string>`substr(${petition.receivedDay}, 1, 7)`;
  const said = {
    unit: organisation.code,
    kind: petition.kind,
    commune: commune.code,
    procedure: procedure.code,
    field: field.code,
  };
  return read
    .select({ ...said, month, n: sql<number>`count(*)`.mapWith(Number) })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .leftJoin(publication, eq(publication.petitionId, petition.id))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .leftJoin(procedure, eq(procedure.id, petition.procedureId))
    .leftJoin(commune, eq(commune.id, petition.communeId))
    .where(isNull(publication.petitionId))
    .groupBy(...Object.values(said), month)
    .limit(1_000_000);
};

export type CaseRow = Awaited<ReturnType<typeof casesAfter>>[number];

export const organisationsAfter = (after: string, atMost: number) =>
  read
    .select({
      code: organisation.code,
      name: organisation.name,
      nameEn: organisation.nameEn,
      level: organisation.level,
      parent: parent.code,
      successor: successor.code,
      isRemote: organisation.isRemote,
      phone: organisation.phone,
      email: organisation.email,
      address: organisation.address,
      validFrom: organisation.validFrom,
      validTo: organisation.validTo,
      source: organisation.source,
    })
    .from(organisation)
    .leftJoin(parent, eq(parent.id, organisation.parentId))
    .leftJoin(successor, eq(successor.id, organisation.successorId))
    .where(gt(organisation.code, after))
    .orderBy(asc(organisation.code))
    .limit(atMost);

export const proceduresAfter = (after: string, atMost: number) =>
  read
    .select({
      code: procedure.code,
      name: procedure.name,
      level: procedure.level,
      field: field.code,
      owner: organisation.code,
      onlineLevel: procedure.onlineLevel,
      statutoryDays: procedure.statutoryDays,
      committedDays: procedure.committedDays,
      validFrom: procedure.validFrom,
      validTo: procedure.validTo,
      isDemonstration: procedure.isDemonstration,
      source: procedure.source,
    })
    .from(procedure)
    .innerJoin(field, eq(field.id, procedure.fieldId))
    .innerJoin(organisation, eq(organisation.id, procedure.ownerId))
    .where(gt(procedure.code, after))
    .orderBy(asc(procedure.code))
    .limit(atMost);

export const fieldsAfter = (after: string, atMost: number) =>
  read
    .select({ code: field.code, name: field.name, nameEn: field.nameEn, parent: above.code, source: field.source })
    .from(field)
    .leftJoin(above, eq(above.id, field.parentId))
    .where(gt(field.code, after))
    .orderBy(asc(field.code))
    .limit(atMost);

export const reasonsAfter = (after: string, atMost: number) =>
  read.select().from(refusalReason).where(gt(refusalReason.code, after)).orderBy(asc(refusalReason.code)).limit(atMost);

export const policiesAfter = (after: string, atMost: number) =>
  read
    .select()
    .from(deadlinePolicy)
    .where(gt(deadlinePolicy.code, after))
    .orderBy(asc(deadlinePolicy.code))
    .limit(atMost);

export const calendarAfter = (after: string, atMost: number) =>
  read.select().from(calendarDay).where(gt(calendarDay.date, after)).orderBy(asc(calendarDay.date)).limit(atMost);

export const hoursAfter = (after: number, atMost: number) =>
  read.select().from(workingHours).where(gt(workingHours.id, after)).orderBy(asc(workingHours.id)).limit(atMost);

export const questionnairesAfter = (after: number, atMost: number) =>
  read.select().from(questionnaire).where(gt(questionnaire.id, after)).orderBy(asc(questionnaire.id)).limit(atMost);

export const targetsAfter = (after: number, atMost: number) =>
  read
    .select({ target, unit: organisation.code })
    .from(target)
    .leftJoin(organisation, eq(organisation.id, target.organisationId))
    .where(gt(target.id, after))
    .orderBy(asc(target.id))
    .limit(atMost);

/** Codes of offices by their keys. */
export const unitCodes = async (): Promise<Map<number, string>> =>
  new Map(
    (await read.select({ id: organisation.id, code: organisation.code }).from(organisation).limit(5_000)).map(
      ({ id, code }) => [id, code],
    ),
  );
