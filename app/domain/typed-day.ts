// A day as people here write it: 5/3/2026, 05-03-2026, 5.3.2026, 05032026, or 2026-03-05; and as spreadsheets leave it in a table.
import { dayOfSerial } from './cell-format.ts';
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

/** A day in a cell: as it is typed, with an hour behind it, or counted by a spreadsheet (46091). */
export function readCellDay(cell: string): Day | null {
  const text = cell.replace(/[\sT]{1,5}\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s{0,2}[AP]M)?$/i, '').trim();
  return readDay(text) ?? (/^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : null);
}

/** What a spreadsheet set to another country writes for the 25th of March, 3/25/2026: then 3/5/2026 beside it is no 3rd of May. */
export const isMonthFirst = (cell: string): boolean => {
  const [, month = '', date = ''] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}\b/.exec(cell) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) > 12 && Number(date) <= 31;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 'YYYY-MM' of 2026-11, 11/2026, T11/2026, a day of it, or Nov-26, which a spreadsheet makes of the first; null for anything else. */
export function readMonth(cell: string): string | null {
  const text = cell.normalize('NFKC').trim();
  const [, year = '', month = ''] =
    /^(\d{4})[-/.](\d{1,2})$/.exec(text) ??
    /^(?:tháng\s*|t)?(\d{1,2})[-/.](\d{4})$/i.exec(text)?.map((part, at, all) => (at === 0 ? part : all[3 - at]!)) ??
    [];
  if (year) return isDay(`${year}-${month.padStart(2, '0')}-01`) ? `${year}-${month.padStart(2, '0')}` : null;
  const [, name = '', short = ''] = /^([a-z]{3})-(\d{2})$/i.exec(text) ?? [];
  const place = MONTHS.indexOf(name.toLowerCase());
  if (place >= 0) return `20${short}-${String(place + 1).padStart(2, '0')}`;
  return readCellDay(text)?.slice(0, 7) ?? null;
}
