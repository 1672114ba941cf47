// /can-bo/quan-tri/danh-gia-tthc: whether and when the nine criteria are evaluated, and by which document.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rulesForm } from '../features/evaluation/forms.ts';
import { changeRules, evaluationRules } from '../features/evaluation/index.server.ts';
import { RulesForm } from '../features/evaluation/rules-form.tsx';
import { checkForm, type NotTaken, readForm } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('administration:section.evaluation.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { now } = await atDeskWith(request, 'manage:evaluation');
  return json({ rules: await evaluationRules(now), isDone: new URL(request.url).searchParams.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'manage:evaluation');
  const checked = checkForm(rulesForm, await readForm(request));
  if (!checked.ok) return json<NotTaken>({ errors: checked.errors, typed: checked.typed }, { status: 400 });
  await changeRules(actor, checked.value, now);
  throw redirect(to.evaluationRules({ xong: 1 }));
}

export default function EvaluationRulesPage() {
  const { t, to } = useWords();
  const { rules, isDone } = useLoaderData<typeof loader>();
  const { errors, typed } = useActionData<typeof action>() ?? { errors: {}, typed: null };
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('administration:section.evaluation.lead')}
      >
        {t('administration:section.evaluation.title')}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {isDone && !typed ? (
        <Notice look="good" role="status">
          {t('evaluation:rules.saved')}
        </Notice>
      ) : null}
      <p className="max-w-prose">{t('evaluation:method.law')}</p>
      <RulesForm rules={rules} errors={errors} typed={typed} />
      <p>
        <a href={to.deskEvaluation()} className="inline-flex min-h-11 items-center">
          {t('evaluation:desk.title')}
        </a>
      </p>
    </>
  );
}

export const ErrorBoundary = DeskError;
