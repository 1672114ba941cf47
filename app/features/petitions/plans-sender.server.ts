// Plans of the sender, and the closing that nobody disputed.
import { dayOf } from '../../domain/deadline.ts';
import { officeToday } from '../organisations/index.server.ts';
import type { Planner } from './plan.ts';

/** "Chưa được giải quyết": the case opens again, with a clock and an answer of its own; with the successor, if its office has ended. */
export const reopen: Planner<'reopen'> = async ({ tx, found: { row }, given, now }) => {
  const office = await officeToday(row.organisationId, dayOf(now), tx);
  const isElsewhere = office !== null && office.id !== row.organisationId;
  return {
    ok: true,
    changes: {
      ...{ reopenings: row.reopenings + 1, round: row.round + 1, isExtended: false, endedAt: null },
      ...(isElsewhere && { organisationId: office.id }),
    },
    event: { reason: given.reason, ...(isElsewhere && { toOrganisationId: office.id }) },
  };
};

export const withdraw: Planner<'withdraw'> = ({ found: { row }, given, now }) => ({
  ok: true,
  changes: { endedAt: now },
  event: {
    ...(given.reason && { reason: given.reason }),
    ...(row.kind === 'khieu_nai' && { legalBasis: 'Luật Khiếu nại 2011, Điều 10 (sửa đổi 2025)' }),
  },
});

export const close: Planner<'close'> = ({ now }) => ({
  ok: true,
  changes: { endedAt: now },
  mail: { template: 'closed', params: {} },
});
