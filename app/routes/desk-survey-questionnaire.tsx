// /can-bo/khao-sat/phieu-hoi/…: one version of a questionnaire, and the editor of what follows it (`?moi=1`: of one made from it).
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayBeRestructured } from '../domain/survey-editing.ts';
import { questionnaireWith } from '../features/surveys/index.server.ts';
import { QuestionnaireEditor } from '../features/surveys/questionnaire-editor.tsx';
import { QuestionnairePreview } from '../features/surveys/survey-form.tsx';
import { answerOfEditor } from '../http/questionnaire-answer.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary, NOTHING } from '../ui/error-summary.tsx';
import { Button, FormPart, TextField } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('survey:desk.questionnaires')} – Hồi Âm` },
];

async function atQuestionnaire(request: Request, id: string | undefined) {
  const desk = await atDeskWith(request, 'manage:surveys');
  const questionnaire = /^\d{1,9}$/.test(id ?? '') ? await questionnaireWith(Number(id)) : null;
  if (!questionnaire) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const isNew = asked.get('moi') === '1' && mayBeRestructured(questionnaire.subject);
  return { desk, questionnaire, isNew, kept: asked.get('xong') };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { questionnaire, isNew, kept } = await atQuestionnaire(request, params.id);
  return json({ questionnaire, isNew, kept });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, questionnaire, isNew } = await atQuestionnaire(request, params.id);
  const answer = await answerOfEditor(request, questionnaire, isNew, desk);
  if ('kept' in answer) throw redirect(desk.to.questionnaire(answer.kept.id, { xong: answer.kept.version }));
  return json(answer, { status: Object.keys(answer.errors).length > 0 ? 400 : 200 });
}

export default function DeskSurveyQuestionnaire() {
  const { t, to, language } = useWords();
  const { questionnaire, isNew, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { version, source, subject } = questionnaire;
  const content = answer?.content ?? questionnaire.content;
  const errors = answer?.errors ?? NOTHING;
  const of = (name: string) => ({ name, error: errors[name], defaultValue: String(answer?.typed[name] ?? '') });
  const isFree = isNew || mayBeRestructured(subject);
  const hasErrors = Object.keys(errors).length > 0;
  const summary = Object.fromEntries(Object.entries(errors).map(([name, why]) => [name && `words-${name}`, why]));
  return (
    <>
      <PageTitle above={<a href={to.deskSurveys()}>{t('survey:desk.back')}</a>} lead={source}>
        {t('survey:desk.version', { title: questionnaire.content.title[language], version })}
      </PageTitle>
      <ErrorSummary errors={hasErrors ? summary : undefined} />
      {kept && /^\d+$/.test(kept) && !answer ? (
        <Notice look="good" role="status">
          {t('survey:desk.revised', { version: kept })}
        </Notice>
      ) : null}
      {answer?.isChanged ? (
        <Notice look="warn" role="status">
          {t('survey:edit.notKept')}
        </Notice>
      ) : null}
      <details className="my-4 max-w-4xl rounded-md border border-line p-3">
        <summary className="min-h-11 cursor-pointer font-semibold text-accent">{t('survey:edit.preview')}</summary>
        <QuestionnairePreview content={content} />
      </details>
      <Section title={isNew ? t('survey:edit.own') : t('survey:desk.revise')}>
        <p className="max-w-prose text-muted">
          {isNew ? t('survey:edit.ownLead') : isFree ? t('survey:desk.reviseLead') : t('survey:edit.wordsOnly')}
        </p>
        <form method="post" noValidate className="max-w-4xl">
          <FormPart prefix="words">
            <QuestionnaireEditor content={content} errors={errors} isFree={isFree} />
            <Section title={t('survey:edit.validity')}>
              {isNew ? (
                <TextField {...of('code')} label={t('survey:edit.code')} hint={t('survey:edit.codeHint')} />
              ) : null}
              <TextField {...of('validFrom')} type="date" label={t('survey:desk.validFrom')} />
              {isNew || subject === 'own' ? (
                <TextField {...of('validTo')} type="date" label={t('survey:edit.validTo')} isOptional />
              ) : null}
              <TextField {...of('source')} label={t('survey:desk.source')} />
              <div className="flex flex-wrap gap-3">
                <Button name="do" value="save">
                  {t('survey:desk.save')}
                </Button>
                <Button look="secondary" name="do" value="look">
                  {t('survey:edit.look')}
                </Button>
              </div>
            </Section>
          </FormPart>
        </form>
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;
