// /can-bo/loi-moi/:token: whoever was invited chooses the password of their account.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { firstPasswordForm } from '../features/accounts/forms.ts';
import { acceptInvitation, invitedWith } from '../features/accounts/index.server.ts';
import { checkForm, type FormErrors, readForm } from '../http/forms.server.ts';
import { slowUnknown } from '../http/slowing.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Button, ButtonLink, TextField } from '../ui/form.tsx';
import { PageTitle } from '../ui/page.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('signin:invitation.title')} – Hồi Âm` },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { now, origin } = visitorOf(request);
  const invited = await invitedWith(params.token ?? '', now);
  if (!invited) await slowUnknown(origin, now);
  return json({ invited }, invited ? 200 : 410);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { now, to, origin } = visitorOf(request);
  const checked = checkForm(firstPasswordForm, await readForm(request));
  const no = (errors: FormErrors) => json({ errors }, { status: 400 });
  if (!checked.ok) return no(checked.errors);
  const result = await acceptInvitation(params.token ?? '', checked.value.next, now);
  if (result.ok) return redirect(`${to.signIn()}?moi=1`);
  // Used in between: the page itself says so.
  if (result.why === 'gone') await slowUnknown(origin, now);
  if (result.why === 'gone') return redirect(to.invitation(params.token ?? ''));
  return no({ next: `staff:password.${result.why}` });
}

export default function Invitation() {
  const { t, to } = useWords();
  const { invited } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  if (!invited)
    return (
      <div className="mx-auto max-w-md">
        <PageTitle lead={t('signin:invitation.over')}>{t('signin:invitation.overTitle')}</PageTitle>
        <ButtonLink href={to.signIn()}>{t('staff:signIn.title')}</ButtonLink>
      </div>
    );
  return (
    <div className="mx-auto max-w-md">
      <PageTitle lead={t('signin:invitation.lead', { name: invited.name, username: invited.username })}>
        {t('signin:invitation.title')}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <form method="post" className="rounded-lg border border-line bg-raised px-5 pb-5">
        {/* Password managers put the password to the right account. */}
        <input type="hidden" name="username" autoComplete="username" value={invited.username} />
        <TextField
          name="next"
          type="password"
          label={t('signin:invitation.password')}
          hint={t('staff:password.hint')}
          error={errors?.next}
          autoComplete="new-password"
          required
        />
        <TextField
          name="again"
          type="password"
          label={t('signin:invitation.again')}
          error={errors?.again}
          autoComplete="new-password"
          required
        />
        <Button>{t('signin:invitation.submit')}</Button>
      </form>
    </div>
  );
}
