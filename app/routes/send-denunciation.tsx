// Denunciations (tố cáo) do not belong here: who receives them, and why they must be secret. Nothing typed is kept.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { organisationPage, portalIdentity } from '../features/organisations/index.server.ts';
import { findDraft } from '../features/sending/index.server.ts';
import { draftsIn } from '../http/draft-cookie.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Card, Facts, Notice, PageTitle, Section } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('sending:denunciation.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const portal = await portalIdentity(language);
  const office = await organisationPage(portal.denunciationOffice, language, now);
  return json({
    office: office && { name: office.name, phone: office.contact.phone, address: office.contact.address },
    hasDraft: (await Promise.all(draftsIn(request).map(({ token }) => findDraft(token, now)))).some((draft) => draft),
  });
}

export default function SendDenunciation() {
  const { office, hasDraft } = useLoaderData<typeof loader>();
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
        <Card>
          {office ? (
            <>
              <p className="text-lg font-semibold">{office.name}</p>
              <Facts
                facts={[
                  { name: t('sending:denunciation.address'), value: office.address },
                  { name: t('sending:denunciation.phone'), value: office.phone },
                ]}
              />
            </>
          ) : null}
          <p className="mt-2">{t('sending:denunciation.reception')}</p>
        </Card>
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
