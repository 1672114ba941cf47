// What an administrator gives to draw a target line; messages are locale keys.
import { z } from 'zod';
import { isDay } from '../../domain/deadline-day.ts';
import { COMPARATORS, MEASURES } from '../../domain/target.ts';

const MOST = 1_000_000;
const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const optionalText = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, 'petition:form.tooLong')
    .optional()
    .transform((one) => one || null);
const day = z.string().trim().refine(isDay, 'petition:form.notADate');
const optionalDay = z
  .union([z.literal(''), day], 'petition:form.notADate')
  .optional()
  .transform((one) => one || null);
const count = (atLeast: number) =>
  z.coerce
    .number('targets:form.number')
    .int('targets:form.number')
    .min(atLeast, 'targets:form.number')
    .max(MOST, 'targets:form.number');
const optionalCount = (atLeast: number) =>
  z
    .union([z.literal(''), count(atLeast)], 'targets:form.number')
    .optional()
    .transform((one) => (one === undefined || one === '' ? null : one));

export const targetForm = z
  .object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, 'administration:form.code'),
    title: text(300),
    titleEn: text(300),
    measure: z.enum(MEASURES, 'administration:form.choose'),
    comparator: z.enum(COMPARATORS, 'administration:form.choose'),
    goalPart: count(0),
    goalWhole: count(1),
    /** The code of the unit whose target it is; nothing for everybody's. */
    owner: optionalText(50),
    validFrom: day,
    validTo: optionalDay,
    source: text(500),
    note: optionalText(500),
    noteEn: optionalText(500),
    isVerified: z
      .literal('yes')
      .optional()
      .transform((one) => one === 'yes'),
    reportedPart: optionalCount(0),
    reportedWhole: optionalCount(1),
    reportedOn: optionalDay,
    reportedSource: optionalText(500),
  })
  .superRefine((given, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (given.goalPart > given.goalWhole) wrong('goalPart', 'targets:form.partAboveWhole');
    if (given.validTo !== null && given.validTo < given.validFrom)
      wrong('validTo', 'administration:fault.endsBeforeItBegins');
    const reported = ['reportedPart', 'reportedWhole', 'reportedOn', 'reportedSource'] as const;
    const present = reported.filter((name) => given[name] !== null);
    if (given.measure !== 'reported') {
      for (const name of present) wrong(name, 'targets:form.countedHere');
    } else if (present.length > 0) {
      for (const name of reported) if (given[name] === null) wrong(name, 'targets:form.reportedWhole');
      if (given.reportedPart! > given.reportedWhole!) wrong('reportedPart', 'targets:form.partAboveWhole');
    }
  });
export type TargetGiven = z.output<typeof targetForm>;
