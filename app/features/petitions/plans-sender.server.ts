// Plans of the sender, and the closing that nobody disputed.
import { dayOf } from '../../domain/deadline.ts';
import { officeInForce, officeToday } from '../organisations/index.server.ts';
import type { Planner } from './plan.ts';
import { tellOffice } from './telling.server.ts';

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

const WITHDRAWAL_OF_A_COMPLAINT = 'Luật Khiếu nại 2011, Điều 10 (sửa đổi 2025)';

export const withdraw: Planner<'withdraw'> = ({ found: { row }, given, now }) => ({
  ok: true,
  changes: { endedAt: now, withdrawalAskedAt: null },
  event: {
    ...(given.reason && { reason: given.reason }),
    ...(row.kind === 'khieu_nai' && { legalBasis: WITHDRAWAL_OF_A_COMPLAINT }),
  },
  // Its sender hears of what an office wrote down, for a paper can be forged.
  ...(row.kind === 'khieu_nai' && { mail: { template: 'withdrawn', params: { reason: given.reason ?? '' } } }),
});

export const askWithdrawal: Planner<'askWithdrawal'> = async ({ tx, found: { row }, given, now }) => {
  const office = await officeInForce(row.organisationId, dayOf(now), tx);
  return {
    ok: true,
    changes: { withdrawalAskedAt: now },
    event: { ...(given.reason && { reason: given.reason }), legalBasis: WITHDRAWAL_OF_A_COMPLAINT },
    save: (writer) =>
      tellOffice(
        writer,
        office,
        { template: 'withdrawalAsked', params: { code: row.code }, cause: `withdrawal:${row.id}:${row.events}` },
        now,
      ),
  };
};

export const dropWithdrawal: Planner<'dropWithdrawal'> = ({ given }) => ({
  ok: true,
  changes: { withdrawalAskedAt: null },
  event: { reason: given.reason },
});

export const close: Planner<'close'> = ({ now }) => ({
  ok: true,
  changes: { endedAt: now },
  mail: { template: 'closed', params: {} },
});
