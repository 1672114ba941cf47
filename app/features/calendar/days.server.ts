// Every day of the calendar, as it is stored.
import { daysBetweenDates } from '#db/calendar.ts';
import { read } from '#db/index.ts';
import type { CalendarRow } from '../../domain/working-calendar.ts';

export const allDays = (): Promise<CalendarRow[]> => daysBetweenDates(read, '0000-00-00', '9999-99-99');
