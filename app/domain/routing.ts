// Where a petition goes and why: the first of a fixed list of grounds that leads to a living office.
import { existsOn, type Named, namesOf, type Office, officeOn, placeOf } from './organisation.ts';
import type { Kind } from './petition.ts';

export interface RoutingFacts {
  kind: Kind;
  procedure: { code: string; name: string; level: 'ministry' | 'province' | 'commune'; ownerId: number } | null;
  /** The field chosen first, then those above it. */
  fields: readonly { id: number; name: string; nameEn: string }[];
  communeId: number | null;
  /** The office that the sender named. */
  addressedId: number | null;
  /** Of a complaint: whose decision or act it is. */
  decisionBodyId: number | null;
}

/** `null` in kind, field or commune: whatever it is. `organisationId` null: the commune where it happened. */
export interface RoutingRule {
  code: string;
  /** Smaller goes first. */
  priority: number;
  kind: Kind | null;
  fieldId: number | null;
  communeId: number | null;
  organisationId: number | null;
  validFrom: string;
  validTo: string | null;
}

export const GROUNDS = [
  'decisionBody',
  'addressed',
  'procedure',
  'procedureOfCommune',
  'fieldOfCommune',
  'field',
  'fieldInCommune',
  'commune',
  'kind',
  'intake',
  // Given by no rule: an officer has sent the case on; the reason is in the ledger.
  'officer',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Said beside the ground when the office meant no longer exists. */
export const ENDINGS = ['merged', 'endedWithoutSuccessor'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Why this office: codes and names only, so that it can be kept as JSON and read in any language (locales/…/routing.json). */
export interface RoutingReason {
  ground: Ground;
  /** The office it goes to. */
  unit: Named;
  procedure?: { code: string; name: string };
  field?: Named;
  commune?: Named;
  /** Where it happened, when that did not decide: said, so that nobody thinks it was overlooked. */
  notDecisive?: Named;
  kind?: Kind;
  /** The code of the rule that spoke. */
  rule?: string;
  /** The office that was meant and has ended, with its last day. */
  ended?: { ending: Ending; unit: Named; lastDay: string };
}

export interface Route {
  organisationId: number;
  because: RoutingReason;
}

/** The offices a routing may meet, successors included. */
export interface Offices {
  find(id: number): Office | undefined;
  /** The provincial intake office. */
  intake: Office;
}

interface Candidate {
  officeId: number;
  because: Omit<RoutingReason, 'unit' | 'ended'>;
  /** Named by the sender: when it has ended without successor, an officer decides, not the next rule. */
  isNamed?: boolean;
}

/**
 * In this order: a complaint goes to the body whose decision it is (Luật Khiếu nại 2011, Điều 7, Điều 17 ff.); then the office that
 * the sender named; the owner of the procedure; the rules by field and commune; the focal point of the kind; the provincial intake
 * office. An ended office is followed to its successor on `day` ('YYYY-MM-DD').
 */
export function routePetition(
  facts: RoutingFacts,
  rules: readonly RoutingRule[],
  offices: Offices,
  day: string,
): Route {
  const place = facts.communeId === null ? undefined : offices.find(facts.communeId);
  for (const { officeId, because: ground, isNamed } of candidates(facts, rules, offices, day)) {
    const isDecisive = !place || ground.commune || officeId === place.id;
    const because = isDecisive ? ground : { ...ground, notDecisive: placeOf(place) };
    const meant = offices.find(officeId);
    if (!meant) continue;
    const now = officeOn(meant, day, offices.find);
    if (now) {
      const ended = now === meant ? undefined : endedOffice('merged', meant);
      return routeTo(now, { ...because, ...(ended && { ended }) });
    }
    if (isNamed && meant.validTo !== null && meant.validTo < day)
      return routeTo(offices.intake, { ground: 'intake', ended: endedOffice('endedWithoutSuccessor', meant) });
  }
  return routeTo(offices.intake, { ground: 'intake' });
}

function* candidates(
  facts: RoutingFacts,
  rules: readonly RoutingRule[],
  offices: Offices,
  day: string,
): Generator<Candidate> {
  const { kind, procedure, communeId, addressedId, decisionBodyId } = facts;
  const commune = communeId === null ? undefined : offices.find(communeId);

  if (kind === 'khieu_nai' && decisionBodyId !== null)
    yield { officeId: decisionBodyId, because: { ground: 'decisionBody' }, isNamed: true };
  if (addressedId !== null) yield { officeId: addressedId, because: { ground: 'addressed' }, isNamed: true };
  if (procedure) {
    const about = { procedure: { code: procedure.code, name: procedure.name } };
    if (procedure.level === 'commune' && commune)
      yield { officeId: commune.id, because: { ground: 'procedureOfCommune', ...about, commune: placeOf(commune) } };
    yield { officeId: procedure.ownerId, because: { ground: 'procedure', ...about } };
  }
  for (const rule of rulesThatApply(facts, rules, day)) {
    const officeId = rule.organisationId ?? communeId;
    if (officeId !== null) yield { officeId, because: reasonOf(rule, facts, commune) };
  }
}

/** The rules that hold for these facts on this day, in the order in which they are asked. */
export function rulesThatApply(
  { kind, fields, communeId }: RoutingFacts,
  rules: readonly RoutingRule[],
  day: string,
): RoutingRule[] {
  const nearness = (rule: RoutingRule) =>
    rule.fieldId === null ? fields.length : fields.findIndex((one) => one.id === rule.fieldId);
  const ofPlaceOrField = (rule: RoutingRule) => rule.fieldId !== null || rule.communeId !== null;
  return rules
    .filter(
      (rule) =>
        existsOn(rule, day) &&
        (rule.kind === null || rule.kind === kind) &&
        nearness(rule) >= 0 &&
        (rule.communeId === null || rule.communeId === communeId),
    )
    .sort(
      (a, b) =>
        Number(ofPlaceOrField(b)) - Number(ofPlaceOrField(a)) ||
        a.priority - b.priority ||
        nearness(a) - nearness(b) ||
        Number(b.communeId !== null) - Number(a.communeId !== null) ||
        (a.code < b.code ? -1 : 1),
    );
}

function reasonOf(
  rule: RoutingRule,
  { fields, kind }: RoutingFacts,
  commune: Office | undefined,
): Candidate['because'] {
  const found = fields.find((one) => one.id === rule.fieldId);
  const field = found && namesOf(found);
  const place = commune && placeOf(commune);
  if (field && place && rule.organisationId === null)
    return { ground: 'fieldOfCommune', rule: rule.code, field, commune: place };
  if (field && place && rule.communeId !== null)
    return { ground: 'fieldInCommune', rule: rule.code, field, commune: place };
  if (field) return { ground: 'field', rule: rule.code, field };
  if (place && (rule.communeId !== null || rule.organisationId === null))
    return { ground: 'commune', rule: rule.code, commune: place };
  return { ground: 'kind', rule: rule.code, kind };
}

const endedOffice = (ending: Ending, office: Office) => ({
  ending,
  unit: namesOf(office),
  lastDay: office.validTo ?? '',
});

const routeTo = (office: Office, because: Omit<RoutingReason, 'unit'>): Route => ({
  organisationId: office.id,
  because: { ...because, unit: namesOf(office) },
});

export interface Sentence {
  /** A key of locales/…/routing.json. */
  key: string;
  params: Record<string, string>;
}

/** The sentences of an explanation, in order: each a key and what fills it in that language. Days are written by `writeDay`. */
export function sentencesOf(
  because: RoutingReason,
  language: keyof Named,
  writeDay: (day: string) => string,
): Sentence[] {
  const { ground, unit, procedure, field, commune, notDecisive, kind, ended } = because;
  // Merged: the ground speaks of the office that was meant, the second sentence of the one it became.
  const meant = ended?.ending === 'merged' ? ended.unit : unit;
  const params: Record<string, string> = { unit: meant[language] };
  if (procedure) Object.assign(params, { code: procedure.code, procedure: procedure.name });
  if (field) params.field = field[language];
  if (commune) params.commune = commune[language];
  const reason = { key: `routing:because.${ground === 'kind' ? `kind.${kind}` : ground}`, params };
  const sentences: Sentence[] = [reason];
  if (ended) {
    const ending = { unit: unit[language], old: ended.unit[language], lastDay: writeDay(ended.lastDay) };
    sentences.push({ key: `routing:ended.${ended.ending}`, params: ending });
  }
  if (notDecisive)
    sentences.push({ key: 'routing:notDecisive', params: { commune: notDecisive[language], unit: unit[language] } });
  return sentences;
}
