// How a case stands to its date: in time, soon due, due today, late and by how much; and whether a sender comes too late to complain.
import { countDeadline } from './deadline-count.ts';
import { type Day, daysBetween, startOfDay } from './deadline-day.ts';
import { type WorkingCalendar, workingCalendar, workingDaysBetween } from './working-calendar.ts';

export interface Timeliness {
  state: 'in_time' | 'due_soon' | 'due_today' | 'late';
  /** Working days left, or late by: "còn 3 ngày làm việc", "quá hạn 2 ngày làm việc". 0 on a late day off right after the due day. */
  workingDays: number;
  /** The same in calendar days; for limits that are counted in them. */
  calendarDays: number;
}

/** How many working days before the due day a case begins to be "soon due". The portal's own habit, not law. */
export const DUE_SOON_WORKING_DAYS = 2;

/** How `on` (today, or the day it was done) stands to the due day. Late only from the day after it (Bộ luật Dân sự 2015, Điều 148 khoản 6). */
export function timeliness(dueDay: Day, on: Day, calendar: WorkingCalendar, soon = DUE_SOON_WORKING_DAYS): Timeliness {
  const isLate = on > dueDay;
  const workingDays = isLate ? workingDaysBetween(calendar, dueDay, on) : workingDaysBetween(calendar, on, dueDay);
  const calendarDays = Math.abs(daysBetween(on, dueDay));
  if (isLate) return { state: 'late', workingDays, calendarDays };
  if (on === dueDay) return { state: 'due_today', workingDays, calendarDays };
  return { state: workingDays <= soon ? 'due_soon' : 'in_time', workingDays, calendarDays };
}

/** Whether this instant is past the limit; the one comparison for every clock, working hours included. */
export const isLate = (dueAt: Date, at: Date): boolean => at > dueAt;

/** Luật Khiếu nại 2011, Điều 9: 90 calendar days from the day the sender received or learnt of the decision or act. */
export const COMPLAINT_LIMIT = { code: 'KN-THOIHIEU', amount: 90, unit: 'calendar_day' } as const;

/**
 * Whether a khiếu nại sent now comes more than 90 days after its sender learnt of the matter. It warns, it does not refuse: time
 * lost to illness, disaster or a distant mission does not count (Luật Khiếu nại 2011, Điều 9), and an officer judges that. With the
 * calendar, a last day on a holiday ends on the next working day; without it, only weekends are known.
 */
export function isPastComplaintLimit(knownOn: Day, now: Date, calendar = workingCalendar([])): boolean {
  return isLate(countDeadline({ start: startOfDay(knownOn), policy: COMPLAINT_LIMIT, calendar }).dueAt, now);
}
