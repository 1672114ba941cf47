// The facts that official letters name; reads across petitions, senders, offices, answers and the ledger.
import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { MoveName } from '#app/domain/petition.ts';
import type { Reader } from './index.ts';
import { answer } from './schema/answers.ts';
import { organisation, procedure, refusalReason } from './schema/organisations.ts';
import { complaint, petition, petitionEvent, petitionSender } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';

const parent = alias(organisation, 'parent');

/** The case, its sender and what it is about. */
export async function caseOfLetter(on: Reader, petitionId: number) {
  const [row] = await on
    .select({
      code: petition.code,
      kind: petition.kind,
      title: petition.title,
      receivedDay: petition.receivedDay,
      answerDueDay: petition.answerDueDay,
      organisationId: petition.organisationId,
      round: petition.round,
      sender: petitionSender,
      complained: complaint.subject,
      procedure: { code: procedure.code, name: procedure.name },
    })
    .from(petition)
    .innerJoin(petitionSender, eq(petitionSender.petitionId, petition.id))
    .leftJoin(complaint, eq(complaint.petitionId, petition.id))
    .leftJoin(procedure, eq(procedure.id, petition.procedureId))
    .where(eq(petition.id, petitionId))
    .limit(1);
  return row!;
}

/** An office with the one above it, as a letterhead names them. */
export async function letterhead(on: Reader, organisationId: number) {
  const [row] = await on
    .select({ name: organisation.name, level: organisation.level, superior: parent.name })
    .from(organisation)
    .leftJoin(parent, eq(parent.id, organisation.parentId))
    .where(eq(organisation.id, organisationId))
    .limit(1);
  return row!;
}

/** The newest time that a move was made, with who made it; null when it never was. */
export async function newestEvent(on: Reader, petitionId: number, move: MoveName) {
  const [row] = await on
    .select({ event: petitionEvent, staffName: staff.name, staffTitle: staff.title, refusal: refusalReason.wording })
    .from(petitionEvent)
    .innerJoin(petition, eq(petition.id, petitionEvent.petitionId))
    .leftJoin(staff, eq(staff.id, petitionEvent.staffId))
    .leftJoin(refusalReason, eq(refusalReason.id, petition.refusalReasonId))
    .where(and(eq(petitionEvent.petitionId, petitionId), eq(petitionEvent.move, move)))
    .orderBy(desc(petitionEvent.number))
    .limit(1);
  return row ?? null;
}

/** The answer of a round, with who approved it. */
export async function answerOfLetter(on: Reader, petitionId: number, round: number) {
  const [row] = await on
    .select({ answer, approver: staff.name, approverTitle: staff.title })
    .from(answer)
    .leftJoin(staff, eq(staff.id, answer.approvedBy))
    .where(and(eq(answer.petitionId, petitionId), eq(answer.round, round)))
    .limit(1);
  return row ?? null;
}

/** Which moves were ever made on a case. */
export async function movesMade(on: Reader, petitionId: number): Promise<MoveName[]> {
  const rows = await on
    .selectDistinct({ move: petitionEvent.move })
    .from(petitionEvent)
    .where(eq(petitionEvent.petitionId, petitionId))
    .limit(50);
  return rows.map(({ move }) => move);
}
