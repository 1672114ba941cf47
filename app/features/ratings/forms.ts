// The shape of a ballot; messages are locale keys.
import { z } from 'zod';
import { FACTORS, RESOLVED } from '../../domain/satisfaction.ts';

/** '' and 'none' are "no opinion": a factor need not be judged. */
const level = z
  .union([z.literal(['', 'none']), z.literal(['1', '2', '3', '4', '5'])], 'rating:form.chooseLevel')
  .optional()
  .transform((given) => (given && given !== 'none' ? Number(given) : null));

const levels = Object.fromEntries(FACTORS.map((factor) => [factor, level])) as Record<
  (typeof FACTORS)[number],
  typeof level
>;

export const ballotForm = z.object({ resolved: z.enum(RESOLVED, 'rating:form.chooseResolved'), ...levels });
export type Ballot = z.output<typeof ballotForm>;
