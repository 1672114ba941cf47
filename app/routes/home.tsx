// The front page: what this is, the one big button, following by code, what happens next, whom to call. The same for every reader.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { CaseStanding } from '../domain/case-class.ts';
import { previewClocks } from '../features/deadlines/index.server.ts';
import { portalIdentity } from '../features/organisations/index.server.ts';
import { codePrefix } from '../features/portal/index.server.ts';
import { AfterSending } from '../features/sending/after-sending.tsx';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button, ButtonLink, TextField } from '../ui/form.tsx';
import { Card, Section } from '../ui/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ location, data }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [
    { title: `Hồi Âm – ${t('brand.tagline')}` },
    { name: 'description', content: t('sending:home.lead', { province: data?.province ?? '' }) },
  ];
};

/** What is promised in days; what no rule sets is promised to nobody. */
const limitsOf = async (about: CaseStanding, now: Date) =>
  (await previewClocks(about, now)).flatMap(({ name, amount, unit }) =>
    amount === null ? [] : [{ name, amount, unit }],
  );

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const { province, hotline, address, emergencyNumbers } = await portalIdentity(language);
  const prefix = await codePrefix();
  const [limits, ofComplaints] = await Promise.all([
    limitsOf({ kind: 'kien_nghi', isRemote: false }, now),
    limitsOf({ kind: 'khieu_nai', isRemote: false }, now),
  ]);
  const complaint = ofComplaints.find(({ name }) => name === 'answer');
  return json({
    province,
    prefix,
    hotline,
    address,
    emergencyNumbers,
    limits,
    complaint: complaint ? { amount: complaint.amount, unit: complaint.unit } : null,
  });
}

export default function Home() {
  const { province, prefix, hotline, address, emergencyNumbers, limits, complaint } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  return (
    <>
      <div className="grid gap-8 py-2 md:grid-cols-[3fr_2fr] md:items-start md:py-8">
        <div>
          <h1 className="text-3xl sm:text-4xl">{t('sending:home.title')}</h1>
          <p className="mt-3 max-w-prose text-lg text-muted">{t('sending:home.lead', { province })}</p>
          <p className="mt-6 grid sm:inline-grid">
            <ButtonLink href={to.send()} look="large">
              {t('sending:home.start')}
            </ButtonLink>
          </p>
          <p className="mt-2 text-muted">{t('sending:home.startHint')}</p>
        </div>
        <Card>
          <h2 className="text-lg">{t('sending:home.follow')}</h2>
          <form method="get" action={to.lookUp()} className="-mt-3">
            <TextField
              name="ma"
              label={t('sending:home.code')}
              hint={t('sending:home.codeHint', { prefix })}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={500}
              required
            />
            <Button look="secondary">{t('sending:home.followSubmit')}</Button>
          </form>
        </Card>
      </div>
      <p className="my-4 rounded-md border-l-4 border-bad bg-bad-soft px-4 py-3">
        <span className="font-semibold">{t('sending:home.emergency')} </span>
        {emergencyNumbers.map((number) => (
          <a key={number} href={`tel:${number}`} className="mr-3 inline-flex min-h-8 items-center font-semibold">
            {number}
          </a>
        ))}
      </p>
      <AfterSending limits={limits} complaint={complaint} />
      <Section title={t('sending:home.see')}>
        <ul className="grid gap-3 md:grid-cols-3">
          {(['cases', 'figures', 'procedures'] as const).map((name) => (
            <li key={name} className="grid">
              <Card>
                <a href={to[name]()} className="text-lg font-semibold">
                  {t(`sending:home.${name}`)}
                </a>
                <p className="mt-1 text-muted">{t(`sending:home.${name}Hint`)}</p>
              </Card>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('sending:home.help')}>
        <p>{t('sending:home.hotline', { number: hotline, address })}</p>
        <p className="mt-2">
          {t('sending:home.denunciation')} <a href={to.deflected('to-cao')}>{t('sending:home.denunciationLink')}</a>
        </p>
      </Section>
    </>
  );
}
