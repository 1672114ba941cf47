// Reading a calendar from a file, a table or iCalendar: every day of it, or everything that is wrong with it.
import { dayFaults } from '../../domain/calendar-edits.ts';
import { fold } from '../../domain/folding.ts';
import { columnsCalled } from '../../domain/table-columns.ts';
import { isMonthFirst, readCellDay } from '../../domain/typed-day.ts';
import { CALENDAR_KINDS, type CalendarRow } from '../../domain/working-calendar.ts';
import { readTable } from '../../http/table-file.server.ts';
import { textOf } from '../../http/table-text.server.ts';
import { inOrder, type LineFault, type TableFormat, type TableNotice } from '../../http/tables.ts';
import { LANGUAGES, wordsOf } from '../../i18n/translate.ts';
import { eventsIn, type IcalEvent } from './ical-days.server.ts';

/** `isBasisOfFile`: nothing but the file vouches for it; what is known of the day already is better. */
export interface FileDay extends CalendarRow {
  isBasisOfFile: boolean;
}
export type ReadFile = { ok: true; rows: FileDay[]; notices: TableNotice[] } | { ok: false; faults: LineFault[] };

const ROWS_AT_MOST = 1_000;
const COLUMNS = {
  date: ['date', 'Ngày'],
  kind: ['kind', 'Loại', 'Loại ngày'],
  name: ['name', 'Tên', 'Tên ngày', 'Nội dung'],
  basis: ['basis', 'Căn cứ', 'Văn bản'],
} as const;
type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];
const FORMAT: TableFormat<Column> = {
  columnOf: columnsCalled(COLUMNS),
  required: Object.fromEntries(COLUMN_NAMES.map((name) => [name, COLUMNS[name][1]])),
  linesAtMost: ROWS_AT_MOST,
};

interface Line {
  row: FileDay;
  line: number;
  /** As the file has it. */
  written: Partial<Record<Column, string>>;
}
interface Read {
  lines: Line[];
  faults: LineFault[];
  notices: TableNotice[];
}

/** `confidence`: who vouches for the rows; `name`: of the file. It is told by its content. */
export function readCalendarFile(bytes: Buffer, confidence: string, name: string): ReadFile {
  const text = textOf(bytes);
  const isIcal = text.ok && /^\s*BEGIN:VCALENDAR/i.test(text.text);
  const { lines, faults, notices } = isIcal ? readIcal(text.text, name) : readRows(bytes);
  const seen = new Set<string>();
  for (const { row, line, written } of lines) {
    const fault = (why: string, column: Column) =>
      faults.push({ line, column, value: written[column] ?? row[column], why: `calendar:fault.${why}` });
    for (const why of dayFaults(row)) fault(why, COLUMN_OF[why]);
    if (seen.has(row.date)) fault('dayTwice', 'date');
    seen.add(row.date);
  }
  if (lines.length === 0 && faults.length === 0)
    faults.push({ line: 1, column: '', value: '', why: 'common:table.file.empty' });
  if (lines.length > ROWS_AT_MOST)
    faults.push({ line: lines[ROWS_AT_MOST]!.line, column: '', value: '', why: 'common:table.tooManyLines' });
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  return { ok: true, rows: lines.map(({ row }) => ({ ...row, confidence })), notices };
}

const COLUMN_OF: Record<ReturnType<typeof dayFaults>[number], Column> = {
  notADay: 'date',
  outOfRange: 'date',
  workedOnAWeekday: 'date',
  unknownKind: 'kind',
  nameMissing: 'name',
  basisMissing: 'basis',
};

/** A kind by its code, or as the page calls it. */
const KIND_CALLED = new Map<string, string>(
  CALENDAR_KINDS.flatMap((kind) => [
    [kind, kind],
    ...LANGUAGES.map((language): [string, string] => [fold(wordsOf(language)(`calendar:kinds.${kind}`)), kind]),
  ]),
);

function readRows(bytes: Buffer): Read {
  const { lines, faults, notices, unknown, headings } = readTable(bytes, FORMAT);
  if (COLUMN_NAMES.some((name) => headings[name] === undefined)) return { lines: [], faults: [...faults], notices };
  const isUncertain = lines.some(({ cells }) => isMonthFirst(cells.date ?? ''));
  const about = unknown.join(', ');
  return {
    faults: [...faults],
    notices: about ? [...notices, { why: 'unknownColumns', about }] : notices,
    lines: lines.map(({ line, cells }) => {
      const { date = '', kind = '', name = '', basis = '' } = cells;
      const day = isUncertain && /^\d{1,2}\//.test(date) ? null : readCellDay(date);
      const row = {
        date: day ?? date,
        kind: KIND_CALLED.get(kind) ?? KIND_CALLED.get(fold(kind)) ?? kind,
        name,
        basis,
        confidence: '',
        isBasisOfFile: false,
      };
      return { row, line, written: cells };
    }),
  };
}

function readIcal(text: string, file: string): Read {
  const written = text.split(/\r?\n/);
  const starts = written.flatMap((one, index) => (/^BEGIN:VEVENT\s*$/i.test(one) ? [index + 1] : []));
  let events: IcalEvent[];
  try {
    events = eventsIn(text);
  } catch (error) {
    return { lines: [], faults: [brokenLine(written, error as Error)], notices: [] };
  }
  const read: Read = { lines: [], faults: [], notices: [] };
  const said = new Set<string>();
  for (const [index, event] of events.entries()) {
    const line = starts[index] ?? 1;
    if (event.isCancelled || event.isObservance) continue;
    const { name, basis, fault, about } = event;
    if (fault) read.faults.push({ line, column: name, value: about, why: `calendar:fault.${fault}` });
    const kind = event.kind || (event.isTentative ? 'holiday_expected' : 'holiday');
    for (const date of event.days) {
      // Calendars that were put together say the same twice.
      if (said.has(`${date} ${kind} ${name}`)) continue;
      said.add(`${date} ${kind} ${name}`);
      const own = {
        basis: basis || wordsOf('vi')('calendar:basisOfFile', { name: file }),
        isBasisOfFile: basis === '',
      };
      read.lines.push({ row: { date, kind, name, confidence: '', ...own }, line, written: {} });
    }
  }
  const left = (why: TableNotice['why'], is: (event: IcalEvent) => boolean) => {
    const names = [...new Set(events.filter(is).map(({ name }) => name))];
    if (names.length > 0) read.notices.push({ why, about: names.slice(0, NAMES_SHOWN).join(', ') });
  };
  left('cancelled', ({ isCancelled }) => isCancelled);
  left('observances', ({ isCancelled, isObservance }) => isObservance && !isCancelled);
  return read;
}

const NAMES_SHOWN = 30;

function brokenLine(lines: readonly string[], { message }: Error): LineFault {
  const quoted = /"([^"]*)"$/.exec(message)?.[1];
  const index = quoted ? lines.findIndex((line) => line.includes(quoted)) : -1;
  const line = index < 0 ? lines.length : index + 1;
  return { line, column: '', value: (quoted ?? '').slice(0, 100), why: 'calendar:fault.brokenLine' };
}
