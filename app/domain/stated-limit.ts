// A time as a catalogue states it: "15 Ngày làm việc", "không quá 05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ"; never a number out of its words.
import { plainText } from './plain-text.ts';

/** `none`: it says that there is none. `unclear`: it says more, or something else, than one amount of one unit. */
export type StatedLimit =
  | { is: 'limit'; amount: number; unit: 'working_day' | 'working_hour' | 'day' | 'hour' | 'week' | 'month' | 'year' }
  | { is: 'empty' | 'none' | 'unclear' };

const UNITS = {
  'ngày làm việc': 'working_day',
  'giờ làm việc': 'working_hour',
  ngày: 'day',
  giờ: 'hour',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
} as const;

const BEFORE =
  '(?:thời hạn(?: giải quyết)?\\s*:?\\s*|không quá |không vượt quá |tối đa |chậm nhất(?: là)? |trong (?:vòng |thời hạn )?|là )*';
const AMOUNT = '(\\d{1,4}(?:[.,]\\d{1,2})?)(?: ?\\([^\\d)]*\\))?';
const UNIT = `(${Object.keys(UNITS).join('|')})(?!\\p{L})`;
/** What may stand behind it: from when it counts, and by which act. */
const BEHIND = '(?:[,;]? ?\\(?(?:kể từ|tính từ|từ|sau khi|theo|căn cứ|quy định tại)(?!\\p{L})(.*))?';
const LIMIT = new RegExp(`^${BEFORE}${AMOUNT} ?${UNIT}${BEHIND}[.;,]?$`, 'u');
const NONE = /^(?:không|chưa)(?: có)? (?:quy định|xác định)(?: thời (?:hạn|gian))?[.;]?$/u;
/** Another amount, or a case of its own: not in the number or the day of an act. */
const MORE =
  /(?<![\d/.])\d{1,4} ?(?:\([^\d)]*\) ?)?(?:ngày|giờ|tuần|tháng|năm)(?! ?\d)(?!\p{L})|trường hợp|đối với|nếu|hoặc/u;

/** Ways to hand it in are parted by |; a time that is the same for all of them is one. */
export function readStatedLimit(stated: string): StatedLimit {
  const parts = stated.split('|').map((part) => plainText(part).toLowerCase().replace(/\s+/g, ' ').trim());
  const said = [...new Set(parts.filter(Boolean))];
  if (said.length === 0) return { is: 'empty' };
  const read = said.map(readOne);
  const [first] = read;
  return read.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first! : { is: 'unclear' };
}

function readOne(text: string): StatedLimit {
  if (text.length > READ_AT_MOST) return { is: 'unclear' };
  if (NONE.test(text)) return { is: 'none' };
  const [, amount, unit, behind = ''] = LIMIT.exec(text) ?? [];
  if (!amount || !unit || MORE.test(behind)) return { is: 'unclear' };
  return { is: 'limit', amount: Number(amount.replace(',', '.')), unit: UNITS[unit as keyof typeof UNITS] };
}

/** Whoever writes more has more to say than one time. */
const READ_AT_MOST = 500;

/** An office works eight hours a day. */
const HOURS_A_DAY = 8;

/** Whole working days, if that is what it says; null otherwise: a month or a calendar day is none. */
export function workingDaysOf(limit: StatedLimit): number | null {
  if (limit.is !== 'limit') return null;
  const days = limit.unit === 'working_hour' ? limit.amount / HOURS_A_DAY : limit.amount;
  return /^working/.test(limit.unit) && Number.isInteger(days) && days > 0 ? days : null;
}
