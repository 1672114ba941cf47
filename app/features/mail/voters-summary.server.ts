// The mail that tells a unit of the petitions that a list of voters' petitions brought it.
import { pathsIn } from '../../http/paths.ts';
import { wordsOf } from '../../i18n/translate.ts';
import { settings } from '../../settings.server.ts';
import { organisationNamed, portalIdentity } from '../organisations/index.server.ts';
import type { WaitingMail } from './compose.server.ts';
import type { Letter } from './letter.ts';

export async function composeVotersSummary({ params }: Pick<WaitingMail, 'params'>): Promise<Letter> {
  const { unit = '', made = '0', late = '0' } = params;
  const t = wordsOf('vi');
  const [office, { province }] = await Promise.all([organisationNamed(Number(unit), 'vi'), portalIdentity('vi')]);
  const { desk } = pathsIn('vi');
  return {
    language: 'vi',
    subject: t('entry:voters.mail.subject', { count: Number(made) }),
    lead: [
      t('mail:greeting'),
      t('entry:voters.mail.lead', { count: Number(made) }),
      ...(late === '0' ? [] : [t('entry:voters.mail.late', { count: Number(late) })]),
    ],
    facts: office ? [[t('mail:fact.unit'), office.name]] : [],
    quote: null,
    links: [
      { label: t('entry:voters.mail.link'), url: `${settings().publicUrl}${desk({ kenh: 'voters', 'don-vi': unit })}` },
    ],
    end: [t('mail:signature', { province })],
  };
}
