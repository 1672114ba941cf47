// Shape of the desk's own form: an internal note.
import { z } from 'zod';
import { REVEAL_REASONS } from '../../domain/masking-sender.ts';

export const noteForm = z.object({
  note: z.string().trim().min(1, 'petition:form.missing').max(5_000, 'petition:form.tooLong'),
});

export const revealForm = z.object({ why: z.enum(REVEAL_REASONS, 'casework:sender.chooseWhy') });
