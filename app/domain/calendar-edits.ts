// Changing the working calendar: one row a day, each change from what to what, and which days change their nature by it.
import { addDays, type Day, isDay, weekdayOf } from './deadline-day.ts';
import { type CalendarKind, type CalendarRow, isCalendarKind } from './working-calendar.ts';

/** One day of the calendar before and after; null where there was or will be no row. */
export interface DayEdit {
  date: Day;
  before: CalendarRow | null;
  after: CalendarRow | null;
}

export type DayFault = 'notADay' | 'unknownKind' | 'nameMissing' | 'basisMissing' | 'workedOnAWeekday' | 'outOfRange';

const EARLIEST = '2000-01-01';
const LATEST = '2100-12-31';

/** Everything that is wrong with a row. */
export function dayFaults({ date, kind, name, basis }: CalendarRow): DayFault[] {
  const faults: DayFault[] = [];
  const isReal = isDay(date);
  if (!isReal) faults.push('notADay');
  else if (date < EARLIEST || date > LATEST) faults.push('outOfRange');
  if (!isCalendarKind(kind)) faults.push('unknownKind');
  if (name.trim() === '') faults.push('nameMissing');
  if (basis.trim() === '') faults.push('basisMissing');
  if (isReal && kind.startsWith('swap_work') && weekdayOf(date) < 6) faults.push('workedOnAWeekday');
  return faults;
}

/** Announced, but not decided: shown, and not counted. */
export const isUnconfirmed = (kind: string): boolean => kind === 'holiday_expected' || kind.endsWith('_PROPOSED');

/** What a proposed or expected day becomes once it is decided. */
export const confirmedKind = (kind: string): CalendarKind => kind.replace(/_(expected|PROPOSED)$/, '') as CalendarKind;

/** What the calendar of a year lacks: everything, or the decision on days that are only expected or proposed. */
export type CalendarGap = { year: number; lacks: 'everything' } | { year: number; lacks: 'decisions'; days: number };

/** From October on, next year's calendar is looked at; what lacks in it is for an administrator to settle before January. */
const LOOKED_AT_FROM_MONTH = 10;

/** Null where the year, this one or from October the next, is known. */
export function calendarGap(rows: readonly CalendarRow[], today: Day): CalendarGap | null {
  const thisYear = Number(today.slice(0, 4));
  const isAutumn = Number(today.slice(5, 7)) >= LOOKED_AT_FROM_MONTH;
  for (const year of isAutumn ? [thisYear, thisYear + 1] : [thisYear]) {
    const own = rows.filter(({ date }) => date.startsWith(`${year}-`));
    const undecided = own.filter(({ date, kind }) => isUnconfirmed(kind) && date >= today);
    if (undecided.length === own.length) return { year, lacks: 'everything' };
    if (undecided.length > 0 && year > thisYear) return { year, lacks: 'decisions', days: undecided.length };
  }
  return null;
}

/**
 * A day that is decided is called what it is: words that said it was only proposed or expected go from its name and its basis. What says
 * so in the middle of a sentence is left to the person who confirms it.
 */
export function asDecided<Row extends Pick<CalendarRow, 'kind' | 'name' | 'basis'>>(row: Row): Row {
  return isUnconfirmed(row.kind) ? row : { ...row, name: decided(row.name), basis: decided(row.basis) };
}

const UNDECIDED =
  '(?:(?:đang |chỉ )?(?:được )?(?:đề xuất|dự kiến|đề nghị)|chờ (?:xác nhận|quyết định)|proposed|proposal|expected)';
const IN_BRACKETS = new RegExp(`\\s*[([]\\s*${UNDECIDED}\\s*[)\\]]`, 'giu');
const BRACKET_BEGINS = new RegExp(`([([])\\s*${UNDECIDED}[\\s:,;–-]+`, 'giu');
const BEGINS = new RegExp(`^\\s*${UNDECIDED}[\\s:,;–-]+`, 'iu');
const ENDS = new RegExp(`[\\s:,;–-]+(?:${UNDECIDED}|[^;,]*chưa (?:quyết định|xác nhận))\\s*$`, 'iu');

function decided(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(IN_BRACKETS, '')
    .replace(BRACKET_BEGINS, '$1')
    .replace(BEGINS, '')
    .replace(ENDS, '')
    .trim();
  // Nothing but the word that it was a proposal: better that than no name.
  if (plain === '') return text;
  return BEGINS.test(text.normalize('NFC')) ? plain.charAt(0).toLocaleUpperCase('vi') + plain.slice(1) : plain;
}

/** The calendar after the edits, by day. */
export function editedRows(rows: readonly CalendarRow[], edits: readonly DayEdit[]): CalendarRow[] {
  const edited = new Set(edits.map(({ date }) => date));
  const kept = rows.filter(({ date }) => !edited.has(date));
  return [...kept, ...edits.flatMap(({ after }) => after ?? [])].sort((a, b) => a.date.localeCompare(b.date));
}

/** The first and last day that become worked or free, or change their name; null when no date can move by these edits. */
export function changedSpan(edits: readonly DayEdit[]): { firstDay: Day; lastDay: Day } | null {
  const days = edits
    .filter(({ before, after }) => natureOf(before) !== natureOf(after))
    .map(({ date }) => date)
    .sort();
  return days.length === 0 ? null : { firstDay: days[0]!, lastDay: days.at(-1)! };
}

const natureOf = (row: CalendarRow | null): 'usual' | 'free' | 'worked' =>
  !row || isUnconfirmed(row.kind) ? 'usual' : row.kind === 'swap_work' ? 'worked' : 'free';

/** The edits that bring these rows into the calendar: new days are added, different ones changed, equal ones left alone. */
export function editsFor(rows: readonly CalendarRow[], wanted: readonly CalendarRow[]): DayEdit[] {
  const present = new Map(rows.map((row) => [row.date, row]));
  return wanted.flatMap((after): DayEdit[] => {
    const before = present.get(after.date) ?? null;
    const isSame = before?.kind === after.kind && before.name === after.name && before.basis === after.basis;
    return isSame ? [] : [{ date: after.date, before, after }];
  });
}

/** Every day from the first up to, and without, the end. At most a year. */
export function daysUntil(first: Day, end: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day < end && days.length < 366; day = addDays(day, 1)) days.push(day);
  return days;
}
