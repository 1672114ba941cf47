// What an administrator gives to add or change an office; messages are locale keys.
import { z } from 'zod';
import { isDay } from '../../domain/deadline.ts';
import { LEVELS } from '../../domain/organisation.ts';

const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const optional = (atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, 'petition:form.tooLong')
    .optional()
    .transform((one) => one || null);

const ticked = z
  .literal('yes')
  .optional()
  .transform((one) => one === 'yes');

const details = {
  name: text(200),
  nameEn: optional(200),
  phone: optional(50),
  email: z
    .union([z.literal(''), z.email('sending:errors.email')])
    .optional()
    .transform((one) => one || null),
  address: optional(300),
  receptionHours: optional(300),
  validFrom: z.string().trim().refine(isDay, 'petition:form.notADate'),
  isRemote: ticked,
  receivesDenunciations: ticked,
};

export const organisationForm = z.object(details);
export type OrganisationGiven = z.output<typeof organisationForm>;

export const newOrganisationForm = z.object({
  ...details,
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'administration:form.code'),
  level: z.enum(LEVELS, 'administration:form.choose'),
  /** The code of the office above; none for the topmost. */
  parent: z.string().trim().optional().default(''),
});
export type NewOrganisationGiven = z.output<typeof newOrganisationForm>;
