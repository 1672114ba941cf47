// Telling an office what happened to a case, by mail, in the transaction that made it happen.
import type { Writer } from '#db/index.ts';
import { enqueueMail } from '#db/portal.ts';
import type { MailParams, MailTemplate } from '../mail/forms.ts';

/** To an office, if it has an address; the same cause never mails twice. */
export async function tellOffice<T extends MailTemplate>(
  tx: Writer,
  office: { email: string | null } | null | undefined,
  { template, params, cause }: { template: T; params: MailParams<T>; cause: string },
  now: Date,
): Promise<void> {
  if (!office?.email) return;
  const mail = { dedupeKey: cause, recipient: office.email, template, language: 'vi' as const };
  await enqueueMail(tx, { ...mail, params: params as Record<string, string> }, now);
}
