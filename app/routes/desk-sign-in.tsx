// Officers sign in: the first step, or the only one.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signInForm } from '../features/accounts/forms.ts';
import { signIn, signInWithPasskey } from '../features/accounts/index.server.ts';
import { DEMONSTRATION, type SignInResult } from '../features/accounts/types.ts';
import { signOnName } from '../features/identity/index.server.ts';
import { passkeyForm } from '../features/second-factor/forms.ts';
import { PasskeyForm } from '../features/second-factor/passkey-form.tsx';
import { checkForm, type FormErrors, readForm } from '../http/forms.server.ts';
import { doorwayOf, officerIn, onward, safeNext } from '../http/session.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { settings } from '../settings.server.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Button, ButtonLink, TextField } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('staff:signIn.title')} – Hồi Âm` },
  { name: 'robots', content: 'noindex' },
];

/** What led here, in the address: said once, on top. */
const SAID = ['ra', 'het-han', 'moi', 'sso-loi', 'sso-la', 'sso-lien-ket'] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const { to, now } = visitorOf(request);
  const { searchParams } = new URL(request.url);
  const next = safeNext(searchParams.get('tiep'));
  if (await officerIn(request, now)) throw redirect(next ?? to.desk());
  return json({
    next,
    said: SAID.find((name) => searchParams.has(name)) ?? null,
    signOn: signOnName('staff'),
    isDemonstration: settings().mode === 'demonstration',
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = visitorOf(request);
  const { now, origin } = visitor;
  const form = await readForm(request);
  const next = safeNext(String(form.get('next') ?? ''));
  const username = String(form.get('username') ?? '');
  const no = (errors: FormErrors, status: number, seconds = 0) => json({ errors, username, seconds }, { status });
  const answer = (result: SignInResult, why: string) => {
    if (!result.ok && result.why === 'wait') return no({}, 429, result.seconds);
    return onward(result, next, visitor) ?? no({ '': why }, 400);
  };

  if (form.has('passkey')) {
    const checked = checkForm(passkeyForm, form);
    if (!checked.ok) return no({ '': 'signin:passkey.failed' }, 400);
    const shown = { answer: checked.value.passkey, origin, ...doorwayOf(request) };
    return answer(await signInWithPasskey(shown, now), 'signin:passkey.failed');
  }
  const checked = checkForm(signInForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const typed = { ...checked.value, origin, ...doorwayOf(request, checked.value.username) };
  return answer(await signIn(typed, now), 'staff:signIn.wrong');
}

export default function SignIn() {
  const { t, to } = useWords();
  const { next, said, signOn, isDemonstration } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <div className="mx-auto max-w-md">
      <PageTitle>{t('staff:signIn.title')}</PageTitle>
      {said && !result ? (
        <Notice role="status" look={said.startsWith('sso') ? 'warn' : 'info'}>
          {t(`signin:said.${said}`)}
        </Notice>
      ) : null}
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
      <div className="mt-4 flex flex-wrap gap-3">
        {signOn ? (
          <ButtonLink look="secondary" href={to.signOn({ tiep: next })}>
            {t('signin:signOn.button', { name: signOn })}
          </ButtonLink>
        ) : null}
        <PasskeyForm purpose="signIn" button={t('signin:passkey.signIn')}>
          <input type="hidden" name="next" value={next ?? ''} />
        </PasskeyForm>
      </div>
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
