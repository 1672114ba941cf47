// What is kept about people, for whom and how long, and what they may ask for.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { portalIdentity } from '../features/organisations/index.server.ts';
import { pageHead } from '../http/page-head.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { PageTitle, Section } from '../ui/page.tsx';

const KEPT = ['draft', 'sender', 'petition', 'public', 'ballot', 'mail', 'address'] as const;
const RIGHTS = ['know', 'consent', 'withdraw', 'correct', 'complain'] as const;
/** Each with the words that say how sure we are of it. */
const LAWS = [
  ['pdpl', 'pdplSource'],
  ['decree', 'decreeSource'],
  ['denunciation', 'checked'],
  ['publication', 'checked'],
] as const;

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({ location, title: t('public:privacy.title'), description: t('public:privacy.lead') });
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { operator, email } = await portalIdentity(visitorOf(request).language);
  return json({ operator, email });
}

export default function Privacy() {
  const contact = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <>
      <PageTitle lead={t('public:privacy.lead')}>{t('public:privacy.title')}</PageTitle>
      <Section title={t('public:privacy.kept.title')}>
        <ul className="grid gap-4 md:grid-cols-2">
          {KEPT.map((what) => (
            <li key={what} className="rounded-lg border border-line bg-raised p-4">
              <h3>{t(`public:privacy.kept.${what}.what`)}</h3>
              <dl className="mt-2 space-y-1">
                <div>
                  <dt className="inline text-muted">{t('public:privacy.kept.who')}: </dt>
                  <dd className="inline">{t(`public:privacy.kept.${what}.who`)}</dd>
                </div>
                <div>
                  <dt className="inline text-muted">{t('public:privacy.kept.long')}: </dt>
                  <dd className="inline">{t(`public:privacy.kept.${what}.long`)}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('public:privacy.cookies.title')}>
        <p className="max-w-prose">{t('public:privacy.cookies.body')}</p>
      </Section>
      <Section title={t('public:privacy.masking.title')}>
        <p className="max-w-prose">{t('public:privacy.masking.body')}</p>
      </Section>
      <Section title={t('public:privacy.rights.title')} id="quyen">
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          {RIGHTS.map((right) => (
            <li key={right}>{t(`public:privacy.rights.${right}`)}</li>
          ))}
          <li>{t('public:privacy.rights.contact', contact)}</li>
        </ul>
      </Section>
      <Section title={t('public:privacy.law.title')} id="can-cu">
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          {LAWS.map(([law, source]) => (
            <li key={law}>
              {t(`public:privacy.law.${law}`)} <span className="text-muted">{t(`public:privacy.law.${source}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
