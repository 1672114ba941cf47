// Reading a calendar from a file, CSV or iCalendar: every row of it, or the line on which it is broken.
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { dayFault, daysUntil } from '../../domain/calendar-edits.ts';
import { addDays, isDay } from '../../domain/deadline.ts';
import type { CalendarRow } from '../../domain/working-calendar.ts';
import type { FileFault } from './types.ts';

export type ReadFile =
  | { ok: true; rows: CalendarRow[] }
  /** `line` is counted from 1; `value` is what stands there. */
  | { ok: false; line: number; why: FileFault; value: string };

const ROWS_AT_MOST = 1_000;
const COLUMNS = ['date', 'kind', 'name', 'basis'] as const;

interface Line {
  row: CalendarRow;
  line: number;
}

/** `confidence`: who vouches for the rows. The file is told by its content, not by its name. */
export function readCalendarFile(text: string, confidence: string): ReadFile {
  const plain = text.replace(/^\ufeff/, '');
  const read = /^\s*BEGIN:VCALENDAR/i.test(plain) ? readIcal(plain, confidence) : readCsv(plain, confidence);
  if (!Array.isArray(read)) return read;
  if (read.length === 0) return { ok: false, line: 1, why: 'empty', value: '' };
  if (read.length > ROWS_AT_MOST) return { ok: false, line: read[ROWS_AT_MOST]!.line, why: 'tooMany', value: '' };
  const seen = new Set<string>();
  for (const { row, line } of read) {
    const why = dayFault(row) ?? (seen.has(row.date) ? 'dayTwice' : null);
    if (why) return { ok: false, line, why, value: why === 'unknownKind' ? row.kind : row.date };
    seen.add(row.date);
  }
  return { ok: true, rows: read.map(({ row }) => row) };
}

function readCsv(text: string, confidence: string): Line[] | (ReadFile & { ok: false }) {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, info: true, skip_empty_lines: true, trim: true }) as never;
  } catch (error) {
    const { lines = 1, message } = error as Error & { lines?: number };
    return { ok: false, line: lines, why: 'brokenLine', value: message };
  }
  const missing = COLUMNS.find((name) => records[0] && !(name in records[0].record));
  if (missing) return { ok: false, line: 1, why: 'missingColumn', value: missing };
  return records.map(({ record, info }) => ({
    row: { date: record.date!, kind: record.kind!, name: record.name!, basis: record.basis!, confidence },
    line: info.lines,
  }));
}

/** Whole-day events; a tentative one is only expected. `X-HOI-AM-KIND` or a category may name the kind of the calendar. */
function readIcal(text: string, confidence: string): Line[] | (ReadFile & { ok: false }) {
  const lines = text.split(/\r?\n/);
  const starts = lines.flatMap((one, index) => (/^BEGIN:VEVENT\s*$/i.test(one) ? [index + 1] : []));
  let events: ICAL.Component[];
  try {
    events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  } catch (error) {
    return brokenIcal(lines, error as Error);
  }
  const found: Line[] = [];
  for (const [index, event] of events.entries()) {
    const line = starts[index] ?? 1;
    const from = rawDay(event, 'dtstart');
    const end = rawDay(event, 'dtend') ?? (from && isDay(from) ? addDays(from, 1) : null);
    if (event.hasProperty('rrule')) return { ok: false, line, why: 'repeats', value: textOf(event, 'summary') };
    if (!from || !isDay(from) || !end || !isDay(end) || end <= from)
      return { ok: false, line, why: 'notADay', value: from ?? '' };
    const isTentative = textOf(event, 'status').toUpperCase() === 'TENTATIVE';
    const kind = textOf(event, 'x-hoi-am-kind') || (isTentative ? 'holiday_expected' : 'holiday');
    const name = textOf(event, 'summary');
    const basis = textOf(event, 'description') || textOf(event, 'url') || name;
    for (const date of daysUntil(from, end)) found.push({ row: { date, kind, name, basis, confidence }, line });
  }
  return found;
}

/** As it is written: the parser would carry the 31st of February over into March. */
function rawDay(event: ICAL.Component, name: 'dtstart' | 'dtend'): string | null {
  const value = event.getFirstProperty(name)?.toJSON()[3];
  return typeof value === 'string' ? value.slice(0, 10) : null;
}

const textOf = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '').trim();

function brokenIcal(lines: readonly string[], { message }: Error): ReadFile & { ok: false } {
  const quoted = /"([^"]*)"$/.exec(message)?.[1];
  const index = quoted ? lines.findIndex((line) => line.includes(quoted)) : -1;
  return { ok: false, line: index < 0 ? lines.length : index + 1, why: 'brokenLine', value: quoted ?? message };
}
