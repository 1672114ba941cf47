// The rules that send a petition to its office: asked, changed, and the last petitions they are tried on.
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { RuleEdit } from '#app/domain/routing-changes.ts';
import { type Reader, read, type Writer } from './index.ts';
import { routingRule } from './schema/organisations.ts';
import { complaint, petition, petitionEvent } from './schema/petitions.ts';
import { BY_ADMINISTRATOR } from './settings.ts';

/** More rules than any province has ever had, the ended ones too. */
const MOST_RULES_EVER = 10_000;

const columns = {
  code: routingRule.code,
  priority: routingRule.priority,
  kind: routingRule.kind,
  fieldId: routingRule.fieldId,
  communeId: routingRule.communeId,
  organisationId: routingRule.organisationId,
  validFrom: routingRule.validFrom,
  validTo: routingRule.validTo,
};

/** Every rule there is or was, in the order in which they are asked. */
export const allRules = (on: Reader = read) =>
  on.select(columns).from(routingRule).orderBy(asc(routingRule.priority), asc(routingRule.code)).limit(MOST_RULES_EVER);

/** Carries out an edit if the rule still stands as it was seen. */
export async function saveRule(tx: Writer, { before, after }: RuleEdit): Promise<boolean> {
  const row = { ...after, source: BY_ADMINISTRATOR };
  const returned = { id: routingRule.id };
  if (!before) return (await tx.insert(routingRule).values(row).onConflictDoNothing().returning(returned)).length === 1;
  const saved = await tx
    .update(routingRule)
    .set(row)
    .where(
      and(
        eq(routingRule.code, before.code),
        eq(routingRule.priority, before.priority),
        eq(routingRule.validFrom, before.validFrom),
        before.validTo === null ? isNull(routingRule.validTo) : eq(routingRule.validTo, before.validTo),
        before.organisationId === null
          ? isNull(routingRule.organisationId)
          : eq(routingRule.organisationId, before.organisationId),
      ),
    )
    .returning(returned);
  return saved.length === 1;
}

/** What was known of the newest petitions when they came, the newest first; `sent` is what the ledger says of the routing then. */
export const lastPetitions = (atMost: number, on: Reader = read) =>
  on
    .select({
      code: petition.code,
      kind: petition.kind,
      procedureId: petition.procedureId,
      fieldId: petition.fieldId,
      communeId: petition.communeId,
      decisionBodyId: complaint.bodyId,
      sentTo: petitionEvent.toOrganisationId,
      sent: petitionEvent.facts,
    })
    .from(petition)
    .innerJoin(petitionEvent, and(eq(petitionEvent.petitionId, petition.id), eq(petitionEvent.number, 1)))
    .leftJoin(complaint, eq(complaint.petitionId, petition.id))
    .orderBy(desc(petition.id))
    .limit(atMost);
