// What is typed about official reports; messages are locale keys.
import { z } from 'zod';
import type { Day } from '../../domain/deadline-day.ts';
import { type NamedPeriod, ORDINALS, REPORT_PERIODS } from '../../domain/official-forms-period.ts';
import { SIGNING_FORMS } from '../../domain/signature.ts';
import { readDay } from '../../domain/typed-day.ts';

const text = (key: string, most: number) => z.string(key).trim().min(1, key).max(most, key);
const day = z.string('official-forms:form.day').transform((typed, context) => {
  const read = readDay(typed);
  if (read) return read;
  context.addIssue('official-forms:form.day');
  return z.NEVER;
});
/** Any days, or a period by its name. */
export type PeriodGiven = { period: 'days'; from: Day; to: Day } | NamedPeriod;

const periods = {
  period: z.enum(REPORT_PERIODS, 'official-forms:form.period'),
  year: z.string().optional(),
  ordinal: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
};

export const newReportForm = z
  .object({
    form: z.string('official-forms:form.form').regex(/^[a-z0-9-]{3,60}$/, 'official-forms:form.form'),
    unit: text('official-forms:form.unit', 40),
    ...periods,
  })
  .transform(({ form, unit, ...typed }, context) => {
    const fault = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const given = typed.period === 'days' ? daysGiven(typed, fault) : namedGiven(typed.period, typed, fault);
    return given ? { form, unit, given } : z.NEVER;
  });
export type NewReport = z.output<typeof newReportForm>;

type TypedPeriod = { year?: string; ordinal?: string; from?: string; to?: string };
type Fault = (name: string, message: string) => void;

function daysGiven(typed: TypedPeriod, fault: Fault): PeriodGiven | null {
  const [from, to] = [readDay(typed.from ?? ''), readDay(typed.to ?? '')];
  if (!from) fault('from', 'official-forms:form.day');
  if (!to) fault('to', 'official-forms:form.day');
  if (from && to && to < from) fault('to', 'official-forms:form.order');
  return from && to && from <= to ? { period: 'days', from, to } : null;
}

function namedGiven(period: NamedPeriod['period'], typed: TypedPeriod, fault: Fault): PeriodGiven | null {
  const year = /^20\d\d$/.test(typed.year ?? '') ? Number(typed.year) : null;
  const ordinal = ORDINALS[period] === 1 ? 1 : Number(typed.ordinal);
  const isOrdinal = Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= ORDINALS[period];
  if (!year) fault('year', 'official-forms:form.year');
  if (!isOrdinal) fault('ordinal', 'official-forms:form.ordinal');
  return year && isOrdinal ? { period, year, ordinal } : null;
}

export const issueForm = z.object({
  number: text('official-forms:form.number', 40),
  issuedDay: day,
  signerName: text('official-forms:form.signerName', 80),
  signerTitle: text('official-forms:form.signerTitle', 80),
  signingForm: z.enum(SIGNING_FORMS, 'official-forms:form.signingForm'),
});
export type IssueGiven = z.output<typeof issueForm>;

export const whyForm = z.object({ why: text('official-forms:form.why', 500) });

/** Names of the inputs of the table: 'o:SCT:7'. */
export const cellName = (row: string, column: number): string => `o:${row}:${column}`;

export const settingsForm = z.object({
  cutOff: z
    .string('official-forms:settings.cutOffWrong')
    .trim()
    .regex(/^\d{1,2}$/, 'official-forms:settings.cutOffWrong')
    .transform(Number)
    .refine((day) => day <= 28, 'official-forms:settings.cutOffWrong'),
});
