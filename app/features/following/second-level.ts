// What the law leaves to a complainant after the first decision, or when none came in time.
import { countDeadline, type Day, startOfDay } from '../../domain/deadline.ts';
import type { State } from '../../domain/petition.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import type { NextLevel } from './types.ts';

/** Luật Khiếu nại 2011, Điều 33 khoản 1: 30 days, 45 where it is remote and hard to travel. */
const AGAIN = { standard: 30, remote: 45 };

interface Complaint {
  state: State;
  answeredDay: Day | null;
  /** Last day of the limit to answer, if it has begun. */
  answerDueDay: Day | null;
  isRemote: boolean;
}

/** Null while the first level is still at work in time, or has ended without a decision. `today` is a day in Vietnam. */
export function nextLevelOf(complaint: Complaint, today: Day, calendar: WorkingCalendar): NextLevel | null {
  const { state, answeredDay, answerDueDay, isRemote } = complaint;
  const isAnswered = answeredDay !== null && (state === 'answered' || state === 'closed');
  const isOverdue =
    ['accepted', 'in_progress', 'needs_information'].includes(state) && answerDueDay !== null && today > answerDueDay;
  const from = isAnswered ? answeredDay : isOverdue ? answerDueDay : null;
  if (from === null) return null;
  const againDays = isRemote ? AGAIN.remote : AGAIN.standard;
  const until = (amount: number, unit: 'calendar_day' | 'year') =>
    countDeadline({ start: startOfDay(from!), policy: { amount, unit }, calendar }).dueDay;
  return {
    since: isAnswered ? 'answered' : 'overdue',
    from,
    againDays,
    againUntil: until(againDays, 'calendar_day'),
    // Luật Tố tụng hành chính 2015, Điều 116 khoản 2: one year.
    courtUntil: until(1, 'year'),
  };
}
