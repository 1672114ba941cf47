// Officers sign in.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signInForm } from '../features/accounts/forms.ts';
import { signIn } from '../features/accounts/index.server.ts';
import { DEMONSTRATION } from '../features/accounts/types.ts';
import { checkForm, type FormErrors } from '../http/forms.server.ts';
import { deviceMark, officerIn, safeNext, signedIn } from '../http/session.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { settings } from '../settings.server.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Button, TextField } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('staff:signIn.title')} – Hồi Âm` },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { to, now } = visitorOf(request);
  const { searchParams } = new URL(request.url);
  const next = safeNext(searchParams.get('tiep'));
  if (await officerIn(request, now)) throw redirect(next ?? to.desk());
  return json({ next, hasLeft: searchParams.has('ra'), isDemonstration: settings().mode === 'demonstration' });
}

export async function action({ request }: ActionFunctionArgs) {
  const { to, now, origin } = visitorOf(request);
  const form = await request.formData();
  const checked = checkForm(signInForm, form);
  const username = String(form.get('username') ?? '');
  const no = (errors: FormErrors, status: number, seconds = 0) => json({ errors, username, seconds }, { status });
  if (!checked.ok) return no(checked.errors, 400);

  const device = deviceMark(request, checked.value.username);
  const result = await signIn({ ...checked.value, origin, device }, now);
  if (!result.ok) return result.why === 'wait' ? no({}, 429, result.seconds) : no({ '': 'staff:signIn.wrong' }, 400);
  const headers = signedIn(checked.value.username, result, now);
  const next = safeNext(String(form.get('next') ?? ''));
  return redirect(result.mustChangePassword ? to.password() : (next ?? to.desk()), { headers });
}

export default function SignIn() {
  const { t } = useWords();
  const { next, hasLeft, isDemonstration } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-md">
      <PageTitle>{t('staff:signIn.title')}</PageTitle>
      {hasLeft && !result ? <Notice role="status">{t('staff:signIn.ended')}</Notice> : null}
      <ErrorSummary errors={result?.errors} />
      {result?.seconds ? (
        <Notice look="warn" role="alert">
          {t('staff:signIn.wait', { seconds: result.seconds })}
        </Notice>
      ) : null}
      <form method="post" className="rounded-lg border border-line bg-raised px-5 pb-5">
        <input type="hidden" name="next" value={next ?? ''} />
        <TextField
          name="username"
          label={t('staff:signIn.username')}
          defaultValue={result?.username}
          error={result?.errors.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField
          name="password"
          type="password"
          label={t('staff:signIn.password')}
          error={result?.errors.password}
          autoComplete="current-password"
          required
        />
        <Button>{t('staff:signIn.submit')}</Button>
      </form>
      <p className="mt-4 text-muted">{t('staff:signIn.lead')}</p>
      {isDemonstration ? (
        <Notice title={t('staff:signIn.demonstration')}>
          <p className="font-mono">{DEMONSTRATION.usernames.join(', ')}</p>
          <p>
            {t('staff:signIn.password')}: <span className="font-mono">{DEMONSTRATION.password}</span>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
