// The search of procedures as it stands in an address, and what an administrator gives to change fields and procedures.
import { z } from 'zod';
import { isDay } from '../../domain/deadline.ts';
import { ONLINE, PROCEDURE_LEVELS } from '../../domain/procedure-import.ts';

const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const day = z.string().trim().refine(isDay, 'petition:form.notADate');
const code = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,40}$/, 'administration:form.code');
const days = z.union([
  z.literal('').transform(() => null),
  z.coerce
    .number('administration:fault.wrongDays')
    .int('administration:fault.wrongDays')
    .min(0, 'administration:fault.wrongDays')
    .max(3_650, 'administration:fault.wrongDays'),
]);

export const fieldForm = z.object({
  code,
  name: text(200),
  nameEn: text(200),
  everydayWords: z.string().trim().max(1_000, 'petition:form.tooLong').optional().default(''),
  parent: z.string().trim().max(40).optional().default(''),
});
export type FieldGiven = z.output<typeof fieldForm>;

export const procedureForm = z.object({
  code,
  name: text(1_000),
  field: text(40),
  procedureLevel: z.enum(PROCEDURE_LEVELS, 'administration:form.choose'),
  owner: text(40),
  onlineLevel: z.enum(ONLINE, 'administration:form.choose'),
  statutoryDays: days,
  committedDays: days,
  validFrom: day,
  validTo: z
    .union([z.literal(''), day])
    .optional()
    .transform((one) => one || null),
});
export type ProcedureGiven = z.output<typeof procedureForm>;

export const importForm = z.object({
  owner: text(40),
  validFrom: day,
  isWhole: z
    .literal('yes')
    .optional()
    .transform((one) => one === 'yes'),
});
export type ImportGiven = z.output<typeof importForm>;

export interface ProcedureSearch {
  query?: string;
  /** Code of a field: it and the fields below it. */
  field?: string;
  /** Code of the owning office. */
  owner?: string;
  online?: string;
  /** Code of the last procedure seen. */
  after?: string;
}

/** Name in the address → name in the search. */
const PARAMETERS = {
  q: 'query',
  'linh-vuc': 'field',
  'co-quan': 'owner',
  'truc-tuyen': 'online',
  sau: 'after',
} as const satisfies Record<string, keyof ProcedureSearch>;

const LONGEST = 200;

export const procedureSearchFrom = (address: URL): ProcedureSearch =>
  Object.fromEntries(
    Object.entries(PARAMETERS).flatMap(([name, key]) => {
      const value = address.searchParams.get(name)?.trim().slice(0, LONGEST);
      return value ? [[key, value]] : [];
    }),
  );

export const procedureParameters = (search: ProcedureSearch): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, key]) => [name, search[key]]));
