// What an administrator gives to change a routing rule; messages are locale keys.
import { z } from 'zod';
import { isDay } from '../../domain/deadline.ts';
import { KINDS } from '../../domain/petition.ts';

const day = z.string().trim().refine(isDay, 'petition:form.notADate');
const code = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,59}$/, 'administration:form.code');
const optional = z
  .string()
  .trim()
  .max(60)
  .optional()
  .transform((one) => one || null);

const rule = {
  priority: z.coerce
    .number('administration:fault.wrongPriority')
    .int('administration:fault.wrongPriority')
    .min(1, 'administration:fault.wrongPriority')
    .max(9_999, 'administration:fault.wrongPriority'),
  petitionKind: z
    .union([z.literal(''), z.enum(KINDS)])
    .optional()
    .transform((one) => one || null),
  /** Codes; none: whatever it is. */
  field: optional,
  commune: optional,
  /** None: the commune where it happened. */
  organisation: optional,
  validFrom: day,
  validTo: z
    .union([z.literal(''), day])
    .optional()
    .transform((one) => one || null),
};

export const ruleChangeForm = z.discriminatedUnion('what', [
  z.object({ what: z.literal('add'), code, ...rule }),
  z.object({ what: z.literal('change'), code, ...rule }),
  z.object({ what: z.literal('end'), code, lastDay: day }),
]);
export type RuleChangeGiven = z.output<typeof ruleChangeForm>;
