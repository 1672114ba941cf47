// Shapes of the desk's own forms: what the address of the queue says, and an internal note.
import { z } from 'zod';
import { KINDS, STATES } from '../../domain/petition.ts';
import { VIEWS } from '../../domain/queue.ts';

const key = z.coerce.number().int().positive();
const nothing = z.literal('').transform(() => undefined);

/** Names as they stand in the address. What is not right is passed over: an old link still opens a queue. */
export const queueShape = z.object({
  xem: z.enum(VIEWS).optional().catch(undefined),
  'trang-thai': nothing.or(z.enum(STATES)).optional().catch(undefined),
  loai: nothing.or(z.enum(KINDS)).optional().catch(undefined),
  'don-vi': nothing.or(key).optional().catch(undefined),
  xa: nothing.or(key).optional().catch(undefined),
  tim: z.string().trim().max(200).optional().catch(undefined),
  /** Where the page before ended: milliseconds of the date or "-", a dot, the key. */
  sau: z
    .string()
    .regex(/^(\d{1,16}|-)\.\d{1,16}$/)
    .optional()
    .catch(undefined),
});
export type QueueQuery = z.output<typeof queueShape>;

export const noteForm = z.object({
  note: z.string().trim().min(1, 'petition:form.missing').max(5_000, 'petition:form.tooLong'),
});
