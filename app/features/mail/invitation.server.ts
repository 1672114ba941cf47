// The mail that invites somebody to their new account.
import { pathsIn } from '../../http/paths.ts';
import { formatInstant } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { invitationToMail } from '../accounts/index.server.ts';
import { portalIdentity } from '../organisations/index.server.ts';
import type { WaitingMail } from './compose.server.ts';
import type { Letter } from './letter.ts';

export const INVITATION = 'invitation';

/** Null when the invitation is over: then there is nothing to send. */
export async function composeInvitation({ params }: Pick<WaitingMail, 'params'>): Promise<Letter | null> {
  const invited = await invitationToMail(Number(params.invitation));
  if (!invited) return null;
  const { name, username, token, expiresAt } = invited;
  const t = wordsOf('vi');
  const { province } = await portalIdentity('vi');
  return {
    language: 'vi',
    subject: t('signin:invitation.mail.subject'),
    lead: [t('signin:invitation.mail.greeting', { name }), t('signin:invitation.mail.lead')],
    facts: [
      [t('staff:account.username'), username],
      [t('signin:invitation.mail.until'), formatInstant(expiresAt)],
    ],
    quote: null,
    links: [
      { label: t('signin:invitation.mail.link'), url: `${settings().publicUrl}${pathsIn('vi').invitation(token)}` },
    ],
    end: [t('signin:invitation.mail.private'), t('mail:signature', { province })],
  };
}
