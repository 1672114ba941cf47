// /can-bo/vang-mat: an officer on leave hands their desk to a colleague; a head or an administrator does it for others.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '../domain/deadline.ts';
import { DeputyForm } from '../features/deputies/deputy-form.tsx';
import { DeputyList } from '../features/deputies/deputy-list.tsx';
import { deputyForm, revokeForm } from '../features/deputies/forms.ts';
import { arrangeDeputy, deputyPage, revokeDeputy } from '../features/deputies/index.server.ts';
import { checkForm, type FormErrors, readForm, typedIn } from '../http/forms.server.ts';
import { atDesk } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('deputy:title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, language, now } = await atDesk(request);
  const asked = new URL(request.url).searchParams.get('xong');
  const done = (['arranged', 'revoked'] as const).find((one) => one === asked) ?? null;
  return json({
    ...(await deputyPage(officer, language, now)),
    me: officer.id,
    today: dayOf(now),
    isElsewhere: officer.standsIn !== null,
    done,
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, to, now } = await atDesk(request);
  const form = await readForm(request);
  const no = (errors: FormErrors, status: number) => json({ errors, typed: typedIn(form) }, { status });
  if (form.has('revoke')) {
    const checked = checkForm(revokeForm, form);
    if (!checked.ok) throw new Response(null, { status: 400 });
    const isDone = await revokeDeputy(officer, checked.value.revoke, now);
    return isDone ? redirect(to.deputies({ xong: 'revoked' })) : no({ '': 'deputy:refusal.notRevoked' }, 409);
  }
  const checked = checkForm(deputyForm, form);
  if (!checked.ok) return no(checked.errors, 400);
  const result = await arrangeDeputy(officer, checked.value, now);
  return result.ok ? redirect(to.deputies({ xong: 'arranged' })) : no({ '': `deputy:refusal.${result.why}` }, 409);
}

export default function Deputies() {
  const { t } = useWords();
  const { list, absentees, deputies, me, today, isElsewhere, done } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const errors: FormErrors = tried?.errors ?? {};
  const linked = Object.fromEntries(Object.entries(errors).map(([name, key]) => [name && `deputy-${name}`, key]));
  const own = absentees.find(({ id }) => id === me);
  return (
    <>
      <PageTitle lead={t('deputy:lead')}>{t('deputy:title')}</PageTitle>
      <ErrorSummary errors={linked} />
      {done && !tried ? (
        <Notice look="good" role="status">
          {t(`deputy:done.${done}`)}
        </Notice>
      ) : null}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start lg:gap-6">
        <Section title={t('deputy:list')}>
          <DeputyList list={list} />
        </Section>
        <Section title={t('deputy:arrange')}>
          {isElsewhere ? (
            <p>{t('deputy:atAnotherDesk')}</p>
          ) : absentees.length === 0 ? (
            <p>{t('deputy:noDesk')}</p>
          ) : (
            <DeputyForm
              absentees={absentees}
              deputies={deputies}
              errors={errors}
              typed={tried?.typed ?? {}}
              begin={{ absent: own?.id ?? null, fromDay: today }}
            />
          )}
        </Section>
      </div>
    </>
  );
}

export const ErrorBoundary = DeskError;
