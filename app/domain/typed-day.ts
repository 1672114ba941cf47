// A day as people here write it: 5/3/2026, 05-03-2026, 5.3.2026, 05032026, or 2026-03-05.
import { type Day, isDay } from './deadline-day.ts';

/** 'YYYY-MM-DD', or null when no such day exists. */
export function readDay(typed: string): Day | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/(?<!\s)\s*[/.\-–]\s*|\s+/g, '/');
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  const [year, month, date] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
