// Shapes of the forms of reports and duties; messages are locale keys.
import { z } from 'zod';
import { LEVELS, type OrganisationLevel } from '../../domain/organisation.ts';
import { DUTY_CONTENTS, isYearly } from '../../domain/reporting.ts';
import { unknownFigures } from '../../domain/reporting-figures.ts';
import { SIGNING_FORMS } from '../../domain/signature.ts';
import { readDay } from '../../domain/typed-day.ts';

const missing = 'petition:form.missing';
const tooLong = 'petition:form.tooLong';
const words = (atMost: number) => z.string().trim().min(1, missing).max(atMost, tooLong);
const optional = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, tooLong)
    .default('')
    .transform((text) => text || null);
const day = z
  .string()
  .default('')
  .transform((typed, context) => {
    const read = readDay(typed);
    if (read) return read;
    context.addIssue('reporting:form.notADay');
    return z.NEVER;
  });
const ticked = z.literal('yes').optional().transform(Boolean);
const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

export const outsideForm = z.object({ documentNumber: words(60), documentDay: day, sentDay: day });
export type OutsideGiven = z.output<typeof outsideForm>;

const count = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^\d{0,6}$/.test(text), 'reporting:form.notANumber')
  .transform((text) => (text === '' ? null : Number(text)));

/** What stands around the texts of a report. */
export const frameForm = z
  .object({
    version: z.coerce.number().int().positive(),
    periodFrom: day,
    periodTo: day,
    recipients: words(2_000),
    rut_ngan: count,
    rut_ngan_of: count,
    truc_tuyen: count,
    truc_tuyen_of: count,
  })
  .superRefine(({ periodFrom, periodTo, ...entered }, context) => {
    if (periodTo < periodFrom)
      context.addIssue({ code: 'custom', path: ['periodTo'], message: 'reporting:form.periodEnds' });
    for (const name of ['rut_ngan', 'truc_tuyen'] as const) {
      const [some, all] = [entered[name], entered[`${name}_of`]];
      if ((some === null) !== (all === null) || (some !== null && all !== null && (some > all || all === 0)))
        context.addIssue({ code: 'custom', path: [name], message: 'reporting:form.moreThanAll' });
    }
  });
export type FrameGiven = z.output<typeof frameForm>;

/** A part of a report: names in it must be figures that exist. */
export const sectionText = z
  .string()
  .max(30_000, tooLong)
  .transform((text) => text.replace(/\r\n/g, '\n').trimEnd())
  .refine((text) => unknownFigures(text).length === 0, 'reporting:form.unknownFigure');

export const issueForm = z.object({
  version: z.coerce.number().int().positive(),
  documentNumber: words(60).regex(/^\d[^\s/]*\/\S+$/, 'reporting:form.documentNumber'),
  documentDay: day,
  signingForm: z.enum(SIGNING_FORMS),
  signerName: words(120),
  signerTitle: words(120),
  publish: ticked,
  send: ticked,
});
export type IssueGiven = z.output<typeof issueForm>;

export const dutyForm = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,29}$/, 'reporting:form.code'),
    title: words(250),
    titleEn: words(250),
    content: z.enum(DUTY_CONTENTS),
    formCode: optional(30),
    month: z.coerce.number().int(),
    date: z.coerce.number().int(),
    levels: many.transform((levels) => levels.filter((one): one is OrganisationLevel => LEVELS.includes(one as never))),
    units: z
      .string()
      .default('')
      .transform((text) => text.split(/[\s,;]+/).filter(Boolean)),
    recipient: words(250),
    isOffered: ticked,
    isVerified: ticked,
    note: optional(1_000),
    validFrom: day,
    source: words(500),
  })
  .superRefine(({ month, date, content, formCode, levels, units }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!isYearly({ month, date })) fault('date', 'reporting:form.notYearly');
    if (content === 'officialForm' && !formCode) fault('formCode', missing);
    if (levels.length + units.length === 0) fault('levels', 'reporting:form.noSenders');
  });
export type DutyGiven = z.output<typeof dutyForm>;

/** "10, 3, 0, -1" */
export const remindersForm = z.object({
  steps: z
    .string()
    .trim()
    .regex(/^-?\d{1,2}([\s,;]+-?\d{1,2}){0,7}$/, 'reporting:form.steps')
    .transform((text) => [...new Set(text.split(/[\s,;]+/).map(Number))].sort((a, b) => b - a)),
});
