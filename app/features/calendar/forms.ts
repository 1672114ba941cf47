// What an administrator gives to change legal time; messages are locale keys.
import { z } from 'zod';
import { isDay, LIMIT_UNITS } from '../../domain/deadline.ts';
import { CASE_CLASSES, type CaseClass, CLOCKS, type Clock, VARIANTS } from '../../domain/deadline-policy.ts';
import { OUTSIDE_CLASSES, type Unreached } from '../../domain/policy-reach.ts';
import { CALENDAR_KINDS } from '../../domain/working-calendar.ts';

const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const day = z.string().trim().refine(isDay, 'petition:form.notADate');

export const dayForm = z.object({
  date: day,
  kind: z.enum(CALENDAR_KINDS, 'calendar:fault.unknownKind'),
  name: text(200),
  basis: text(500),
});

const row = z.object({
  date: z.string(),
  kind: z.string(),
  name: z.string(),
  basis: z.string(),
  confidence: z.string(),
});

/** The edits as the preview hands them to the confirmation. */
export const editsForm = z
  .array(z.object({ date: day, before: row.nullable(), after: row.nullable() }))
  .min(1)
  .max(1_000);

export const policyForm = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^TINH-[A-Z0-9-]{2,30}$/, 'calendar:policy.codeHint'),
  caseClass: z.enum(CASE_CLASSES, 'calendar:policy.choose'),
  clock: z.enum(Object.keys(CLOCKS) as [Clock, ...Clock[]], 'calendar:policy.choose'),
  variant: z.enum(VARIANTS, 'calendar:policy.choose'),
  step: text(300),
  amount: z.coerce
    .number('deadline:calculator.wrongAmount')
    .int('deadline:calculator.wrongAmount')
    .min(1, 'deadline:calculator.wrongAmount')
    .max(3650, 'deadline:calculator.wrongAmount'),
  unit: z.enum(LIMIT_UNITS, 'calendar:policy.choose'),
  startEvent: text(300),
  condition: z.string().trim().max(500).optional().default(''),
  legalBasis: text(500),
  validFrom: day,
  validTo: z
    .union([z.literal(''), day])
    .optional()
    .transform((one) => one || null),
  /** The code of a provincial limit that ends the day before. */
  replaces: z.string().trim().optional().default(''),
});
export type PolicyGiven = z.output<typeof policyForm>;

type Outside = (typeof OUTSIDE_CLASSES)[number];

/** What is not taken in here is told by its class, everything else by its kind. */
export function unreachedKey(why: Unreached, caseClass: CaseClass) {
  const outside = OUTSIDE_CLASSES.find((one) => one === caseClass);
  return `deadline:unreached.${why === 'class' && outside ? outside : (why as Exclude<Unreached, 'class'>)}` as
    | `deadline:unreached.${Outside}`
    | `deadline:unreached.${Exclude<Unreached, 'class'>}`;
}
