// What an administrator gives to add or change a reason to refuse; messages are locale keys.
import { z } from 'zod';
import { KINDS } from '../../domain/petition.ts';

const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const yes = z
  .literal('yes')
  .optional()
  .transform((one) => one === 'yes');

export const reasonForm = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, 'administration:form.code'),
  title: text(200),
  titleEn: text(200),
  wording: text(1_000),
  wordingEn: text(1_000),
  article: text(200),
  /** One or several, as a form sends them; kept with commas between. */
  kinds: z
    .union([z.string().transform((one) => [one]), z.array(z.string())], 'administration:form.choose')
    .pipe(z.array(z.enum(KINDS, 'administration:form.choose')))
    .transform((kinds) => kinds.join(',')),
  asksRightBody: yes,
  isHidden: yes,
});
export type ReasonGiven = z.output<typeof reasonForm>;
