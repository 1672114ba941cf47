// The door of the routing room: which office a petition goes to, and why. Reads across organisations and procedures.
import type { Reader } from '#db/index.ts';
import { intakeOrganisation, organisationsAfter } from '#db/organisations.ts';
import { allFields, type Field, procedureById } from '#db/procedures.ts';
import { remembered } from '#db/reference-version.ts';
import { allRules } from '#db/routing.ts';
import { dayOf } from '../../domain/deadline-day.ts';
import { existsOn } from '../../domain/organisation.ts';
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

/** Every rule, office and field: few, and asked by every petition. */
const known = remembered(async (on) => {
  const offices = await organisationsAfter('', Number.POSITIVE_INFINITY, on);
  const fields = await allFields(on);
  return {
    rules: (await allRules(on)).map((rule) => ({ ...rule, kind: rule.kind as Kind | null })),
    offices: new Map(offices.map((one) => [one.id, one])),
    intakes: offices.filter(({ isIntake }) => isIntake).sort((one, other) => one.id - other.id),
    fields: new Map(fields.map((one) => [one.id, one])),
  };
});

/** The office responsible today and the coded explanation, for petition.routing and for the words of routing.json. */
export async function route(question: RoutingQuestion, now: Date, on?: Reader): Promise<Route> {
  const { kind, procedureId, communeId, addressedId, decisionBodyId } = question;
  const day = dayOf(now);
  const { rules, offices, intakes, fields } = await known(on);
  const intake = intakes.find((one) => existsOn(one, day)) ?? (await intakeOrganisation(day, on));
  const procedure = procedureId === null ? undefined : await procedureById(procedureId, on);
  const line = withAncestors(question.fieldId ?? procedure?.fieldId ?? null, fields);
  return routePetition(
    { kind, procedure: procedure ?? null, fields: line, communeId, addressedId, decisionBodyId },
    rules,
    { find: (id) => offices.get(id), intake },
    day,
  );
}

/** The field and those above it, itself first. */
function withAncestors(id: number | null, fields: ReadonlyMap<number, Field>): Field[] {
  const line: Field[] = [];
  for (let next = id; next !== null && line.every((one) => one.id !== next); ) {
    const found = fields.get(next);
    if (!found) break;
    line.push(found);
    next = found.parentId;
  }
  return line;
}
