// What an administrator gives to end an office and name who takes over; messages are locale keys.
import { z } from 'zod';
import { isDay } from '../../domain/deadline.ts';
import { MERGER_KINDS } from '../../domain/merger.ts';

const text = (atMost: number) => z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const emptyText = z.string().trim().max(300, 'petition:form.tooLong').optional().default('');

export const mergerForm = z.object({
  kind: z.enum(MERGER_KINDS, 'administration:form.choose'),
  /** The code of the office that takes over; of a new one, if it only gets another name. */
  successor: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/, 'administration:form.choose'),
  /** Only with a new name: the office is made with it. */
  newName: emptyText,
  newNameEn: emptyText,
  effectiveOn: z.string().trim().refine(isDay, 'petition:form.notADate'),
  document: text(300),
});
export type MergerGiven = z.output<typeof mergerForm>;
