// What a spreadsheet shows for a number: a day, a code with the zeros its format gives it, or the number itself.
import { addDays, type Day } from './deadline-day.ts';

/** Formats that a workbook uses without writing them down and that show a day (ECMA-376, Part 1, 18.8.30; East Asian ones included). */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const BUILT_IN: Readonly<Record<number, string>> = { 1: '0', 2: '0.00', 9: '0%', 10: '0.00%' };

/** How a cell shows its number. */
export type CellFormat =
  | { is: 'plain' }
  | { is: 'day' }
  /** So many digits before the separator at least, and so many behind it. */
  | { is: 'digits'; before: number; behind: number; isPercent: boolean };

/** `code`: what the workbook says of the format; undefined for one that is built in. */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined && isBuiltInDay(id)) return { is: 'day' };
  const [shown = ''] = (code ?? BUILT_IN[id] ?? '').split(';', 1);
  // Words in quotes, signs behind a backslash, and the language or colour in brackets say nothing about the number.
  const bare = shown.replace(/"[^"]{0,200}"|\\.|_.|\*.|\[[^[\]]{0,200}\]/g, '');
  if (/[dy]/i.test(bare) && !/general/i.test(bare)) return { is: 'day' };
  const digits = /^[#,]*(0+)(?:\.(0+))?(%?)$/.exec(bare.replace(/\s/g, ''));
  if (!digits) return { is: 'plain' };
  return { is: 'digits', before: digits[1]!.length, behind: digits[2]?.length ?? 0, isPercent: digits[3] === '%' };
}

/** `isFrom1904`: workbooks of old Macintoshes count their days from then. */
export function shownNumber(number: number, format: CellFormat, isFrom1904 = false): string {
  if (format.is === 'day') return dayOfSerial(number, isFrom1904) ?? plainNumber(number);
  if (format.is === 'plain') return plainNumber(number);
  const { before, behind, isPercent } = format;
  const value = isPercent ? number * 100 : number;
  // Nothing is rounded away: what stands in the cell may be a figure that is only shown shorter.
  const exact = plainNumber(Math.abs(value));
  const [whole = '', fraction = ''] = exact.split('.');
  const digits = whole.padStart(before, '0') + (fraction || behind ? `.${fraction.padEnd(behind, '0')}` : '');
  return `${value < 0 ? '-' : ''}${digits}${isPercent ? '%' : ''}`;
}

/** Fifteen digits are all that a spreadsheet keeps; what comes behind is the noise of binary fractions. */
const plainNumber = (number: number): string => {
  const kept = Number(number.toPrecision(15));
  return Number.isInteger(kept) ? BigInt(kept).toString() : String(kept);
};

const DAY_ZERO: Day = '1899-12-30';
const DAY_ZERO_1904: Day = '1904-01-01';
/** 1900-03-01, before which spreadsheets count a 29th of February that never was, to the end of 2100. */
const SERIALS = { from: 61, to: 73_415 };

/** The day that a spreadsheet counts by this number; null when it is none. */
export function dayOfSerial(serial: number, isFrom1904 = false): Day | null {
  const whole = Math.floor(serial);
  const isDay = whole >= (isFrom1904 ? 0 : SERIALS.from) && whole <= SERIALS.to;
  return isDay ? addDays(isFrom1904 ? DAY_ZERO_1904 : DAY_ZERO, whole) : null;
}
