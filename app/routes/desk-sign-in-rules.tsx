// /can-bo/quy-dinh-dang-nhap: which roles must have a second factor.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ROLES } from '../domain/permissions.ts';
import { AuditList } from '../features/audit/audit-list.tsx';
import { changesOf } from '../features/audit/index.server.ts';
import { obligationForm } from '../features/second-factor/forms.ts';
import { OBLIGATION_SUBJECT, obligedRoles, obligeRoles } from '../features/second-factor/index.server.ts';
import { checkForm, readForm } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button, Checkbox, FormPart } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('signin:rules.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:accounts');
  const changes = await changesOf(OBLIGATION_SUBJECT);
  return json({ obliged: await obligedRoles(), changes, isDone: new URL(request.url).searchParams.has('xong') });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'manage:accounts');
  const checked = checkForm(obligationForm, await readForm(request));
  if (!checked.ok) throw new Response(null, { status: 400 });
  await obligeRoles(officer, checked.value.roles, now);
  return redirect(to.signInRules({ xong: 1 }));
}

export default function SignInRules() {
  const { t } = useWords();
  const { obliged, changes, isDone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t('signin:rules.lead')}>{t('signin:rules.title')}</PageTitle>
      {isDone ? (
        <Notice look="good" role="status">
          {t('signin:rules.done')}
        </Notice>
      ) : null}
      <form method="post" className="max-w-xl rounded-lg border border-line bg-raised px-5 pb-5">
        <fieldset>
          <legend className="float-left mt-4 mb-2 w-full font-semibold">{t('signin:rules.roles')}</legend>
          <div className="clear-both">
            {ROLES.map((role) => (
              <FormPart key={role} prefix={role}>
                <Checkbox
                  name="roles"
                  value={role}
                  label={t(`petition:role.${role}`)}
                  defaultChecked={obliged.includes(role)}
                />
              </FormPart>
            ))}
          </div>
        </fieldset>
        <Button>{t('form.save')}</Button>
      </form>
      <Section title={t('signin:rules.changes')}>
        <AuditList caption={t('signin:rules.changes')} entries={changes} />
      </Section>
    </>
  );
}

export const ErrorBoundary = DeskError;
