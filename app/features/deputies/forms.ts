// Shapes of the deputies' forms; messages are locale keys.
import { z } from 'zod';

const person = z.coerce.number('deputy:form.choose').int().positive('deputy:form.choose');
const day = z.iso.date('deputy:form.day');

export const deputyForm = z.object({ absent: person, deputy: person, fromDay: day, toDay: day });
export type DeputyForm = z.output<typeof deputyForm>;

export const revokeForm = z.object({ revoke: z.coerce.number().int().positive() });
