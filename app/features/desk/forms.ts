// Shape of the desk's own form: an internal note.
import { z } from 'zod';

export const noteForm = z.object({
  note: z.string().trim().min(1, 'petition:form.missing').max(5_000, 'petition:form.tooLong'),
});
