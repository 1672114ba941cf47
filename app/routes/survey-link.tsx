// The survey by a one-time link of a round: one anonymous ballot a link.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SurveyContent } from '../domain/survey-questionnaire.ts';
import { castByLink, findLink } from '../features/surveys/index.server.ts';
import { NoBallot, SurveyForm } from '../features/surveys/survey-form.tsx';
import { type FormErrors, readForm, type Typed } from '../http/forms.server.ts';
import { slowUnknown } from '../http/slowing.server.ts';
import { readSurvey } from '../http/survey-form.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { PageTitle } from '../ui/page.tsx';

type Shown =
  | { view: 'unknown' | 'used' | 'notOpen' | 'enough' | 'thanks' }
  | { view: 'ballot'; title: string; unit: string; content: SurveyContent; typed: Typed; errors: FormErrors };

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('survey:poster.call')} – Hồi Âm` }, { name: 'robots', content: 'noindex' }];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, now, origin } = visitorOf(request);
  const link = await findLink(params.token ?? '', language, now);
  if (!link) await slowUnknown(origin, now);
  if (!link) return json<Shown>({ view: 'unknown' }, 404);
  if (link.isUsed) return json<Shown>({ view: 'used' });
  if (!link.isOpen) return json<Shown>({ view: 'notOpen' });
  if (link.isEnough) return json<Shown>({ view: 'enough' });
  const { title, unit, content } = link;
  return json<Shown>({ view: 'ballot', title, unit, content, typed: {}, errors: {} });
}

/** Answers with the page itself, not with a redirect: the address stays that of the link, and says nothing of the vote. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { language, to, now, origin } = visitorOf(request);
  const token = params.token ?? '';
  const link = await findLink(token, language, now);
  if (!link) await slowUnknown(origin, now);
  if (!link) throw redirect(to.surveyLink(token));
  const { title, unit, content } = link;
  const read = readSurvey(await readForm(request), content);
  if (!read.ok)
    return json<Shown>({ view: 'ballot', title, unit, content, typed: read.typed, errors: read.errors }, 422);
  const result = await castByLink(token, read.answers, now);
  if (result.ok) return json<Shown>({ view: 'thanks' });
  const view = ({ alreadyUsed: 'used', unknownLink: 'unknown', notOpen: 'notOpen', enough: 'enough' } as const)[
    result.why
  ];
  return json<Shown>({ view }, 409);
}

export default function SurveyByLink() {
  const { t, to } = useWords();
  const loaded = useLoaderData<typeof loader>() as Shown;
  const shown = (useActionData<typeof action>() as Shown | undefined) ?? loaded;
  if (shown.view === 'ballot')
    return <SurveyForm {...shown} above={t('survey:ballot.aboutUnit', { unit: shown.unit })} />;
  if (shown.view !== 'thanks') return <NoBallot why={shown.view} />;
  return (
    <>
      <PageTitle lead={t('survey:ballot.thanksLead')}>{t('survey:ballot.thanks')}</PageTitle>
      <p className="max-w-prose">{t('survey:ballot.anonymous')}</p>
      <a href={to.satisfaction()} className="inline-flex min-h-11 items-center">
        {t('survey:ballot.figures')}
      </a>
    </>
  );
}
