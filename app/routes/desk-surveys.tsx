// /can-bo/khao-sat: rounds of the survey, and the questionnaires in their versions.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { roundForm } from '../features/surveys/forms.ts';
import { createRound, offerQuestionnaire, questionnaireList, roundList } from '../features/surveys/index.server.ts';
import { RoundForm } from '../features/surveys/round-form.tsx';
import { QuestionnaireList, RoundList } from '../features/surveys/round-list.tsx';
import { checkForm, type FormErrors, readForm, type Typed, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('survey:desk.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:surveys');
  const [rounds, questionnaires] = await Promise.all([roundList(), questionnaireList()]);
  return json({ rounds, questionnaires, done: new URL(request.url).searchParams.get('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'manage:surveys');
  const form = await readForm(request);
  const refused = (errors: FormErrors, typed: Typed) => json({ errors, typed }, { status: 400 });
  if (form.get('intent') === 'offer') {
    const isChanged = await offerQuestionnaire(actor, Number(form.get('id')), form.get('offered') === 'yes', now);
    if (!isChanged) throw new Response(null, { status: 404 });
    throw redirect(to.deskSurveys({ xong: 'switched' }));
  }
  const checked = checkForm(roundForm, form);
  if (!checked.ok) return refused(checked.errors, checked.typed);
  const result = await createRound(actor, checked.value, now);
  if (result.ok) throw redirect(to.surveyRound(checked.value.code, { xong: 'created' }));
  const errors = {
    taken: { code: 'survey:form.codeTaken' },
    notAsked: { questionnaire: 'survey:form.notAsked' },
    unknownUnit: { units: 'survey:form.unknownUnit' },
    smallQuotas: { units: 'survey:form.smallQuotas' },
  };
  return refused(errors[result.why], typedIn(form));
}

export default function DeskSurveys() {
  const { t, to, language } = useWords();
  const { rounds, questionnaires, done } = useLoaderData<typeof loader>();
  const { errors = NOTHING, typed = NOTHING } = useActionData<typeof action>() ?? {};
  const askable = [...new Map(questionnaires.map((one) => [one.code, one])).values()]
    .filter(({ subject }) => subject !== 'evaluation')
    .map(({ code, title }) => ({ code, title: title[language] }));
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `round-${name}`, why]));
  return (
    <>
      <PageTitle lead={t('survey:desk.lead')}>{t('survey:desk.title')}</PageTitle>
      <ErrorSummary errors={summary} />
      {done === 'switched' ? (
        <Notice look="good" role="status">
          {t('survey:desk.switched')}
        </Notice>
      ) : null}
      <Section title={t('survey:desk.rounds')} aside={<a href={to.otherIndices()}>{t('survey:desk.indices')}</a>}>
        <RoundList rounds={rounds} />
      </Section>
      <Section title={t('survey:desk.newRound')}>
        <div className="max-w-2xl">
          <RoundForm questionnaires={askable} errors={errors} typed={typed} />
        </div>
      </Section>
      <Section title={t('survey:desk.questionnaires')}>
        <p className="mb-2 max-w-prose text-muted">{t('survey:desk.questionnairesLead')}</p>
        <QuestionnaireList questionnaires={questionnaires} />
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;
