// The words of each mail: what was given when it was caused, and how the case stands when it goes out.

import { CLOCKS_OF_SENDER } from '../../domain/case-clocks.ts';
import { pathsIn } from '../../http/paths.ts';
import { formatDay, formatDayInWords } from '../../i18n/format.ts';
import { type Language, wordsOf } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { clocksOf, limitsMissing } from '../deadlines/index.server.ts';
import { calendarEndsInWords, missingInWords } from '../deadlines/words.ts';
import { organisationNamed, portalIdentity } from '../organisations/index.server.ts';
import { findPetition, mailKeyOf } from '../petitions/index.server.ts';
import { openRating } from '../ratings/index.server.ts';
import { FOR_OFFICES, type MailTemplate, mailForms } from './forms.ts';
import type { Letter } from './letter.ts';

export interface WaitingMail {
  template: string;
  language: string;
  params: Record<string, string>;
}

/** The mails that name dates, and which: limits that run between offices are not the sender's to watch. */
const NAMES_DATES: readonly MailTemplate[] = ['receipt', 'accepted', 'handedOver', 'unmerged'];
/** Those that name a date which they were given. */
const MOVES_DATES: readonly MailTemplate[] = ['extended', 'resumed', 'replanned', 'clockEvent'];

/** The letter; `isDemonstration`: its reader is invented, it must not go out. Throws when the parameters are not those of the template. */
export async function compose(mail: WaitingMail): Promise<{ letter: Letter; isDemonstration: boolean }> {
  const template = mail.template as MailTemplate;
  if (!(template in mailForms)) throw new Error(`There is no mail "${mail.template}"`);
  const language: Language = mail.language === 'en' ? 'en' : 'vi';
  const given = mailForms[template].parse(mail.params) as Record<string, string | undefined> & { code: string };
  const found = await findPetition(given.code);
  if (!found) throw new Error('A mail is about a case that does not exist');

  const { row } = found;
  const t = wordsOf(language);
  const to = pathsIn(language);
  const at = (path: string) => `${settings().publicUrl}${path}`;
  const isDated = NAMES_DATES.includes(template) || MOVES_DATES.includes(template);
  const clocks = isDated ? await clocksOf(row.id, language) : [];
  const running = clocks.filter(({ state, name }) => state === 'running' && CLOCKS_OF_SENDER.includes(name));
  const years = [...new Set(running.flatMap(({ unknownYears }) => unknownYears))];
  const missing = NAMES_DATES.includes(template) ? await limitsMissing(found, clocks) : [];
  const unit = await organisationNamed(row.organisationId, language);
  const { province } = await portalIdentity(language);
  const event = given.event ? t(`deadline:event.${given.event as 'due'}`) : '';
  const isForOffice = FOR_OFFICES.includes(template);
  const rating = ['answered', 'answeredAlong'].includes(template) ? await openRating(row.id, row.round) : null;

  const facts: [string, string | undefined][] = [
    [t('mail:fact.code'), row.code],
    [t('mail:fact.kind'), t(`petition:kind.${row.kind}`)],
    [template === 'answered' ? t('mail:fact.answeredBy') : t('mail:fact.unit'), unit?.name],
    ...(NAMES_DATES.includes(template) ? running : []).map(({ name, dueDay }): [string, string] => [
      t(`petition:clock.${name as 'answer'}`),
      t('sending:check.at', { day: formatDayInWords(dueDay, language) }),
    ]),
    ...missing.map((limit): [string, string] => [t(`petition:clock.${limit.clock}`), missingInWords(limit, t)]),
    [t('mail:fact.parts'), given.parts],
    [t('mail:fact.other'), given.other],
    [t('mail:fact.reason'), given.reason],
    [t('mail:fact.article'), given.article],
    [t('mail:fact.explanation'), given.explanation],
    [t('mail:fact.body'), given.body ?? given.rightBody],
    [t('mail:fact.decided'), given.day && formatDay(given.day)],
    [t('mail:fact.wrongDay'), given.wrongDay && formatDay(given.wrongDay)],
    [t('mail:fact.rightDay'), given.rightDay && formatDay(given.rightDay)],
    [t('mail:fact.clock'), given.clock && t(`petition:clock.${given.clock as 'answer'}`)],
    [t('mail:fact.dueDay'), given.dueDay && formatDay(given.dueDay)],
    [t('mail:fact.from'), given.from && formatDay(given.from)],
    [t('mail:fact.to'), given.to && formatDayInWords(given.to, language)],
    [t('mail:fact.note'), years.length > 0 ? calendarEndsInWords(years, t) : undefined],
  ];
  return {
    isDemonstration: row.isDemonstration,
    letter: {
      language,
      subject: t(`mail:${template}.subject`, { code: row.code, event }),
      lead: [t('mail:greeting'), t(`mail:${template}.lead`, { code: row.code, event })],
      facts: facts.filter((fact): fact is [string, string] => Boolean(fact[1])),
      quote: given.question ?? given.summary ?? null,
      links: [
        {
          label: t(`mail:${template}.link`),
          url: at(isForOffice ? to.deskCase(row.code) : to.caseWithKey(row.code, mailKeyOf(row.code))),
        },
        ...(rating ? [{ label: t('mail:rate'), url: at(to.rate(rating)) }] : []),
      ],
      end: isForOffice ? [t('mail:signature', { province })] : [t('mail:private'), t('mail:signature', { province })],
    },
  };
}
