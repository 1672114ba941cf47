// Petitions and their ledger: found, added, and moved by guarded updates only.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { CaseStanding, ComplaintTarget } from '#app/domain/case-class.ts';
import { DATED_MOVES, type PetitionFacts, type State } from '#app/domain/petition.ts';
import type { Reader, Writer } from './index.ts';
import { answer, publication } from './schema/answers.ts';
import { attachment, draft } from './schema/attachments.ts';
import { organisation, refusalReason } from './schema/organisations.ts';
import { complaint, petition, petitionEvent, petitionSender } from './schema/petitions.ts';
import { staff } from './schema/staff.ts';
import { fieldOfCase } from './scope.ts';

export type PetitionRow = typeof petition.$inferSelect;
export type NewPetition = typeof petition.$inferInsert;
export type PetitionChanges = Partial<Omit<NewPetition, 'id' | 'code' | 'state' | 'events'>>;
export type NewEvent = Omit<typeof petitionEvent.$inferInsert, 'id' | 'petitionId' | 'number'>;

export interface FoundPetition {
  row: PetitionRow;
  facts: PetitionFacts;
  /** What decides which limits govern it. */
  standing: CaseStanding;
  /** Its own, or that of its procedure. */
  fieldId: number | null;
}

/** A petition with what decisions about it need; null when there is none with this code. */
export async function petitionByCode(on: Reader, code: string): Promise<FoundPetition | null> {
  const [found] = await on
    .select({
      row: petition,
      fieldId: fieldOfCase,
      isIntake: organisation.isIntake,
      answerState: answer.state,
      publishedAt: publication.publishedAt,
      awaitsExecution: sql<unknown>`exists (select 1 from clock k where k.petition_id = ${petition.id} and k.name = 'execute' and k.state = 'running')`,
      hasDatedAct: sql<unknown>`exists (select 1 from petition_event e where e.petition_id = ${petition.id} and ${inArray(sql`e.move`, [...DATED_MOVES])})`,
      openParts:
        sql`(select count(*) from petition_part pp where pp.petition_id = ${petition.id} and pp.state = 'open')`.mapWith(
          Number,
        ),
      followers:
        sql`(select count(*) from petition d where d.merged_into_id = ${petition.id} and d.state = 'merged')`.mapWith(
          Number,
        ),
      communeIsRemote: sql<boolean | null>`(select c.is_remote from organisation c where c.id = ${petition.communeId})`,
      target: sql<ComplaintTarget | null>`(select k.target from complaint k where k.petition_id = ${petition.id})`,
      senderName: sql<string | null>`(select s.name from petition_sender s where s.petition_id = ${petition.id})`,
    })
    .from(petition)
    .innerJoin(organisation, eq(organisation.id, petition.organisationId))
    .leftJoin(answer, and(eq(answer.petitionId, petition.id), eq(answer.round, petition.round)))
    .leftJoin(publication, eq(publication.petitionId, petition.id))
    .where(eq(petition.code, code))
    .limit(1);
  if (!found) return null;
  const { row, fieldId, isIntake, answerState, publishedAt, communeIsRemote, openParts, followers } = found;
  const { awaitsExecution, hasDatedAct } = found;
  const { kind, channel } = row;
  const standing: CaseStanding = {
    ...{ kind, channel, isRemote: Boolean(communeIsRemote), target: found.target },
    broughtBy: channel === 'voters' ? found.senderName : null,
  };
  const facts: PetitionFacts = {
    kind: row.kind,
    state: row.state,
    accepted: row.acceptedAt !== null,
    answeredAt: row.answeredAt,
    reopenings: row.reopenings,
    extended: row.isExtended,
    suspended: row.suspendedAt !== null,
    awaitsExecution: Boolean(awaitsExecution),
    atIntake: isIntake,
    answer: answerState === 'drafted' || answerState === 'submitted' ? answerState : 'none',
    published: publishedAt !== null,
    openParts,
    followers,
    withdrawalAsked: row.withdrawalAskedAt !== null,
    hasDatedAct: Boolean(hasDatedAct),
  };
  return { row, facts, standing, fieldId: fieldId === null ? null : Number(fieldId) };
}

export async function codeByIdempotencyKey(on: Reader, key: string): Promise<string | null> {
  const [row] = await on
    .select({ code: petition.code })
    .from(petition)
    .where(eq(petition.idempotencyKey, key))
    .limit(1);
  return row?.code ?? null;
}

/** The key of the new row; null when the code or the idempotency key is taken (the unique indexes decide). */
export async function insertPetition(tx: Writer, row: NewPetition): Promise<number | null> {
  const [added] = await tx.insert(petition).values(row).onConflictDoNothing().returning({ id: petition.id });
  return added?.id ?? null;
}

export async function insertSender(tx: Writer, row: typeof petitionSender.$inferInsert): Promise<void> {
  await tx.insert(petitionSender).values(row);
}

export async function insertComplaint(tx: Writer, row: typeof complaint.$inferInsert): Promise<void> {
  await tx.insert(complaint).values(row);
}

/** The draft's files become the petition's, and the draft is gone. */
export async function adoptDraft(tx: Writer, draftId: string, petitionId: number): Promise<void> {
  await tx.update(attachment).set({ petitionId, draftId: null }).where(eq(attachment.draftId, draftId));
  await tx.delete(draft).where(eq(draft.id, draftId));
}

/**
 * Moves a petition if nothing has happened to it since `seen` was read: of two officers who act at once, one changes a row and the
 * other changes none. Returns whether this one did.
 */
export async function movePetition(
  tx: Writer,
  seen: PetitionRow,
  to: State,
  changes: PetitionChanges,
): Promise<boolean> {
  const moved = await tx
    .update(petition)
    .set({ ...changes, state: to, events: seen.events + 1 })
    .where(and(eq(petition.id, seen.id), eq(petition.state, seen.state), eq(petition.events, seen.events)))
    .returning({ id: petition.id });
  return moved.length === 1;
}

export async function setDueDates(tx: Writer, id: number, due: PetitionChanges): Promise<void> {
  await tx.update(petition).set(due).where(eq(petition.id, id));
}

/** Appends to the ledger. Rows are never changed or deleted; the number is unique within the petition. */
export async function appendEvent(tx: Writer, petitionId: number, number: number, event: NewEvent): Promise<number> {
  const [added] = await tx
    .insert(petitionEvent)
    .values({ ...event, petitionId, number })
    .returning({ id: petitionEvent.id });
  return added!.id;
}

export const eventsOf = (on: Reader, petitionId: number) =>
  on
    .select({
      event: petitionEvent,
      staffName: staff.name,
      onBehalfOf: sql<string | null>`(select b.name from staff b where b.id = ${petitionEvent.onBehalfOf})`,
      unit: organisation.name,
      unitEn: organisation.nameEn,
      toUnit: sql<string | null>`(select o.name from organisation o where o.id = ${petitionEvent.toOrganisationId})`,
      toUnitEn: sql<
        string | null
      >`(select coalesce(o.name_en, o.name) from organisation o where o.id = ${petitionEvent.toOrganisationId})`,
    })
    .from(petitionEvent)
    .leftJoin(staff, eq(staff.id, petitionEvent.staffId))
    .leftJoin(organisation, eq(organisation.id, petitionEvent.organisationId))
    .where(eq(petitionEvent.petitionId, petitionId))
    .orderBy(asc(petitionEvent.number))
    .limit(500);

/** All of the sender; who may know it, is asked before. */
export async function senderOf(on: Reader, petitionId: number) {
  const [row] = await on.select().from(petitionSender).where(eq(petitionSender.petitionId, petitionId)).limit(1);
  return row ?? null;
}

export async function senderContact(on: Reader, petitionId: number) {
  const [row] = await on
    .select({ name: petitionSender.name, email: petitionSender.email, together: petitionSender.together })
    .from(petitionSender)
    .where(eq(petitionSender.petitionId, petitionId));
  return row ?? null;
}

export async function keyHashOf(on: Reader, code: string): Promise<string | null> {
  const [row] = await on.select({ hash: petition.secretHash }).from(petition).where(eq(petition.code, code)).limit(1);
  return row?.hash ?? null;
}

export async function refusalReasonByCode(on: Reader, code: string) {
  const [row] = await on.select().from(refusalReason).where(eq(refusalReason.code, code)).limit(1);
  return row ?? null;
}
