// An officer changes their password; the first thing they do with a one-time password.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { passwordForm } from '../features/accounts/forms.ts';
import { changePassword } from '../features/accounts/index.server.ts';
import { checkForm, type FormErrors, readForm } from '../http/forms.server.ts';
import { atDesk, sessionToken } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Button, TextField } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('staff:password.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer } = await atDesk(request, { due: 'password' });
  const isDone = new URL(request.url).searchParams.has('xong');
  return json({ username: officer.username, isDue: officer.mustChangePassword, isDone });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, to, now } = await atDesk(request, { due: 'password' });
  const checked = checkForm(passwordForm, await readForm(request));
  const no = (errors: FormErrors) => json({ errors }, { status: 400 });
  if (!checked.ok) return no(checked.errors);
  const result = await changePassword(officer, checked.value, sessionToken(request) ?? '', now);
  if (result.ok) return redirect(officer.mustChangePassword ? to.desk() : `${to.password()}?xong=1`);
  const isOld = result.why === 'wrong' || result.why === 'wait';
  return no({ [isOld ? 'current' : 'next']: `staff:password.${result.why}` });
}

export default function Password() {
  const { t } = useWords();
  const { username, isDue, isDone } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  return (
    <div className="mx-auto max-w-md">
      <PageTitle>{t('staff:password.title')}</PageTitle>
      {isDue ? <Notice look="warn">{t('staff:password.due')}</Notice> : null}
      {isDone && !errors ? (
        <Notice look="good" role="status">
          {t('staff:password.done')}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <form method="post" className="rounded-lg border border-line bg-raised px-5 pb-5">
        {/* Password managers put the new password to the right account. */}
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <TextField
          name="current"
          type="password"
          label={t('staff:password.current')}
          error={errors?.current}
          autoComplete="current-password"
          required
        />
        <TextField
          name="next"
          type="password"
          label={t('staff:password.next')}
          hint={t('staff:password.hint')}
          error={errors?.next}
          autoComplete="new-password"
          required
        />
        <TextField
          name="again"
          type="password"
          label={t('staff:password.again')}
          error={errors?.again}
          autoComplete="new-password"
          required
        />
        <Button>{t('staff:password.submit')}</Button>
      </form>
    </div>
  );
}
