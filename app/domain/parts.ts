// The part of another unit in a case (đơn vị phối hợp): until when it may be asked for, and how it stands.
import { addDays, type Day } from './deadline-day.ts';
import { nextWorkingDay, type WorkingCalendar } from './working-calendar.ts';

/** So many working days are proposed for a part, within the limit of the case. The portal's own rule; no law sets one. */
export const PART_WORKING_DAYS = 5;

/**
 * Whether the unit responsible may ask for a part by this day: not for yesterday, and not for later than the case itself is due.
 * A case that is late already sets no limit any more.
 */
export const mayBeDue = (day: Day, today: Day, caseIsDue: Day | null): boolean =>
  day >= today && (caseIsDue === null || caseIsDue < today || day <= caseIsDue);

/** What is proposed: the usual time, or the limit of the case when that comes first. */
export function proposedDay(today: Day, caseIsDue: Day | null, calendar: WorkingCalendar): Day {
  let usual = today;
  for (let n = 0; n < PART_WORKING_DAYS; n++) usual = nextWorkingDay(calendar, addDays(usual, 1));
  return mayBeDue(usual, today, caseIsDue) ? usual : (caseIsDue ?? usual);
}
