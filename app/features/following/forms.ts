// Shapes of the look-up form; messages are locale keys.
import { z } from 'zod';

export const lookUpForm = z.object({
  code: z.string().trim().min(1, 'following:form.missingCode').max(500, 'following:form.badCode'),
  key: z.string().trim().max(60, 'following:form.noMatch').optional().default(''),
});
