// /can-bo/dang-nhap/buoc-hai: the second step of signing in. Whoever stands here has no session and no rights.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { secondStepOf, takeSecondStep } from '../features/accounts/index.server.ts';
import { codeForm, passkeyForm } from '../features/second-factor/forms.ts';
import { PasskeyForm } from '../features/second-factor/passkey-form.tsx';
import { checkForm, type FormErrors, readForm } from '../http/forms.server.ts';
import { doorwayOf, halfToken, onward, safeNext } from '../http/session.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Button, TextField } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('signin:second.title')} – Hồi Âm` },
  { name: 'robots', content: 'noindex' },
];

/** Too late, or never begun: from the start. */
const again = ({ to }: ReturnType<typeof visitorOf>) => redirect(`${to.signIn()}?het-han=1`);

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = visitorOf(request);
  const standing = await secondStepOf(halfToken(request), visitor.now);
  if (!standing) throw again(visitor);
  const next = safeNext(new URL(request.url).searchParams.get('tiep'));
  return json({ next, hasApp: standing.hasApp, hasPasskey: standing.hasPasskey });
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = visitorOf(request);
  const { now, origin } = visitor;
  const half = halfToken(request);
  const standing = await secondStepOf(half, now);
  if (!standing) throw again(visitor);
  const form = await readForm(request);
  const no = (errors: FormErrors, status: number, seconds = 0) => json({ errors, seconds }, { status });
  const withPasskey = form.has('passkey');
  const checked = withPasskey ? checkForm(passkeyForm, form) : checkForm(codeForm, form);
  if (!checked.ok) return no(withPasskey ? { '': 'signin:passkey.failed' } : checked.errors, 400);

  const doorway = doorwayOf(request, standing.username);
  const result = await takeSecondStep({ half, origin, shown: checked.value, ...doorway }, now);
  if (!result.ok && result.why === 'gone') throw again(visitor);
  if (!result.ok && result.why === 'wait') return no({}, 429, result.seconds);
  const why: FormErrors = withPasskey ? { '': 'signin:passkey.failed' } : { code: 'signin:second.wrong' };
  return onward(result, safeNext(String(form.get('next') ?? '')), visitor) ?? no(why, 400);
}

export default function SecondStep() {
  const { t, to } = useWords();
  const { next, hasApp, hasPasskey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const kept = <input type="hidden" name="next" value={next ?? ''} />;
  return (
    <div className="mx-auto max-w-md">
      <PageTitle lead={t(hasApp ? 'signin:second.lead' : 'signin:second.leadPasskey')}>
        {t('signin:second.title')}
      </PageTitle>
      <ErrorSummary errors={result?.errors} />
      {result?.seconds ? (
        <Notice look="warn" role="alert">
          {t('signin:second.wait', { seconds: result.seconds })}
        </Notice>
      ) : null}
      {hasPasskey ? (
        <div className="mb-4">
          <PasskeyForm purpose="second" look="primary" button={t('signin:passkey.use')}>
            {kept}
          </PasskeyForm>
        </div>
      ) : null}
      <form method="post" className="rounded-lg border border-line bg-raised px-5 pb-5">
        {kept}
        <TextField
          name="code"
          label={t(hasApp ? 'signin:second.code' : 'signin:second.recoveryCode')}
          hint={t(hasApp ? 'signin:second.codeHint' : 'signin:second.recoveryHint')}
          error={result?.errors.code}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
        />
        <Button>{t('signin:second.submit')}</Button>
      </form>
      <p className="mt-4 text-muted">{t('signin:second.lost')}</p>
      <p className="mt-2">
        <a href={to.signIn()}>{t('signin:second.other')}</a>
      </p>
    </div>
  );
}
