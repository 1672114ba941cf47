// After a ballot at a counter: thanks; a tablet goes back to the start by itself, without a script.
import { type HeadersFunction, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { counterOf } from '../http/survey-counter.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { KioskFrame } from '../ui/kiosk-frame.tsx';
import { PageTitle } from '../ui/page.tsx';

const SECONDS = 8;

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('survey:ballot.thanks')} – Hồi Âm` }, { name: 'robots', content: 'noindex' }];
};

/** The header does what a script would: it works without any. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get('Refresh');
  return new Headers(refresh ? { Refresh: refresh } : undefined);
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { procedure, isKiosk, query, to } = await counterOf(request, params.code);
  const start = to.survey(procedure.code, query);
  return json({ isKiosk, start }, isKiosk ? { headers: { Refresh: `${SECONDS}; url=${start}` } } : {});
}

export default function SurveyThanks() {
  const { t, to } = useWords();
  const { isKiosk, start } = useLoaderData<typeof loader>();
  return (
    <KioskFrame isKiosk={isKiosk}>
      <PageTitle lead={t('survey:ballot.thanksLead')}>{t('survey:ballot.thanks')}</PageTitle>
      <p className="max-w-prose">{t('survey:ballot.anonymous')}</p>
      {isKiosk ? (
        <>
          <p className="my-4 text-muted">{t('survey:ballot.kioskReturn', { seconds: SECONDS })}</p>
          <ButtonLink look="large" href={start}>
            {t('survey:ballot.newBallot')}
          </ButtonLink>
        </>
      ) : (
        <a href={to.satisfaction()} className="inline-flex min-h-11 items-center">
          {t('survey:ballot.figures')}
        </a>
      )}
    </KioskFrame>
  );
}
