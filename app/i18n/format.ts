// Dates and numbers as people here write them, in Vietnam's time zone whatever the server's.
import type { Language } from './translate.ts';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const tag = (language: Language) => (language === 'vi' ? 'vi-VN' : 'en-GB');

/** '2026-11-25' → '25/11/2026'. */
export const formatDay = (day: string): string => day.split('-').reverse().join('/');

/** '2026-11-25' → 'Thứ Tư, 25/11/2026'. */
export const formatDayWithWeekday = (day: string, language: Language): string =>
  `${weekdayOf(day, language)}, ${formatDay(day)}`;

/** '2026-11-25' → 'thứ Tư, ngày 25/11/2026', within a sentence. */
export const formatDayInWords = (day: string, language: Language): string =>
  language === 'vi'
    ? `${weekdayOf(day, language).replace(/^./, (first) => first.toLowerCase())}, ngày ${formatDay(day)}`
    : formatDayWithWeekday(day, language);

function weekdayOf(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(tag(language), { weekday: 'long', timeZone: 'UTC' }).format(noon);
}

/** Milliseconds or a Date → '09:05 25/11/2026'. */
export function formatInstant(at: number | Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('hour')}:${of('minute')} ${of('day')}/${of('month')}/${of('year')}`;
}

export const formatNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(tag(language)).format(value);

/** A fraction → '41,4 %' (half up at the printed digit, as the official reports round). */
export function formatShare(fraction: number, language: Language, digits = 1): string {
  const scale = 10 ** digits;
  const rounded = Math.floor(fraction * 100 * scale + 0.5 + 1e-9) / scale;
  const number = new Intl.NumberFormat(tag(language), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${number.format(rounded)}\u00a0%`;
}

/** Bytes → '1,2 MB'. */
export function formatSize(bytes: number, language: Language): string {
  const number = new Intl.NumberFormat(tag(language), { maximumFractionDigits: 1 });
  return bytes < 1_000_000 ? `${number.format(Math.ceil(bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`;
}
