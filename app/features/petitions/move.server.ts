// The engine of moves: decide, plan, guard, save, write into the ledger, turn the clocks, tell the sender – in one transaction.
import { type Writer, write } from '#db/index.ts';
import {
  appendEvent,
  type FoundPetition,
  movePetition,
  petitionByCode,
  senderContact,
  setDueDates,
} from '#db/petitions.ts';
import { enqueueMail, touchPublicFace } from '#db/portal.ts';
import type { PastMove } from '../../domain/case-history.ts';
import { type Day, dayOf } from '../../domain/deadline.ts';
import { whyNotDated } from '../../domain/document-day.ts';
import { decideMove, documentOf, isOfPart, type MoveName, type State } from '../../domain/petition.ts';
import { nextWorkingTime } from '../../domain/working-calendar.ts';
import { documentBounds, dueDates, turnClocks, workingCalendar } from '../deadlines/index.server.ts';
import { refreshPublicationSearch } from '../publications/index.server.ts';
import { consequencesOf } from './consequences.server.ts';
import type { MoveGiven } from './forms.ts';
import { type Companion, clockCaseOf, isTheirs, type LaterMove, type Mail, type Plan, type Planner } from './plan.ts';
import * as answerPlans from './plans-answer.server.ts';
import * as clockPlans from './plans-clock.server.ts';
import * as correctionPlans from './plans-correction.server.ts';
import * as duplicatePlans from './plans-duplicates.server.ts';
import * as intakePlans from './plans-intake.server.ts';
import * as mergerPlans from './plans-merger.server.ts';
import * as partPlans from './plans-parts.server.ts';
import * as publicationPlans from './plans-publication.server.ts';
import * as senderPlans from './plans-sender.server.ts';
import * as splitPlans from './plans-split.server.ts';
import * as unitPlans from './plans-unit.server.ts';
import * as waitingPlans from './plans-waiting.server.ts';
import { mailOfStranger } from './strangers-mail.server.ts';
import type { Actor, MoveResult } from './types.ts';
import { workingDaysOf } from './working-days.server.ts';

const PLANNERS: { [M in Exclude<MoveName, 'send'>]: Planner<M> } = {
  ...intakePlans,
  ...unitPlans,
  ...clockPlans,
  ...correctionPlans,
  ...answerPlans,
  ...senderPlans,
  ...publicationPlans,
  ...mergerPlans,
  ...partPlans,
  ...duplicatePlans,
  ...splitPlans,
  ...waitingPlans,
};

export interface MoveOptions {
  /** Writes more in the same transaction (files that came with the move), once the move is certain. */
  also?(tx: Writer, petitionId: number, eventId: number): Promise<void>;
  /** How many events the ledger held when the page was drawn: whoever decides on an older picture is told, not obeyed. */
  seen?: number;
}

type Making<M extends LaterMove> = [
  code: string,
  move: M,
  given: MoveGiven<M>,
  actor: Actor,
  now: Date,
  options?: MoveOptions,
];

/** Makes a move, if the table allows it to this actor, now; otherwise says why not, as a code. */
export const makeMove = <M extends LaterMove>(...making: Making<M>): Promise<MoveResult> =>
  write((tx) => makeMoveIn(tx, ...making)).catch((error: unknown) => {
    if (error instanceof NotAlong) return { ok: false, why: 'otherCaseMoved' } as const;
    throw error;
  });

/** Another case could not go along: thrown, so that nothing of the move remains. */
class NotAlong extends Error {}

/** The same within a transaction that holds more than one move. */
export async function makeMoveIn<M extends LaterMove>(
  tx: Writer,
  ...[code, move, given, actor, now, { also, seen } = {}]: Making<M>
): Promise<MoveResult> {
  const found = await petitionByCode(tx, code);
  if (!found) return { ok: false, why: 'notFound' };
  // Whose part it is, its plan asks.
  if (!isOfPart(move) && !isTheirs(actor, found)) return { ok: false, why: 'notYourUnit' };
  if (seen !== undefined && seen !== found.row.events) return { ok: false, why: 'movedMeanwhile' };
  const decision = decideMove(found.facts, move, actor.as, now);
  if (!decision.ok) return decision;

  const paper = await paperOf(tx, found, move, given, now);
  if (!paper.ok) return paper;

  const planner = PLANNERS[move] as unknown as Planner<M>;
  const plan = await planner({ tx, found, given, actor, now });
  if (!plan.ok) return plan;
  const isSameState = decision.to === found.row.state;
  const days = await workingDaysOf(tx, found.row, move, plan.changes, now);
  const changes = { ...plan.changes, ...days, movedAt: now, ...(!isSameState && { stateSince: now }) };
  if (!(await movePetition(tx, found.row, decision.to, changes))) return { ok: false, why: 'movedMeanwhile' };

  const facts = { ...paper.facts, ...plan.event?.facts };
  const eventId = await writeLedger(tx, found, { move, at: now, facts }, decision.to, plan, actor);
  await plan.save?.(tx);
  const isElsewhere = changes.organisationId !== undefined && changes.organisationId !== found.row.organisationId;
  if (isElsewhere && found.facts.published) await refreshPublicationSearch(tx, found.row.id);
  await also?.(tx, found.row.id, eventId);
  await turnClocksOf(tx, found, { move, at: now, facts }, changes);
  if (plan.mail) await tellSender(tx, found, plan.mail, eventId, actor, now);
  const along = [...(plan.along ?? []), ...(await consequencesOf(tx, found, move, decision.to, now))];
  for (const companion of along) await goAlong(tx, companion, actor, now);
  await touchPublicFace(tx);
  return { ok: true };
}

async function goAlong(tx: Writer, { code, move, given }: Companion, actor: Actor, now: Date): Promise<void> {
  const inNameOf = actor.as === 'sender' || actor.as === 'system' ? undefined : actor;
  const result = await makeMoveIn(tx, code, move, given as never, { as: 'system', inNameOf }, now);
  if (!result.ok) throw new NotAlong(`${move} of ${code}: ${result.why}`);
}

/** What is said of the document that a move rests on: its day, today where none is given, is one that the case's past leaves open. */
async function paperOf(tx: Writer, found: FoundPetition, move: MoveName, given: unknown, now: Date) {
  const about = { ...clockCaseOf(found), receivedDay: found.row.receivedDay };
  const bounds = await documentBounds(tx, about, move, now);
  if (!bounds) return { ok: true, facts: {} } as const;
  const { documentDay, documentNumber } = given as { documentDay?: Day | null; documentNumber?: string };
  const day = documentDay ?? dayOf(now);
  const isKept = documentOf(move, found.row.kind)?.mustBeAttached;
  const why = whyNotDated(day, isKept || documentNumber, bounds, now);
  if (why) return { ok: false, why } as const;
  return { ok: true, facts: { documentDay: day, ...(documentNumber && { documentNumber }) } } as const;
}

function writeLedger(tx: Writer, found: FoundPetition, past: PastMove, to: State, plan: Plan, actor: Actor) {
  const officer = actor.as === 'sender' ? undefined : actor.as === 'system' ? actor.inNameOf : actor;
  return appendEvent(tx, found.row.id, found.row.events + 1, {
    at: past.at,
    move: past.move,
    from: found.row.state,
    to,
    actor: actor.as,
    staffId: officer?.staffId ?? null,
    onBehalfOf: officer?.onBehalfOf ?? null,
    organisationId: officer?.organisationId ?? null,
    toOrganisationId: plan.event?.toOrganisationId ?? null,
    reason: plan.event?.reason ?? null,
    legalBasis: plan.event?.legalBasis ?? null,
    facts: { ...past.facts },
  });
}

async function turnClocksOf(tx: Writer, found: FoundPetition, past: PastMove, changes: NonNullable<Plan['changes']>) {
  const { row, standing } = found;
  const about = {
    ...standing,
    petitionId: row.id,
    round: changes.round ?? row.round,
    organisationId: changes.organisationId ?? row.organisationId,
  };
  const late = await turnClocks(tx, past, about, row.organisationId);
  await setDueDates(tx, row.id, {
    ...(await dueDates(tx, row.id)),
    ...(late?.wasLate && { wasLate: true }),
    ...(late?.wasLateUnextended && { wasLateUnextended: true }),
  });
}

async function tellSender(tx: Writer, { row }: FoundPetition, mail: Mail, eventId: number, actor: Actor, now: Date) {
  const contact = await senderContact(tx, row.id);
  if (!contact?.email) return;
  // What the portal does by itself is told when offices work.
  const notBefore = actor.as === 'system' && !actor.inNameOf ? nextWorkingTime(await workingCalendar(tx), now) : now;
  const letter = {
    dedupeKey: `event:${eventId}`,
    recipient: contact.email,
    template: mail.template,
    language: row.language,
    params: { code: row.code, ...mail.params },
  };
  if (actor.as === 'sender') await mailOfStranger(tx, letter, now);
  else await enqueueMail(tx, letter, now, notBefore);
}
