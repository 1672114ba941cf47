// Plans of the responsible unit: taking a case up, sending it on, giving it back, needing longer.
import { dayOf } from '../../domain/deadline.ts';
import { may } from '../../domain/permissions.ts';
import { colleagueOf } from '../accounts/index.server.ts';
import { intakeOffice, officeInForce } from '../organisations/index.server.ts';
import { deskOf, no, officer, type Planned, type Planner } from './plan.ts';
import { byOfficer, otherUnit } from './plans-intake.server.ts';

export const handOver: Planner<'handOver'> = async ({ tx, found: { row }, given, now }) => {
  const other = await otherUnit(tx, row, given.unit, now);
  if (!other.ok) return other;
  return {
    ok: true,
    changes: {
      organisationId: other.unit.id,
      assigneeId: null,
      routing: byOfficer(other.unit),
    },
    event: { reason: given.reason, toOrganisationId: other.unit.id },
    mail: { template: 'handedOver', params: { reason: given.reason } },
  };
};

/** "Not ours": the unit names the right one, and the intake office decides. */
export const returnToIntake: Planner<'returnToIntake'> = async ({
  tx,
  found: { row },
  given,
  now,
}): Promise<Planned> => {
  const proposed = await officeInForce(given.unit, dayOf(now), tx);
  if (!proposed) return no('unknownUnit');
  if (proposed.id === row.organisationId) return no('sameUnit');
  const intake = await intakeOffice(dayOf(now), tx);
  return {
    ok: true,
    changes: { organisationId: intake.id, assigneeId: null, returns: row.returns + 1 },
    event: {
      reason: given.reason,
      toOrganisationId: intake.id,
      facts: { proposedId: proposed.id, proposed: proposed.name },
    },
  };
};

/** A head and the intake office assign whom they like; a handler only themselves, or nobody when it was theirs. */
export const assign: Planner<'assign'> = async ({ tx, found: { row }, given, actor }): Promise<Planned> => {
  const { permissions } = officer(actor);
  const own = deskOf(actor);
  const { staff: to, note } = given;
  if (to === row.assigneeId) return no('sameAssignee');
  const isTaking = to === own;
  const isGivingBack = to === null && row.assigneeId === own;
  if (!may({ permissions }, 'assign:petition') && !isTaking && !isGivingBack) return no('notYoursToAssign');
  const colleague = to === null ? null : await colleagueOf(to, row.organisationId, tx);
  if (to !== null && !colleague) return no('unknownColleague');
  return {
    ok: true,
    changes: { assigneeId: to },
    event: {
      ...(note && { reason: note }),
      facts: { staffId: to, fromStaffId: row.assigneeId, assignee: colleague?.name ?? '' },
    },
  };
};

export const takeUp: Planner<'takeUp'> = ({ actor }) => ({
  ok: true,
  changes: { assigneeId: deskOf(actor) },
});
