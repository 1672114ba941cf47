// Next year's calendar: administrators are told from October on at their desk, once by mail; reads across accounts for addresses.
import { emailsOfRoles } from '#db/accounts.ts';
import { write } from '#db/index.ts';
import { lastOperation, noteOperation } from '#db/operations.ts';
import { enqueueMail } from '#db/portal.ts';
import { type CalendarGap, calendarGap } from '../../domain/calendar-edits.ts';
import { dayOf } from '../../domain/deadline.ts';
import { permissionsOf, ROLES } from '../../domain/permissions.ts';
import { nextWorkingTime } from '../../domain/working-calendar.ts';
import { workingCalendar } from '../deadlines/index.server.ts';
import { allDays } from './days.server.ts';

export const CALENDAR_REMINDER = 'calendarReminder';
const KEEPERS = ROLES.filter((role) => permissionsOf(role).includes('manage:calendar'));

export const gapInCalendar = async (now: Date): Promise<CalendarGap | null> => calendarGap(await allDays(), dayOf(now));

/** Writes to whoever keeps the calendar, once for each year that lacks something. */
export async function remindOfCalendar(now: Date): Promise<void> {
  const gap = await gapInCalendar(now);
  if (!gap) return;
  const calendar = await workingCalendar();
  await write(async (tx) => {
    const last = (await lastOperation(tx, 'calendar reminder'))?.detail as { year?: number } | undefined;
    if ((last?.year ?? 0) >= gap.year) return;
    await noteOperation(tx, 'calendar reminder', now, { year: gap.year });
    for (const recipient of await emailsOfRoles(tx, KEEPERS)) {
      const dedupeKey = `calendar:${gap.year}:${recipient}`;
      const mail = { dedupeKey, recipient, template: CALENDAR_REMINDER, language: 'vi' as const, params: {} };
      await enqueueMail(tx, mail, now, nextWorkingTime(calendar, now));
    }
  });
}
