// /can-bo/quan-tri/bao-cao: on which day periods end, and which fields fall into which subject class of the forms.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { settingsForm } from '../features/official-forms/forms.ts';
import { changeReportSettings, reportSettings } from '../features/official-forms/index.server.ts';
import { SettingsForm } from '../features/official-forms/settings-form.tsx';
import { checkForm, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('official-forms:settings.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:reports');
  return json({ ...(await reportSettings()), isDone: new URL(request.url).searchParams.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:reports');
  const form = await readForm(request);
  const typed = typedIn(form);
  const checked = checkForm(settingsForm, form);
  if (!checked.ok) return json({ errors: checked.errors, typed }, { status: 400 });
  const subjects = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name.replace(/^s:/, ''), String(value)]),
  );
  await changeReportSettings(officer, { cutOff: checked.value.cutOff, subjects }, now);
  throw redirect(to.reportSettings({ xong: 'roi' }));
}

export default function ReportSettings() {
  const { t, to } = useWords();
  const { cutOff, fields, isDone } = useLoaderData<typeof loader>();
  const { errors = {}, typed = {} } = useActionData<typeof action>() ?? {};
  return (
    <>
      <PageTitle
        above={<a href={to.administration()}>{t('administration:title')}</a>}
        lead={t('official-forms:settings.lead')}
      >
        {t('official-forms:settings.title')}
      </PageTitle>
      <ErrorSummary errors={errors} />
      {isDone && Object.keys(errors).length === 0 ? (
        <Notice look="good" role="status">
          {t('official-forms:done.settings')}
        </Notice>
      ) : null}
      <SettingsForm {...{ cutOff, fields, errors, typed }} />
    </>
  );
}

export const ErrorBoundary = DeskError;
