// Shapes of the forms around accounts; messages are locale keys.
import { z } from 'zod';
import { PASSWORD_AT_LEAST, PASSWORD_AT_MOST } from '../../domain/password.ts';
import { ROLES } from '../../domain/permissions.ts';

const given = (atMost: number) =>
  z.string().trim().min(1, 'petition:form.missing').max(atMost, 'petition:form.tooLong');
const password = z.string().min(1, 'petition:form.missing').max(PASSWORD_AT_MOST, 'petition:form.tooLong');

/** Usernames are written small, whoever types them. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/, 'staff:form.username');

export const signInForm = z.object({ username: given(100).toLowerCase(), password });

export const passwordForm = z
  .object({
    current: password,
    next: z.string().min(PASSWORD_AT_LEAST, 'staff:password.tooShort').max(PASSWORD_AT_MOST, 'staff:password.tooLong'),
    again: z.string(),
  })
  .refine(({ next, again }) => next === again, { path: ['again'], message: 'staff:password.notTheSame' });

export const accountForm = z.object({
  username,
  name: given(120),
  title: given(120),
  role: z.enum(ROLES, 'staff:form.chooseRole'),
  unit: z.coerce.number('petition:form.chooseUnit').int().positive('petition:form.chooseUnit'),
});

/** What an administrator does to an account that is there. */
export const accountChangeForm = z.object({
  account: z.coerce.number().int().positive(),
  change: z.enum(['deactivate', 'reactivate', 'resetPassword']),
});
export type AccountChange = z.output<typeof accountChangeForm>['change'];
