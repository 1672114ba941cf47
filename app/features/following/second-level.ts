// What the law leaves to a complainant after the first decision, or when none came in time.
import {
  type CaseStanding,
  type ComplaintTarget,
  caseClassOf,
  complaintLevelOf,
  variantOf,
} from '../../domain/case-class.ts';
import type { LegalTime } from '../../domain/case-history.ts';
import { type CountablePolicy, choosePolicy, countDeadline, type Day, startOfDay } from '../../domain/deadline.ts';
import type { State } from '../../domain/petition.ts';
import type { NextLevel } from './types.ts';

interface Complaint {
  state: State;
  answeredDay: Day | null;
  /** Last day of the limit to answer, if it has begun. */
  answerDueDay: Day | null;
  standing: CaseStanding;
}

/** The second complaint is against the settlement of the first; after it, only the court is left (Luật Khiếu nại 2011, Điều 42). */
const AGAINST: Record<ComplaintTarget, ComplaintTarget> = {
  ...{ decision: 'settlement', act: 'settlement', settlement: 'settlement' },
  ...{ discipline: 'discipline_settlement', discipline_settlement: 'discipline_settlement' },
};

/**
 * Null while the first level is still at work in time, has ended without a decision, or no limit is in force (`policies` has Luật Khiếu
 * nại 2011 Điều 33 and Luật Tố tụng hành chính 2015 Điều 116). `today` is a day in Vietnam.
 */
export function nextLevelOf(complaint: Complaint, today: Day, { policies, calendar }: LegalTime): NextLevel | null {
  const { state, answeredDay, answerDueDay, standing } = complaint;
  const isAnswered = answeredDay !== null && (state === 'answered' || state === 'closed');
  const isOverdue =
    ['accepted', 'in_progress', 'needs_information'].includes(state) && answerDueDay !== null && today > answerDueDay;
  const from = isAnswered ? answeredDay : isOverdue ? answerDueDay : null;
  if (from === null) return null;
  const limit = (clock: 'complain_again' | 'sue') =>
    choosePolicy(policies, {
      caseClass: caseClassOf({ ...standing, target: AGAINST[standing.target ?? 'decision'] }),
      clock,
      variant: variantOf(standing),
      on: from,
    });
  const [again, court] = [limit('complain_again'), limit('sue')];
  const isSecond = complaintLevelOf(standing.target) === 2;
  if (!court.ok || (!isSecond && !again.ok)) return null;
  const until = (policy: CountablePolicy) => countDeadline({ start: startOfDay(from), policy, calendar }).dueDay;
  return {
    since: isAnswered ? 'answered' : 'overdue',
    from,
    again: !isSecond && again.ok ? { days: again.policy.amount, until: until(again.policy) } : null,
    courtUntil: until(court.policy),
  };
}
