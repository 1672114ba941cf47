// Denunciations (tố cáo) do not belong here: who receives them, and why they must be secret. Nothing typed is kept.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { denunciationReceivers, portalIdentity } from '../features/organisations/index.server.ts';
import { findDraft } from '../features/sending/index.server.ts';
import { draftsIn } from '../http/draft-cookie.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Card, Facts, Notice, PageTitle, PhoneLink, Section } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:denunciation.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const portal = await portalIdentity(language);
  const offices = await denunciationReceivers(language, now);
  return json({
    offices: offices.map(({ name, contact: { address, phone, hours } }) => ({ name, address, phone, hours })),
    hotline: portal.hotline,
    hasDraft: (await Promise.all(draftsIn(request).map(({ token }) => findDraft(token, now)))).some((draft) => draft),
  });
}

export default function SendDenunciation() {
  const { offices, hotline, hasDraft } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle lead={t('sending:denunciation.why')}>{t('sending:denunciation.title')}</PageTitle>
      {hasDraft ? (
        <Notice look="warn" title={t('sending:denunciation.leftTitle')}>
          <p>{t('sending:denunciation.left')}</p>
          <p className="mt-3">
            <ButtonLink look="danger" href={to.send()}>
              {t('sending:frame.discard')}
            </ButtonLink>
          </p>
        </Notice>
      ) : (
        <Notice look="good">{t('sending:denunciation.nothing')}</Notice>
      )}
      <Section title={t('sending:denunciation.where')}>
        {offices.map(({ name, address, phone, hours }) => (
          <Card key={name}>
            <p className="text-lg font-semibold">{name}</p>
            <Facts
              facts={[
                { name: t('sending:denunciation.address'), value: address },
                { name: t('sending:denunciation.phone'), value: phone && <PhoneLink number={phone} /> },
                { name: t('sending:denunciation.hours'), value: hours },
              ]}
            />
            {address || phone ? null : <p className="mt-2">{t('sending:denunciation.noContact', { hotline })}</p>}
          </Card>
        ))}
        <p className="mt-3">{t('sending:denunciation.crime')}</p>
      </Section>
      <Section title={t('sending:denunciation.how')}>
        <p>{t('sending:denunciation.howBody')}</p>
        <p className="mt-2">{t('sending:denunciation.protected')}</p>
      </Section>
      <ButtonLink look="secondary" href={to.send('loai')}>
        {t('sending:denunciation.instead')}
      </ButtonLink>
    </div>
  );
}
