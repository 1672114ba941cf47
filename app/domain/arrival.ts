// When a letter, a call or a visit really arrived: what an officer may say of it, hours or days after.
import { addDays, type Day, dayOf, instantAt } from './deadline-day.ts';
import { readDay } from './typed-day.ts';

/**
 * Typed in so many days after it arrived, the entry says why. A rule of this house, not of a law: provinces publish ten days for
 * processing a letter (xử lý đơn), so an older one is either a slip of the pen or a delay somebody should explain.
 */
export const LATE_AFTER_DAYS = 10;
/** Older than this is a wrong year; neither limits nor holidays are known for certain so far back. */
export const OLDEST_DAYS = 5 * 365;

export interface TypedArrival {
  day: string;
  time: string;
  /** Why it is typed so late. */
  reason: string;
}
export type ArrivalFault = 'dayMissing' | 'notADay' | 'notATime' | 'future' | 'tooOld' | 'reasonMissing';
export type Arrival =
  | { ok: true; at: Date; reason: string | null }
  | { ok: false; field: 'day' | 'time' | 'reason'; why: ArrivalFault };

/** 'HH:MM' of 8:05, 08h05, 8g05, 0805, 8h; null for what is no time of day. */
export function readTime(typed: string): string | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const parts = /^(\d{1,2})\s*[:.hg]\s*(\d{2})?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (!parts || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** The moment from which the law counts. Without a time it is the beginning of the day, which counts like any moment of it. */
export function readArrival({ day: typedDay, time: typedTime, reason }: TypedArrival, now: Date): Arrival {
  if (typedDay.trim() === '') return { ok: false, field: 'day', why: 'dayMissing' };
  const day = readDay(typedDay);
  if (day === null) return { ok: false, field: 'day', why: 'notADay' };
  const time = typedTime.trim() === '' ? '00:00' : readTime(typedTime);
  if (time === null) return { ok: false, field: 'time', why: 'notATime' };
  const at = instantAt(day, time);
  const today = dayOf(now);
  if (day > today) return { ok: false, field: 'day', why: 'future' };
  if (at > now) return { ok: false, field: 'time', why: 'future' };
  if (day < addDays(today, -OLDEST_DAYS)) return { ok: false, field: 'day', why: 'tooOld' };
  const explained = reason.trim();
  if (isLateEntry(day, today) && explained.length < 5) return { ok: false, field: 'reason', why: 'reasonMissing' };
  return { ok: true, at, reason: isLateEntry(day, today) ? explained : null };
}

export const isLateEntry = (arrived: Day, today: Day): boolean => arrived < addDays(today, -LATE_AFTER_DAYS);
