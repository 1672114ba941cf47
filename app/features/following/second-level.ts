// What the law leaves to a complainant after the first decision, or when none came in time.
import { choosePolicy, countDeadline, type Day, type DeadlinePolicy, startOfDay } from '../../domain/deadline.ts';
import type { State } from '../../domain/petition.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import type { NextLevel } from './types.ts';

interface Complaint {
  state: State;
  answeredDay: Day | null;
  /** Last day of the limit to answer, if it has begun. */
  answerDueDay: Day | null;
  isRemote: boolean;
}

/**
 * Null while the first level is still at work in time, has ended without a decision, or no limit is in force (`policies` has Luật Khiếu
 * nại 2011 Điều 33 and Luật Tố tụng hành chính 2015 Điều 116). `today` is a day in Vietnam.
 */
export function nextLevelOf(
  complaint: Complaint,
  today: Day,
  calendar: WorkingCalendar,
  policies: readonly DeadlinePolicy[],
): NextLevel | null {
  const { state, answeredDay, answerDueDay, isRemote } = complaint;
  const isAnswered = answeredDay !== null && (state === 'answered' || state === 'closed');
  const isOverdue =
    ['accepted', 'in_progress', 'needs_information'].includes(state) && answerDueDay !== null && today > answerDueDay;
  const from = isAnswered ? answeredDay : isOverdue ? answerDueDay : null;
  if (from === null) return null;
  const limit = (clock: 'complain_again' | 'sue') =>
    choosePolicy(policies, {
      caseClass: 'khieu_nai_lan_2',
      clock,
      variant: isRemote ? 'remote' : 'standard',
      on: from,
    });
  const [again, court] = [limit('complain_again'), limit('sue')];
  if (!again.ok || !court.ok) return null;
  const until = (policy: typeof again.policy) => countDeadline({ start: startOfDay(from), policy, calendar }).dueDay;
  return {
    since: isAnswered ? 'answered' : 'overdue',
    from,
    againDays: again.policy.amount,
    againUntil: until(again.policy),
    courtUntil: until(court.policy),
  };
}
