// Legal time, the one door: days, limits, how they are counted, which one governs, and how a case stands to its date.
//
//   choosePolicy    which limit governs this clock of this case on this day          deadline-policy.ts
//   countDeadline   the last day, and every step that led to it                      deadline-count.ts
//     forward       days, working days, months, years, with pauses taken out         deadline-forward.ts
//     back          so long before an event                                          deadline-back.ts
//     hours         working hours                                                    deadline-hours.ts
//   timeliness      how many working days are left, or how late it is                deadline-timeliness.ts
//
// The calendar it counts with is working-calendar.ts. Sources: Bộ luật Dân sự 2015, Điều 147, 148; Luật Khiếu nại 2011 as amended
// by Luật 136/2025/QH15; Nghị định 20/2008/NĐ-CP; each limit names its own article.

export * from './deadline-count.ts';
export * from './deadline-day.ts';
export type { Extension, Limit, LimitUnit, Pause } from './deadline-limit.ts';
export { LIMIT_UNITS } from './deadline-limit.ts';
export * from './deadline-policy.ts';
export * from './deadline-rows.ts';
export type { DeadlineStep } from './deadline-steps.ts';
export * from './deadline-timeliness.ts';
export { isCertain } from './policy-confidence.ts';
