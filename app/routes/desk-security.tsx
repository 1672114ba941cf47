// /can-bo/bao-mat: an officer sets up what is asked for beside the password, and sees what there is.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConfirmPassword } from '../features/accounts/confirm-password.tsx';
import { linkedSince, signOnName, unlinkIdentity } from '../features/identity/index.server.ts';
import { SignOnCard } from '../features/identity/sign-on-card.tsx';
import { AppSetUpForm } from '../features/second-factor/app-set-up.tsx';
import { AppCard, PasskeyCard, RecoveryCard } from '../features/second-factor/factor-list.tsx';
import { codeForm, passkeyNameForm } from '../features/second-factor/forms.ts';
import {
  addPasskey,
  appBeingSetUp,
  beginApp,
  confirmApp,
  factorsOf,
  removeFactor,
  renewRecoveryCodes,
} from '../features/second-factor/index.server.ts';
import { RecoveryCodes } from '../features/second-factor/recovery-codes.tsx';
import { confirmWith, hasConfirmed } from '../http/confirmed.server.ts';
import { checkForm, type FormErrors, readForm } from '../http/forms.server.ts';
import { type AtDesk, atDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('signin:security.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await atDesk(request, { due: 'secondFactor' });
  const { officer } = desk;
  const isConfirmed = await hasConfirmed(request, desk);
  const { searchParams } = new URL(request.url);
  return json({
    username: officer.username,
    isDue: officer.mustEnrolNow,
    isConfirmed,
    factors: await factorsOf(officer.id),
    setUp: isConfirmed ? await appBeingSetUp(officer) : null,
    signOn: signOnOf(signOnName('staff'), await linkedSince(officer)),
    isDone: searchParams.has('xong'),
    wasNotLinked: searchParams.has('sso-lien-ket'),
  });
}

const signOnOf = (name: string | null, since: number | null) => name && { name, since };

interface Outcome {
  errors?: FormErrors;
  /** Shown once, on this answer only. */
  codes?: readonly string[];
}
const say = (outcome: Outcome, status = 200) => json(outcome, { status });
const no = (errors: FormErrors) => say({ errors }, 400);

export async function action({ request }: ActionFunctionArgs) {
  const desk = await atDesk(request, { due: 'secondFactor' });
  const form = await readForm(request);
  const what = String(form.get('do') ?? '');
  if (what === 'confirm') {
    const errors = await confirmWith(request, form, desk);
    return errors ? no(errors) : redirect(desk.to.security());
  }
  if (!(await hasConfirmed(request, desk))) return no({ password: 'signin:confirm.again' });
  return change(what, form, desk);
}

async function change(what: string, form: FormData, { officer, now, to }: AtDesk) {
  const done = redirect(to.security({ xong: 1 }));
  switch (what) {
    case 'beginApp':
      await beginApp(officer, now);
      return redirect(`${to.security()}#ung-dung`);
    case 'confirmApp': {
      const checked = checkForm(codeForm, form);
      if (!checked.ok) return no(checked.errors);
      const added = await confirmApp(officer, checked.value.code, now);
      if (!added.ok) return no({ code: 'signin:second.wrong' });
      return added.codes ? say({ codes: added.codes }) : done;
    }
    case 'addPasskey': {
      const checked = checkForm(passkeyNameForm, form);
      if (!checked.ok) return no({ name: checked.errors.name ?? 'signin:passkey.failed' });
      const added = await addPasskey(officer, checked.value.passkey, checked.value.name, now);
      if (!added.ok) return no({ name: 'signin:passkey.failed' });
      return added.codes ? say({ codes: added.codes }) : done;
    }
    case 'removeApp':
      await removeFactor(officer, null, now);
      return done;
    case 'removePasskey':
      await removeFactor(officer, String(form.get('id') ?? ''), now);
      return done;
    case 'unlink':
      await unlinkIdentity(officer, now);
      return done;
    case 'renewCodes': {
      const codes = await renewRecoveryCodes(officer, now);
      return codes ? say({ codes }) : done;
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Security() {
  const { t, to } = useWords();
  const { username, isDue, isConfirmed, factors, setUp, signOn, isDone, wasNotLinked } = useLoaderData<typeof loader>();
  const { errors, codes }: Outcome = useActionData<typeof action>() ?? {};
  const hasAny = factors.hasApp || factors.passkeys.length > 0;
  return (
    <>
      <PageTitle lead={t('signin:security.lead')}>{t('signin:security.title')}</PageTitle>
      {isDue ? <Notice look="warn">{t('signin:security.due')}</Notice> : null}
      <ErrorSummary errors={errors && linked(errors)} />
      {isDone && !errors && !codes ? (
        <Notice look="good" role="status">
          {t('signin:security.done')}
        </Notice>
      ) : null}
      {wasNotLinked ? <Notice look="warn">{t('signin:said.sso-lien-ket')}</Notice> : null}
      {codes ? <RecoveryCodes codes={codes} username={username} /> : null}
      {isConfirmed ? null : (
        <Section title={t('signin:confirm.title')}>
          <ConfirmPassword username={username} error={errors?.password} />
        </Section>
      )}
      {setUp ? (
        <Section id="ung-dung" title={t('signin:app.setUp')}>
          <AppSetUpForm setUp={setUp} error={errors?.code} />
        </Section>
      ) : null}
      <div className="no-print grid items-start gap-4 md:grid-cols-2">
        {setUp ? null : <AppCard hasApp={factors.hasApp} mayChange={isConfirmed} />}
        <PasskeyCard passkeys={factors.passkeys} mayChange={isConfirmed} error={errors?.name} />
        {signOn ? <SignOnCard {...signOn} mayChange={isConfirmed} /> : null}
        {hasAny ? <RecoveryCard left={factors.recoveryCodesLeft} mayChange={isConfirmed} /> : null}
      </div>
      {isDue ? null : (
        <p className="no-print mt-6 flex flex-wrap gap-3">
          <ButtonLink look="secondary" href={to.browsers()}>
            {t('signin:browsers.title')}
          </ButtonLink>
          <ButtonLink look="secondary" href={to.password()}>
            {t('staff:password.title')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** The name of a new passkey stands in a form of its own. */
const linked = ({ name, ...rest }: FormErrors): FormErrors => ({ ...rest, ...(name && { 'passkey-name': name }) });

export const ErrorBoundary = DeskError;
