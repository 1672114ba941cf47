// The plans of a case whose office has ended, and of one that waits for a part of such an office: both go on with the successor.
import { endPart, isAskedOf, openPartsOf, passParts } from '#db/parts.ts';
import { namesOf } from '../../domain/organisation.ts';
import type { RoutingReason } from '../../domain/routing.ts';
import { no, type Planner } from './plan.ts';

/** The officer stays with the case, for the accounts of the office follow too; no clock starts or ends, no law says so. */
export const mergeUnit: Planner<'mergeUnit'> = ({ found: { row }, given }) => {
  const { predecessor, successor, lastDay, document, reason } = given;
  if (row.organisationId !== predecessor.id) return no('sameUnit');
  const routing: RoutingReason = {
    ...(row.routing as RoutingReason),
    unit: namesOf(successor),
    ended: { ending: 'merged', unit: namesOf(predecessor), lastDay },
  };
  return {
    ok: true,
    changes: { organisationId: successor.id, routing },
    event: {
      reason: reason.vi,
      legalBasis: document,
      toOrganisationId: successor.id,
      facts: { fromOrganisationId: predecessor.id },
    },
    mail: { template: 'handedOver', params: { reason: reason[row.language] } },
  };
};

/** A successor that is responsible for the case itself, or asked already, needs not be asked once more. */
export const passPart: Planner<'passPart'> = async ({ tx, found: { row }, given, now }) => {
  const { predecessor, successor, document, reason } = given;
  const parts = await openPartsOf(tx, row.id, predecessor.id);
  if (parts.length === 0) return no('nothingMoved');
  const isSpared = row.organisationId === successor.id || (await isAskedOf(tx, row.id, successor.id));
  return {
    ok: true,
    event: {
      reason: reason.vi,
      legalBasis: document,
      toOrganisationId: successor.id,
      facts: { fromOrganisationId: predecessor.id, parts: parts.map(({ id }) => id) },
    },
    save: async (writer) => {
      if (!isSpared) return passParts(writer, parts, successor.id);
      for (const { id } of parts) await endPart(writer, id, { state: 'withdrawn', endedAt: now });
    },
  };
};
