// The survey on a procedure, from the code at the counter or on its tablet (`?quay=1`), which goes back to the start by itself.
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { castAtCounter, counterForm } from '../features/surveys/index.server.ts';
import { NoBallot, SurveyForm } from '../features/surveys/survey-form.tsx';
import { type FormErrors, readForm, type Typed, typedIn } from '../http/forms.server.ts';
import { slow } from '../http/slowing.server.ts';
import { counterOf } from '../http/survey-counter.server.ts';
import { readSurvey } from '../http/survey-form.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { KioskFrame } from '../ui/kiosk-frame.tsx';

/** Whoever leaves a tablet in the middle of a ballot leaves it to the next person, empty. */
const KIOSK_IDLE_SECONDS = 300;

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return [{ title: `${t('survey:poster.call')} – Hồi Âm` }, { name: 'robots', content: 'noindex' }];
};

/** The header does what a script would: it works without any. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get('Refresh');
  return new Headers(refresh ? { Refresh: refresh } : undefined);
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { procedure, unit, isKiosk, query, questionnaire, to, now } = await counterOf(request, params.code);
  const about = { procedure: procedure.name, unit: unit.name, isKiosk };
  const refresh = `${KIOSK_IDLE_SECONDS}; url=${to.survey(procedure.code, query)}`;
  return json(
    { ...about, content: questionnaire.isOffered ? questionnaire.content : null, form: counterForm(now) },
    isKiosk ? { headers: { Refresh: refresh } } : {},
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { procedure, unit, isKiosk, query, questionnaire, to, now, origin } = await counterOf(request, params.code);
  const form = await readForm(request);
  await slow([{ rule: 'counterBallot', origin }], now, typedIn(form));
  if (!questionnaire.isOffered) throw redirect(to.survey(procedure.code, query));
  const read = readSurvey(form, questionnaire.content);
  if (!read.ok) return json<{ errors: FormErrors; typed: Typed }>({ errors: read.errors, typed: read.typed }, 422);
  const channel = isKiosk ? 'kiosk' : 'counter';
  const about = {
    questionnaireId: questionnaire.id,
    organisationId: unit.id,
    procedureId: procedure.id,
    channel,
  } as const;
  const cast = await castAtCounter(String(form.get('form') ?? ''), about, read.answers, now);
  if (cast.ok) throw redirect(to.surveyThanks(procedure.code, query), 303);
  return json<{ errors: FormErrors; typed: Typed }>({ errors: { '': 'survey:ballot.expired' }, typed: {} }, 409);
}

export default function SurveyAtCounter() {
  const { t } = useWords();
  const { procedure, unit, isKiosk, content, form } = useLoaderData<typeof loader>();
  const { errors = {}, typed = {} } = useActionData<typeof action>() ?? {};
  return (
    <KioskFrame isKiosk={isKiosk}>
      {content ? (
        <SurveyForm
          above={t('survey:ballot.about', { procedure, unit })}
          content={content}
          typed={typed}
          errors={errors}
          hidden={{ form }}
        />
      ) : (
        <NoBallot why="notOffered" />
      )}
    </KioskFrame>
  );
}
