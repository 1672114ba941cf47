// The mail that reminds an office of a report it owes.
import { pathsIn } from '../../http/paths.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { portalIdentity } from '../organisations/index.server.ts';
import { reminderToMail } from '../reporting/index.server.ts';
import type { WaitingMail } from './compose.server.ts';
import type { Letter } from './letter.ts';

/** Null when the office has sent it meanwhile: then there is nothing to say. */
export async function composeDutyReminder(mail: WaitingMail): Promise<Letter | null> {
  const language = mail.language === 'en' ? 'en' : 'vi';
  const reminder = await reminderToMail(mail.params, language);
  if (!reminder) return null;
  const { key, step, title, unit, lastDay, recipient } = reminder;
  const t = wordsOf(language);
  const { province } = await portalIdentity(language);
  const when = step > 0 ? 'before' : step === 0 ? 'lastDay' : 'late';
  return {
    language,
    subject: t(`reporting:mail.subject.${when}`, { count: step, title }),
    lead: [t('mail:greeting'), t(`reporting:mail.lead.${when}`, { title, unit, lastDay })],
    facts: [
      [t('reporting:unit'), unit],
      [t('reporting:lastDay'), lastDay],
      [t('reporting:recipient'), recipient],
    ],
    quote: null,
    links: [{ label: t('reporting:mail.link'), url: `${settings().publicUrl}${pathsIn(language).owedReport(key)}` }],
    end: [t('reporting:mail.stops'), t('mail:signature', { province })],
  };
}
