// Shapes of the forms around accounts; messages are locale keys.
import { z } from 'zod';
import { readEmail } from '../../domain/contact.ts';
import { PASSWORD_AT_LEAST, PASSWORD_AT_MOST } from '../../domain/password.ts';
import { ROLES } from '../../domain/permissions.ts';
import { KINDS } from '../../domain/petition.ts';

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

const chosen = {
  next: z.string().min(PASSWORD_AT_LEAST, 'staff:password.tooShort').max(PASSWORD_AT_MOST, 'staff:password.tooLong'),
  again: z.string(),
};
const areTheSame = ({ next, again }: { next: string; again: string }) => next === again;
const again = { path: ['again'], message: 'staff:password.notTheSame' };

export const passwordForm = z.object({ current: password, ...chosen }).refine(areTheSame, again);
/** Whoever was invited has none yet. */
export const firstPasswordForm = z.object(chosen).refine(areTheSame, again);
/** Typed again by who is signed in. */
export const confirmForm = z.object({ password });

export const accountForm = z.object({
  username,
  name: given(120),
  title: given(120),
  /** Where the invitation goes. */
  email: z
    .string()
    .default('')
    .transform((typed) => readEmail(typed)?.toLowerCase() ?? '')
    .refine((address) => address !== '', 'signin:invitation.email'),
  role: z.enum(ROLES, 'staff:form.chooseRole'),
  unit: z.coerce.number('petition:form.chooseUnit').int().positive('petition:form.chooseUnit'),
});

const several = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(z.unknown()),
);

/** What an account may do. Nothing ticked is no limit. */
export const rightsForm = z.object({
  title: given(120),
  role: z.enum(ROLES, 'staff:form.chooseRole'),
  unit: z.coerce.number('petition:form.chooseUnit').int().positive('petition:form.chooseUnit'),
  fields: several.pipe(z.array(z.coerce.number().int().positive()).max(500)),
  kinds: several.pipe(z.array(z.enum(KINDS))),
});
export type RightsForm = z.output<typeof rightsForm>;

const ACCOUNT_CHANGES = [
  ...(['deactivate', 'reactivate', 'resetPassword', 'endSessions'] as const),
  ...(['removeSecondFactor', 'inviteAgain', 'withdrawInvitation'] as const),
] as const;

/** What an administrator does to an account that is there. */
export const accountChangeForm = z.object({
  account: z.coerce.number().int().positive(),
  change: z.enum(ACCOUNT_CHANGES),
});
export type AccountChange = z.output<typeof accountChangeForm>['change'];
