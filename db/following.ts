// What a sender reads of their case, and anyone of its state: reads across petitions, answers, offices and files.
import { and, asc, eq, lte, ne, or, sql } from 'drizzle-orm';
import type { Reader } from './index.ts';
import { answer } from './schema/answers.ts';
import { attachment } from './schema/attachments.ts';
import { field, organisation, procedure, refusalReason } from './schema/organisations.ts';
import { complaint, petition, petitionEvent } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';

/** State and dates: all that the code alone tells. */
export async function statusByCode(on: Reader, code: string) {
  const [row] = await on
    .select({
      code: petition.code,
      state: petition.state,
      stateSince: petition.stateSince,
      receivedDay: petition.receivedDay,
      answerDueDay: petition.answerDueDay,
      answeredDay: petition.answeredDay,
    })
    .from(petition)
    .where(eq(petition.code, code))
    .limit(1);
  return row ?? null;
}

/** What stands around a petition: its office, procedure, field, place, complaint and refusal. */
export async function surroundingsOf(on: Reader, petitionId: number) {
  const [row] = await on
    .select({
      unit: {
        code: organisation.code,
        name: organisation.name,
        nameEn: organisation.nameEn,
        phone: organisation.phone,
        email: organisation.email,
        address: organisation.address,
      },
      procedure: { code: procedure.code, name: procedure.name },
      field: { name: field.name, nameEn: field.nameEn },
      communeName: sql<string | null>`(select o.name from organisation o where o.id = ${petition.communeId})`,
      communeNameEn: sql<string | null>`(select o.name_en from organisation o where o.id = ${petition.communeId})`,
      complaint: {
        target: complaint.target,
        subject: complaint.subject,
        decidedOn: complaint.decidedOn,
        learntOn: complaint.learntOn,
      },
      refusal: { wording: refusalReason.wording, wordingEn: refusalReason.wordingEn, article: refusalReason.article },
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .leftJoin(procedure, eq(procedure.id, petition.procedureId))
    .leftJoin(field, eq(field.id, petition.fieldId))
    .leftJoin(complaint, eq(complaint.petitionId, petition.id))
    .leftJoin(refusalReason, eq(refusalReason.id, petition.refusalReasonId))
    .where(eq(petition.id, petitionId))
    .limit(1);
  return row!;
}

/** The answers that were sent, the newest first, with who signed them. */
export const sentAnswers = (on: Reader, petitionId: number) =>
  on
    .select({
      answer,
      unitName: organisation.name,
      unitNameEn: organisation.nameEn,
      signedBy: staff.name,
      signedAs: staff.title,
    })
    .from(answer)
    .innerJoin(organisation, eq(organisation.id, answer.organisationId))
    .leftJoin(staff, eq(staff.id, answer.approvedBy))
    .where(and(eq(answer.petitionId, petitionId), eq(answer.state, 'sent')))
    .orderBy(sql`${answer.round} desc`)
    .limit(20);

/** The files of a case with the move and the answer they came with. */
export const filesOf = (on: Reader, petitionId: number) =>
  on
    .select({
      id: attachment.id,
      from: attachment.from,
      name: attachment.name,
      mediaType: attachment.mediaType,
      size: attachment.size,
      eventNumber: petitionEvent.number,
      move: petitionEvent.move,
      answerId: attachment.answerId,
      answerState: answer.state,
    })
    .from(attachment)
    .leftJoin(petitionEvent, eq(petitionEvent.id, attachment.eventId))
    .leftJoin(answer, eq(answer.id, attachment.answerId))
    .where(eq(attachment.petitionId, petitionId))
    .orderBy(asc(attachment.id))
    .limit(200);

/** Codes of cases that were answered by `before` and have stood so since, the oldest first. */
export async function codesAnsweredBy(on: Reader, before: Date, limit: number): Promise<string[]> {
  const rows = await on
    .select({ code: petition.code })
    .from(petition)
    .where(and(eq(petition.state, 'answered'), lte(petition.stateSince, before)))
    .orderBy(asc(petition.stateSince), asc(petition.id))
    .limit(limit);
  return rows.map(({ code }) => code);
}

/** The letter that a case was split from, and the cases split off with it or from it. */
export const splitWith = (on: Reader, one: { id: number; splitFromId: number | null }) => {
  const root = one.splitFromId ?? one.id;
  return on
    .select({ code: petition.code, title: petition.title, state: petition.state })
    .from(petition)
    .where(and(or(eq(petition.id, root), eq(petition.splitFromId, root)), ne(petition.id, one.id)))
    .orderBy(asc(petition.id))
    .limit(20);
};
