// Days: a calendar day of Việt Nam written 'YYYY-MM-DD', its arithmetic, and the only place where an instant becomes a day.

/** A calendar day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD': sorts, compares and groups as text. */
export type Day = string;

export const MS_PER_DAY = 86_400_000;
/** Việt Nam is UTC+7 all year round (no summer time), so a fixed shift is exact whatever the server's zone is. */
const VIETNAM_AHEAD_OF_UTC = 7 * 3_600_000;

/** The day it is in Việt Nam at this instant. Every day in the system that comes from an instant comes from here. */
export const dayOf = (instant: Date): Day =>
  new Date(instant.getTime() + VIETNAM_AHEAD_OF_UTC).toISOString().slice(0, 10);

/** Minutes since midnight in Việt Nam, 0 to 1439. */
export const minuteOfDay = (instant: Date): number =>
  Math.floor(((instant.getTime() + VIETNAM_AHEAD_OF_UTC) % MS_PER_DAY) / 60_000);

/** The instant of 'HH:MM' on a day in Việt Nam; '24:00' is the midnight that ends it. */
export function instantAt(day: Day, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(dayNumber(day) * MS_PER_DAY + (hours * 60 + minutes) * 60_000 - VIETNAM_AHEAD_OF_UTC);
}

/** 00:00 of the day. A start known only by its day is this instant: it counts as arriving within that working day. */
export const startOfDay = (day: Day): Date => instantAt(day, '00:00');

/**
 * The last millisecond before 24:00 (Bộ luật Dân sự 2015, Điều 148 khoản 6), so that the day of the limit's end is still the
 * limit's day: `dayOf(endOfDay(day)) === day`. Something is late when its instant is greater: only from the next day on.
 */
export const endOfDay = (day: Day): Date => new Date(instantAt(day, '24:00').getTime() - 1);

/** Whether this text is a day that exists ('2026-02-30' does not), from the year 1000 to 2999: whatever is counted from it is one, too. */
export const isDay = (text: string): boolean =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayFromNumber(dayNumber(text)) === text;

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** The corresponding day `months` later; the month's last day when it has none (Bộ luật Dân sự 2015, Điều 148 khoản 3). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const firstOfMonth = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  firstOfMonth.setUTCDate(Math.min(date, lastDate));
  return dayFromNumber(firstOfMonth.getTime() / MS_PER_DAY);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 is Monday (thứ Hai), 7 is Sunday (Chủ nhật). */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);

function dayNumber(day: Day): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`"${day}" is not a day (YYYY-MM-DD)`);
  return midnight / MS_PER_DAY;
}

function dayFromNumber(days: number): Day {
  const text = new Date(days * MS_PER_DAY).toISOString();
  if (text.length !== 24) throw new RangeError(`A day beyond the year 9999 or before the year 0`);
  return text.slice(0, 10);
}
