// The door of the routing room: which office a petition goes to, and why. Reads across organisations and procedures.
import type { Reader } from '#db/index.ts';
import { intakeOrganisation, organisationsWithSuccessors } from '#db/organisations.ts';
import { fieldWithAncestors, procedureById } from '#db/procedures.ts';
import { rulesAbout } from '#db/routing.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import type { Kind } from '../../domain/petition.ts';
import { type Route, routePetition } from '../../domain/routing.ts';

export { changeRule, replayChange, ruleList } from './keeping.server.ts';

/** What is known of a petition before it has an office. An id that exists no more is passed over. */
export interface RoutingQuestion {
  kind: Kind;
  procedureId: number | null;
  /** Left empty, the field of the procedure counts. */
  fieldId: number | null;
  communeId: number | null;
  /** The office that the sender named. */
  addressedId: number | null;
  /** Of a complaint: whose decision or act it is. */
  decisionBodyId: number | null;
}

/** The office responsible today and the coded explanation, for petition.routing and for the words of routing.json. */
export async function route(question: RoutingQuestion, now: Date, on?: Reader): Promise<Route> {
  const { kind, procedureId, communeId, addressedId, decisionBodyId } = question;
  const day = dayOf(now);
  const intake = await intakeOrganisation(day, on);
  const procedure = procedureId === null ? undefined : await procedureById(procedureId, on);
  const fieldId = question.fieldId ?? procedure?.fieldId ?? null;
  const fields = fieldId === null ? [] : await fieldWithAncestors(fieldId, on);
  const rules = await rulesAbout({ kind, fieldIds: fields.map((one) => one.id), communeId }, day, on);

  const meant = [
    procedure?.ownerId,
    communeId,
    addressedId,
    decisionBodyId,
    ...rules.map((rule) => rule.organisationId),
  ];
  const ids = meant.filter((id) => id !== null && id !== undefined);
  const offices = new Map((await organisationsWithSuccessors(ids, on)).map((one) => [one.id, one]));
  return routePetition(
    { kind, procedure: procedure ?? null, fields, communeId, addressedId, decisionBodyId },
    rules.map((rule) => ({ ...rule, kind: rule.kind as Kind | null })),
    { find: (id) => offices.get(id), intake },
    day,
  );
}
