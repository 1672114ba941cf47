// Shapes of the forms that keep templates; messages are locale keys.
import { z } from 'zod';
import { KINDS } from '../../domain/petition.ts';
import { TEMPLATE_MOVES, unknownNames } from '../../domain/template.ts';

const words = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, 'petition:form.tooLong')
    .refine((text) => unknownNames(text).length === 0, 'template:form.unknownName');
const none = z.literal('').transform(() => null);

export const templateForm = z.object({
  name: z.string().trim().min(1, 'petition:form.missing').max(150, 'petition:form.tooLong'),
  whose: z.enum(['unit', 'province']).default('unit'),
  move: z.enum(TEMPLATE_MOVES, 'template:form.chooseMove'),
  kind: none.or(z.enum(KINDS)).default(null),
  field: none.or(z.coerce.number().int().positive()).default(null),
  summary: words(500).default(''),
  body: words(30_000).min(1, 'petition:form.missing'),
  whatWasDone: words(10_000).default(''),
  legalBasis: words(2_000).default(''),
});
export type TemplateGiven = z.output<typeof templateForm>;

/** What is done to a template that is there. */
export const templateChange = z.object({
  template: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
  change: z.enum(['save', 'hide', 'show', 'remove']),
});
