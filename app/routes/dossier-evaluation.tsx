// /danh-gia-tthc/:code: whoever handed a dossier in judges how it was handled, without a name.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { citizenQuestionnaire } from '../features/evaluation/index.server.ts';
import { castAtCounter, counterForm } from '../features/surveys/index.server.ts';
import { NoBallot, SurveyForm } from '../features/surveys/survey-form.tsx';
import { type FormErrors, readForm, type Typed, typedIn } from '../http/forms.server.ts';
import { slow } from '../http/slowing.server.ts';
import { counterOf } from '../http/survey-counter.server.ts';
import { readSurvey } from '../http/survey-form.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('evaluation:ballot.title')} – Hồi Âm` },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { procedure, unit, now } = await counterOf(request, params.code);
  const asked = await citizenQuestionnaire(now);
  return json({
    ...{ procedure: procedure.name, unit: unit.name, form: counterForm(now) },
    content: asked?.content ?? null,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { procedure, unit, query, to, now, origin } = await counterOf(request, params.code);
  const form = await readForm(request);
  await slow([{ rule: 'counterBallot', origin }], now, typedIn(form));
  const asked = await citizenQuestionnaire(now);
  if (!asked) throw redirect(to.judgeDossier(procedure.code, query));
  const read = readSurvey(form, asked.content);
  if (!read.ok) return json<{ errors: FormErrors; typed: Typed }>({ errors: read.errors, typed: read.typed }, 422);
  const about = { questionnaireId: asked.id, organisationId: unit.id, procedureId: procedure.id };
  const cast = await castAtCounter(String(form.get('form') ?? ''), { ...about, channel: 'counter' }, read.answers, now);
  if (cast.ok) throw redirect(to.surveyThanks(procedure.code, query), 303);
  return json<{ errors: FormErrors; typed: Typed }>({ errors: { '': 'survey:ballot.expired' }, typed: {} }, 409);
}

export default function DossierEvaluation() {
  const { t } = useWords();
  const { procedure, unit, content, form } = useLoaderData<typeof loader>();
  const { errors = {}, typed = {} } = useActionData<typeof action>() ?? {};
  if (!content) return <NoBallot why="notOffered" />;
  const lead = t('evaluation:ballot.lead');
  return (
    <SurveyForm
      above={t('survey:ballot.about', { procedure, unit })}
      title={t('evaluation:ballot.title')}
      content={{ ...content, lead: { vi: lead, en: lead } }}
      typed={typed}
      errors={errors}
      hidden={{ form }}
    />
  );
}
