// Shapes of the forms of tags; messages are locale keys.
import { z } from 'zod';
import { TAG_COLOURS } from '../../domain/tag.ts';

export const tagForm = z.object({
  name: z.string().trim().min(1, 'petition:form.missing').max(40, 'petition:form.tooLong'),
  colour: z.enum(TAG_COLOURS).catch('plain'),
});

const key = z.coerce.number().int().positive();
export const hideForm = z.object({ id: key, change: z.enum(['hide', 'show']) });
export const caseTagForm = z.object({ tag: key, change: z.enum(['tag', 'untag']) });
