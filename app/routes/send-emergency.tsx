// Emergencies: the numbers to call, as large as can be.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { portalIdentity } from '../features/organisations/index.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:emergency.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { hotline, emergencyNumbers } = await portalIdentity(visitorOf(request).language);
  return json({ hotline, emergencyNumbers });
}

const KNOWN = ['112', '113', '114', '115'] as const;

export default function SendEmergency() {
  const { hotline, emergencyNumbers } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle lead={t('sending:emergency.lead')}>{t('sending:emergency.title')}</PageTitle>
      <ul className="grid gap-3 sm:grid-cols-2">
        {emergencyNumbers.map((number) => {
          const known = KNOWN.find((one) => one === number);
          return (
            <li key={number}>
              <a
                href={`tel:${number}`}
                className="block rounded-lg border-2 border-bad bg-raised p-4 text-ink no-underline hover:bg-bad-soft hover:text-ink"
              >
                <span className="block text-3xl font-semibold text-bad">{number}</span>
                {known ? <span className="block">{t(`sending:emergency.number.${known}`)}</span> : null}
              </a>
            </li>
          );
        })}
      </ul>
      <p className="my-6">
        {t('sending:emergency.hotline', { number: '' })}
        <a href={`tel:${hotline}`} className="font-semibold">
          {hotline}
        </a>
      </p>
      <p className="my-6">{t('sending:emergency.after')}</p>
      <ButtonLink look="secondary" href={to.send('loai')}>
        {t('nav.send')}
      </ButtonLink>
    </div>
  );
}
