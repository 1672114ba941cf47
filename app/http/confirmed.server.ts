// Before what opens an account is changed, its officer proves again to be sitting there.
import { confirmForm } from '../features/accounts/forms.ts';
import { confirmPresence, isConfirmed } from '../features/accounts/index.server.ts';
import { checkForm, type FormErrors } from './forms.server.ts';
import { type AtDesk, sessionToken } from './session.server.ts';

export const hasConfirmed = (request: Request, { now }: Pick<AtDesk, 'now'>): Promise<boolean> =>
  isConfirmed(sessionToken(request) ?? '', now);

/** Takes the password typed again; null when it is right. */
export async function confirmWith(request: Request, form: FormData, { officer, now }: AtDesk) {
  const checked = checkForm(confirmForm, form);
  if (!checked.ok) return checked.errors;
  const result = await confirmPresence(officer, checked.value.password, sessionToken(request) ?? '', now);
  return result.ok ? null : ({ password: `staff:password.${result.why}` } satisfies FormErrors);
}
