// The working calendar of the portal as it stands now: days off, worked Saturdays, office hours.
import { calendarRows, workingHoursRows } from '#db/deadlines.ts';
import { type Reader, read } from '#db/index.ts';
import { remembered } from '#db/reference-version.ts';
import {
  workingCalendar as calendarOf,
  type WorkingCalendar,
  type WorkingHours,
} from '../../domain/working-calendar.ts';

/** The hours of the offices; undefined (the usual ones) as long as none are kept. */
export async function officeHours(on: Reader = read): Promise<readonly WorkingHours[] | undefined> {
  const hours = await workingHoursRows(on);
  return hours.length > 0 ? hours : undefined;
}

export const workingCalendar: (on?: Reader) => Promise<WorkingCalendar> = remembered(async (on) =>
  calendarOf(await calendarRows(on), await officeHours(on)),
);
