// The plan of a case whose office has ended: it goes on with the successor, with its officer and its dates.
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
