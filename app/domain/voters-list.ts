// A list of voters' petitions (kiến nghị cử tri): its columns, what each line must say, and what is doubtful about it.
import { type Arrival, type ArrivalFault, readArrival } from './arrival.ts';
import { readEmail, readPhone } from './contact.ts';
import { searchText } from './folding.ts';
import { keptLine, keptText } from './plain-text.ts';
import { columnsCalled } from './table-columns.ts';
import { isMonthFirst, readCellDay } from './typed-day.ts';

/** Column → the headings it is known by, folded; the first, as people write it, stands in the sample. */
export const VOTERS_COLUMNS = {
  number: ['Số', 'stt', 'so thu tu', 'so kien nghi'],
  session: ['Kỳ họp'],
  delegation: ['Đoàn đại biểu', 'doan', 'to dai bieu', 'don vi chuyen'],
  deputy: ['Đại biểu'],
  constituency: ['Địa bàn', 'don vi bau cu', 'cu tri'],
  received: ['Ngày nhận', 'ngay den'],
  title: ['Trích yếu', 'tieu de'],
  body: ['Nội dung', 'noi dung kien nghi'],
  request: ['Đề nghị'],
  field: ['Lĩnh vực'],
  unit: ['Cơ quan', 'co quan giai quyet', 'don vi'],
  commune: ['Xã, phường', 'xa', 'phuong xa', 'noi xay ra'],
  phone: ['Điện thoại'],
  email: ['Thư điện tử', 'email'],
  address: ['Địa chỉ'],
  note: ['Lý do nhập chậm'],
} as const;
export type VotersColumn = keyof typeof VOTERS_COLUMNS;
export const COLUMN_NAMES = Object.keys(VOTERS_COLUMNS) as VotersColumn[];
export const REQUIRED_COLUMNS: readonly VotersColumn[] = ['number', 'session', 'delegation', 'received', 'body'];

export const columnOf = columnsCalled(VOTERS_COLUMNS);

export const LINES_AT_MOST = 2_000;
const TITLE_AT_MOST = 150;
const BODY_AT_LEAST = 10;
const BODY_AT_MOST = 10_000;
const LINE_AT_MOST = 200;

export type VotersFault =
  | 'missing'
  | 'tooShort'
  | 'tooLong'
  | 'notAPhone'
  | 'notAnEmail'
  | 'unknown'
  | 'several'
  | 'monthFirst'
  | 'repeated'
  | Exclude<ArrivalFault, 'reasonMissing' | 'dayMissing'>;
export type VotersDoubt = 'calledNow' | 'lateEntry' | 'noPlace' | 'noContact' | 'denouncing' | 'changed';

/** `about`: what stands there, or the line that a number was first used on. */
export interface VotersNote {
  column: VotersColumn | null;
  why: VotersFault | VotersDoubt;
  isError: boolean;
  about?: string;
}

export interface VotersPetition {
  number: string;
  session: string;
  delegation: string;
  deputy: string | null;
  constituency: string | null;
  arrivedAt: Date;
  lateReason: string | null;
  title: string;
  body: string;
  request: string;
  fieldId: number | null;
  unitId: number | null;
  communeId: number | null;
  phone: string | null;
  email: string | null;
  address: string;
}

/** The one place that a text names, null for none typed; or why it is not known, with what it may be. */
export type FoundPlace =
  | { id: number; calledNow?: string }
  | null
  | { why: 'unknown' }
  | { why: 'several'; likely: readonly string[] };

export interface VotersRules {
  now: Date;
  find(what: 'field' | 'unit' | 'commune', text: string): FoundPlace;
  /** Some day of the list can only be the month and then the date: no other is certain. */
  isMonthFirst: boolean;
  speaksOfDenouncing(...fields: readonly string[]): boolean;
}

export type VotersRecord = Partial<Record<VotersColumn, string>>;

/** What tells petitions of all lists apart: who brought it, in which session, under which number. */
export const votersKey = ({ delegation, session, number }: Pick<VotersPetition, 'delegation' | 'session' | 'number'>) =>
  [delegation, session, number].map((part) => searchText(part)).join('|');

/** A line as a petition, with every fault and doubt about it; null when a fault keeps it from being one. */
export function checkVotersLine(
  record: VotersRecord,
  rules: VotersRules,
): { petition: VotersPetition | null; notes: VotersNote[] } {
  const notes: VotersNote[] = [];
  const fault = (column: VotersColumn, why: VotersFault, about?: string) =>
    notes.push({ column, why, isError: true, ...(about && { about }) });
  const doubt = (column: VotersColumn | null, why: VotersDoubt, about?: string) =>
    notes.push({ column, why, isError: false, ...(about && { about }) });
  const text = (column: VotersColumn) => clean(record[column]);

  for (const column of REQUIRED_COLUMNS) if (text(column) === '') fault(column, 'missing');
  for (const column of ['number', 'session', 'delegation', 'deputy', 'constituency', 'address'] as const)
    if ([...text(column)].length > LINE_AT_MOST) fault(column, 'tooLong');
  const body = keptText(record.body ?? '');
  if (body !== '' && [...body].length < BODY_AT_LEAST) fault('body', 'tooShort');
  if ([...body].length > BODY_AT_MOST) fault('body', 'tooLong');
  if ([...text('title')].length > TITLE_AT_MOST) fault('title', 'tooLong');
  const read = (column: 'phone' | 'email', by: (typed: string) => string | null, why: VotersFault) => {
    const value = text(column) === '' ? null : by(text(column));
    if (text(column) !== '' && value === null) fault(column, why, text(column));
    return value;
  };
  const [phone, email] = [read('phone', phoneInCell, 'notAPhone'), read('email', readEmail, 'notAnEmail')];
  const find = (column: 'field' | 'unit' | 'commune') => {
    const found = rules.find(column, text(column));
    if (found === null) return null;
    if ('id' in found) {
      if (found.calledNow) doubt(column, 'calledNow', `${text(column)} → ${found.calledNow}`);
      return found.id;
    }
    const likely = 'likely' in found ? found.likely.join(', ') : '';
    fault(column, found.why, likely ? `${text(column)} → ${likely}` : text(column));
    return null;
  };
  const [fieldId, unitId, communeId] = [find('field'), find('unit'), find('commune')];
  const received = readCellDay(text('received')) ?? text('received');
  const arrival = received === '' ? null : arrivalOf(received, text('note'), rules.now);
  const isUncertain = rules.isMonthFirst && /^\d{1,2}\/\d{1,2}\//.test(text('received'));
  if (isUncertain && !isMonthFirst(text('received'))) fault('received', 'monthFirst', text('received'));
  if (arrival && !arrival.ok) fault('received', arrival.why as VotersFault, text('received'));

  if (arrival?.ok && arrival.reason === NO_REASON) doubt('received', 'lateEntry');
  if (!text('field') && !text('unit') && !text('commune')) doubt(null, 'noPlace');
  if (!text('phone') && !text('email')) doubt(null, 'noContact');
  if (rules.speaksOfDenouncing(text('title'), body)) doubt('body', 'denouncing');
  if (!arrival?.ok || notes.some(({ isError }) => isError)) return { petition: null, notes };
  const orNull = (column: VotersColumn) => text(column) || null;
  return {
    notes,
    petition: {
      ...{ number: text('number'), session: text('session'), delegation: text('delegation') },
      ...{ deputy: orNull('deputy'), constituency: orNull('constituency') },
      ...{ arrivedAt: arrival.at, lateReason: arrival.reason },
      ...{ title: text('title') || titleOf(body), body, request: text('request') },
      ...{ fieldId, unitId, communeId, phone, email, address: text('address') },
    },
  };
}

/** A spreadsheet takes a telephone for a number, and the zero before it goes. */
const phoneInCell = (cell: string): string | null =>
  readPhone(cell) ?? (/^\d+$/.test(cell) ? readPhone(`0${cell}`) : null);

/** A list may come long after the session; a line without a reason is taken in, and says so. */
const NO_REASON = '(theo danh sách)';
const arrivalOf = (day: string, reason: string, now: Date): Arrival =>
  readArrival({ day, time: '', reason: reason.trim().length >= 5 ? reason : NO_REASON }, now);

/** The beginning of the text, cut between words. */
export function titleOf(body: string): string {
  const first = body.split('\n', 1)[0]!.trim();
  if ([...first].length <= TITLE_AT_MOST) return first;
  const cut = [...first].slice(0, TITLE_AT_MOST - 1).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

const clean = (text = '') => keptLine(text);
