// The rules that send a petition to its office.
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Kind } from '#app/domain/petition.ts';
import { type Reader, read } from './index.ts';
import { routingRule } from './schema/organisations.ts';

/** More rules than can match one petition; a longer answer is cut after the first by priority. */
const MOST_RULES = 500;

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

/** The rules in force on `day` that could speak about such a petition; which one does, domain/routing.ts decides. */
export function rulesAbout(
  about: { kind: Kind; fieldIds: readonly number[]; communeId: number | null },
  day: string,
  on: Reader = read,
) {
  return on
    .select(columns)
    .from(routingRule)
    .where(
      and(
        lte(routingRule.validFrom, day),
        or(isNull(routingRule.validTo), gte(routingRule.validTo, day)),
        or(isNull(routingRule.kind), eq(routingRule.kind, about.kind)),
        or(
          isNull(routingRule.fieldId),
          about.fieldIds.length > 0 ? inArray(routingRule.fieldId, [...about.fieldIds]) : undefined,
        ),
        or(
          isNull(routingRule.communeId),
          about.communeId === null ? undefined : eq(routingRule.communeId, about.communeId),
        ),
      ),
    )
    .orderBy(asc(routingRule.priority), asc(routingRule.code))
    .limit(MOST_RULES);
}
