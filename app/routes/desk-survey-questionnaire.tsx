// /can-bo/khao-sat/phieu-hoi/…: one version of a questionnaire, and the words of the version that follows it.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { wordingForm } from '../features/surveys/forms.ts';
import { questionnaireWith, reviseQuestionnaire } from '../features/surveys/index.server.ts';
import { checkForm, type FormErrors, readForm, type Typed, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Button, FormPart, TextArea, TextField } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('survey:desk.questionnaires')} – Hồi Âm` },
];

async function atQuestionnaire(request: Request, id: string | undefined) {
  const desk = await atDeskWith(request, 'manage:surveys');
  const questionnaire = /^\d{1,9}$/.test(id ?? '') ? await questionnaireWith(Number(id)) : null;
  if (!questionnaire) throw new Response(null, { status: 404 });
  return { ...desk, questionnaire };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { questionnaire } = await atQuestionnaire(request, params.id);
  return json({ questionnaire, revised: new URL(request.url).searchParams.get('xong') });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { questionnaire, actor, now, to } = await atQuestionnaire(request, params.id);
  const form = await readForm(request);
  const refused = (errors: FormErrors, typed: Typed = typedIn(form)) => json({ errors, typed }, { status: 400 });
  const checked = checkForm(wordingForm, form);
  if (!checked.ok) return refused(checked.errors, checked.typed);
  const of = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 500);
  const words = Object.fromEntries(
    questionnaire.content.questions.map(({ code }) => [code, { vi: of(`vi-${code}`), en: of(`en-${code}`) }]),
  );
  if (Object.values(words).some(({ vi, en }) => !vi || !en)) return refused({ '': 'survey:form.words' });
  const result = await reviseQuestionnaire(actor, questionnaire.id, { ...checked.value, words }, now);
  if (result.ok) throw redirect(to.questionnaire(questionnaire.id, { xong: result.version }));
  if (result.why === 'unknown') throw new Response(null, { status: 404 });
  return refused(
    result.why === 'tooEarly' ? { validFrom: 'survey:form.tooEarly' } : { '': 'survey:form.changedMeanwhile' },
  );
}

export default function DeskSurveyQuestionnaire() {
  const { t, to, language } = useWords();
  const { questionnaire, revised } = useLoaderData<typeof loader>();
  const { errors = {}, typed = {} } = useActionData<typeof action>() ?? {};
  const { content, version, source } = questionnaire;
  const of = (name: string, otherwise: string) => String(typed[name] ?? otherwise);
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `words-${name}`, why]));
  return (
    <>
      <PageTitle above={<a href={to.deskSurveys()}>{t('survey:desk.back')}</a>} lead={source}>
        {t('survey:desk.version', { title: content.title[language], version })}
      </PageTitle>
      <ErrorSummary errors={Object.keys(errors).length > 0 ? summary : undefined} />
      {revised && /^\d+$/.test(revised) && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t('survey:desk.revised', { version: revised })}
        </Notice>
      ) : null}
      <Section title={t('survey:desk.revise')}>
        <p className="max-w-prose text-muted">{t('survey:desk.reviseLead')}</p>
        <form method="post" noValidate className="max-w-4xl">
          <FormPart prefix="words">
            {content.questions.map(({ code, text }) => (
              <fieldset key={code} className="my-3 rounded-md border border-line p-3">
                <legend className="px-1 font-semibold">{code}</legend>
                <div className="grid gap-x-4 sm:grid-cols-2">
                  <TextArea
                    name={`vi-${code}`}
                    rows={2}
                    label={t('survey:desk.vi')}
                    defaultValue={of(`vi-${code}`, text.vi)}
                  />
                  <TextArea
                    name={`en-${code}`}
                    rows={2}
                    label={t('survey:desk.en')}
                    defaultValue={of(`en-${code}`, text.en)}
                  />
                </div>
              </fieldset>
            ))}
            <TextField
              name="validFrom"
              type="date"
              label={t('survey:desk.validFrom')}
              error={errors.validFrom}
              defaultValue={of('validFrom', '')}
            />
            <TextField
              name="source"
              label={t('survey:desk.source')}
              error={errors.source}
              defaultValue={of('source', '')}
            />
            <Button>{t('survey:desk.save')}</Button>
          </FormPart>
        </form>
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;
