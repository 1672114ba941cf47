// Reading limits and calendar days from rows of text (CSV), refusing by name what is not one of the closed lists.
import { type Day, isDay } from './deadline-day.ts';
import { LIMIT_UNITS } from './deadline-limit.ts';
import { CASE_CLASSES, CLOCKS, type Clock, type DeadlinePolicy, VARIANTS } from './deadline-policy.ts';
import { CONFIDENCES } from './policy-confidence.ts';
import { CALENDAR_KINDS, type CalendarRow } from './working-calendar.ts';

/** One line of a CSV file, by column name. */
export type TextRow = Readonly<Record<string, string>>;

/** What is wrong with a row: the column and what stands in it. */
export class BadRow extends Error {
  readonly column: string;
  readonly value: string;
  constructor(column: string, value: string) {
    super(`column "${column}" cannot be "${value}"`);
    this.name = 'BadRow';
    this.column = column;
    this.value = value;
  }
}

/** A row of deadlines.csv. Throws `BadRow`; a row without a duration has the unit 'none'. */
export function readPolicy(row: TextRow): DeadlinePolicy {
  const amount = row.duration === '' ? null : Number(required(row, 'duration'));
  if (amount !== null && !(Number.isInteger(amount) && amount > 0)) throw new BadRow('duration', row.duration ?? '');
  return {
    code: required(row, 'id'),
    caseClass: oneOf(CASE_CLASSES, row, 'case_type'),
    clock: oneOf(Object.keys(CLOCKS) as Clock[], row, 'clock'),
    step: required(row, 'step'),
    amount,
    unit: amount === null ? 'none' : oneOf(LIMIT_UNITS, row, 'unit'),
    startEvent: row.start_event ?? '',
    variant: oneOf(VARIANTS, row, 'variant'),
    condition: row.condition ?? '',
    pauseOrExtension: row.pause_or_extension ?? '',
    legalBasis: required(row, 'legal_basis'),
    validFrom: day(row, 'valid_from'),
    validTo: row.valid_to ? day(row, 'valid_to') : null,
    confidence: oneOf(CONFIDENCES, row, 'confidence'),
    source: required(row, 'where_read'),
  };
}

/** A row of holidays.csv. Throws `BadRow`. */
export function readCalendarDay(row: TextRow): CalendarRow {
  return {
    date: day(row, 'date'),
    kind: oneOf(CALENDAR_KINDS, row, 'kind'),
    name: required(row, 'name'),
    basis: required(row, 'basis'),
    confidence: required(row, 'confidence'),
  };
}

function required(row: TextRow, column: string): string {
  const value = row[column]?.trim();
  if (!value) throw new BadRow(column, value ?? '');
  return value;
}

function day(row: TextRow, column: string): Day {
  const value = required(row, column);
  if (!isDay(value)) throw new BadRow(column, value);
  return value;
}

function oneOf<T extends string>(list: readonly T[], row: TextRow, column: string): T {
  const value = required(row, column);
  const found = list.find((item) => item === value);
  if (found === undefined) throw new BadRow(column, value);
  return found;
}
