// Plans of the sender, and the closing that nobody disputed.
import type { Planner } from './plan.ts';

/** "Chưa được giải quyết": the case opens again, with a clock and an answer of its own. */
export const reopen: Planner<'reopen'> = ({ found: { row }, given }) => ({
  ok: true,
  changes: { reopenings: row.reopenings + 1, round: row.round + 1, isExtended: false, endedAt: null },
  event: { reason: given.reason },
});

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
