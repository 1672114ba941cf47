// How a case stands to its date: in time, soon due, due today, late and by how much; and whether a sender comes too late to complain.
import type { ComplaintTarget } from './case-class.ts';
import { countDeadline } from './deadline-count.ts';
import { type Day, dayOf, daysBetween, startOfDay } from './deadline-day.ts';
import type { Limit } from './deadline-limit.ts';
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

/** The same for a date that may end within its day, as limits in working hours do: late from that moment on. */
export function timelinessAt(
  { dueDay, dueAt }: { dueDay: Day; dueAt: Date },
  now: Date,
  calendar: WorkingCalendar,
): Timeliness {
  const byDay = timeliness(dueDay, dayOf(now), calendar);
  const isLateToday = isLate(dueAt, now) && byDay.state !== 'late';
  return isLateToday ? { state: 'late', workingDays: 0, calendarDays: 0 } : byDay;
}

/** Whether this instant is past the limit; the one comparison for every clock, working hours included. */
export const isLate = (dueAt: Date, at: Date): boolean => at > dueAt;

/** Calendar days from the day the sender received or learnt of what is complained of (Luật Khiếu nại 2011, Điều 9, 33, 48). */
export const COMPLAINT_LIMITS = {
  decision: { code: 'KN-THOIHIEU', amount: 90, unit: 'calendar_day' },
  act: { code: 'KN-THOIHIEU', amount: 90, unit: 'calendar_day' },
  settlement: { code: 'KN2-NOP', amount: 30, unit: 'calendar_day' },
  discipline: { code: 'KL-THOIHIEU1', amount: 15, unit: 'calendar_day' },
  discipline_settlement: { code: 'KL-THOIHIEU2', amount: 10, unit: 'calendar_day' },
} as const satisfies Record<ComplaintTarget, Limit & { code: string }>;

/**
 * Whether a khiếu nại sent now comes later after its sender learnt of the matter than the law gives. It warns, it does not refuse: time
 * lost to illness, disaster or a distant mission does not count (Luật Khiếu nại 2011, Điều 9), and an officer judges that. With the
 * calendar, a last day on a holiday ends on the next working day; without it, only weekends are known.
 */
export function isPastComplaintLimit(
  knownOn: Day,
  now: Date,
  target: ComplaintTarget = 'decision',
  calendar = workingCalendar([]),
): boolean {
  const policy = COMPLAINT_LIMITS[target];
  return isLate(countDeadline({ start: startOfDay(knownOn), policy, calendar }).dueAt, now);
}
