// What the calculator of limits is asked: a number of a unit, or a rule by its code, and the event that starts it.
import { type Day, instantAt, isDay, type LimitUnit, startOfDay } from '../../domain/deadline.ts';

/** The units as they stand in addresses, with the longest limit of each that is still counted. */
export const CALCULATOR_UNITS = {
  ngay_lam_viec: { unit: 'working_day', atMost: 3650 },
  ngay: { unit: 'calendar_day', atMost: 3650 },
  thang: { unit: 'month', atMost: 600 },
  nam: { unit: 'year', atMost: 50 },
  gio_lam_viec: { unit: 'working_hour', atMost: 3650 },
} as const satisfies Record<string, { unit: LimitUnit; atMost: number }>;
export type CalculatorUnit = keyof typeof CALCULATOR_UNITS;

/** The names of the calculator's fields, in its address, its form and its refusals. */
export const CALCULATOR_FIELDS = ['don_vi', 'so', 'chinh_sach', 'tu', 'gio'] as const;
export type CalculatorField = (typeof CALCULATOR_FIELDS)[number];
export type CalculatorTyped = Partial<Record<CalculatorField, string>>;
/** Field → locale key. */
export type CalculatorErrors = Partial<Record<CalculatorField, string>>;

export type CalculatorQuestion = { start: Date; day: Day } & (
  | { policyCode: string }
  | { policyCode: null; amount: number; unit: LimitUnit }
);

export type CalculatorReading =
  | { asked: 'nothing' }
  | { asked: 'wrongly'; errors: CalculatorErrors }
  | { asked: 'well'; question: CalculatorQuestion };

export const typedInAddress = (params: URLSearchParams): CalculatorTyped =>
  Object.fromEntries(
    CALCULATOR_FIELDS.flatMap((name) => {
      const value = params.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );

/** The question that was typed, or what is wrong with it, field by field. */
export function readQuestion(typed: CalculatorTyped): CalculatorReading {
  if (Object.keys(typed).length === 0) return { asked: 'nothing' };
  const errors: CalculatorErrors = {};
  const started = readStart(typed, errors);
  if (typed.chinh_sach) {
    if (!started) return { asked: 'wrongly', errors };
    return { asked: 'well', question: { ...started, policyCode: typed.chinh_sach } };
  }
  const known = typed.don_vi ? CALCULATOR_UNITS[typed.don_vi as CalculatorUnit] : undefined;
  if (!known || !Object.hasOwn(CALCULATOR_UNITS, typed.don_vi!)) errors.don_vi = 'deadline:calculator.unknownUnit';
  const amount = /^\d{1,6}$/.test(typed.so ?? '') ? Number(typed.so) : Number.NaN;
  if (!(amount >= 1 && amount <= (known?.atMost ?? 3650))) errors.so = 'deadline:calculator.wrongAmount';
  if (!started || !known || errors.don_vi || errors.so) return { asked: 'wrongly', errors };
  return { asked: 'well', question: { ...started, policyCode: null, amount, unit: known.unit } };
}

const EARLIEST = '2000-01-01';
const LATEST = '2100-12-31';
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** An instant with its zone, or a time of day as clocks in Việt Nam show it. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** A bare day is its first moment: within working time of that day, unless it is a day off. */
function readStart(typed: CalculatorTyped, errors: CalculatorErrors): { start: Date; day: Day } | null {
  // In an address a plus sign that nobody encoded arrives as a space.
  const text = (typed.tu ?? '').replace(/ (?=\d{2}:\d{2}$)/, '+');
  const instant = INSTANT.exec(text);
  const day = instant?.[1] ?? text;
  if (!isDay(day) || day < EARLIEST || day > LATEST) errors.tu = 'deadline:calculator.wrongDay';
  else if (typed.gio && !TIME.test(typed.gio)) errors.gio = 'deadline:calculator.wrongTime';
  if (errors.tu || errors.gio) return null;
  if (!instant) return { start: typed.gio ? instantAt(day, typed.gio) : startOfDay(day), day };
  const start = instant[3] ? new Date(text) : instantAt(day, instant[2]!);
  if (!Number.isNaN(start.getTime())) return { start, day };
  errors.tu = 'deadline:calculator.wrongDay';
  return null;
}
