// /can-bo/thu-loi: mail that does not go, to be tried again or given up.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FailingMailTable } from '../features/mail/failing-mail.tsx';
import { failingMails, giveUp, retry, retryAll } from '../features/mail/index.server.ts';
import { FAILING_AFTER } from '../features/mail/types.ts';
import { readForm } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { settings } from '../settings.server.ts';
import { Button } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('mail:failing.title')} – Hồi Âm` },
];

const OUTCOMES = ['retried', 'givenUp', 'gone'] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  await atDeskWith(request, 'manage:mail');
  const done = OUTCOMES.find((one) => one === new URL(request.url).searchParams.get('xong')) ?? null;
  return json({ ...(await failingMails()), done, hasServer: settings().smtpUrl !== undefined });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'manage:mail');
  const form = await readForm(request);
  const button = String(form.get('do'));
  if (button === 'retryAll') {
    const retried = await retryAll(actor, now);
    return redirect(to.failingMail({ xong: retried > 0 ? 'retried' : 'gone' }));
  }
  const asked = /^(retry|giveUp):(\d{1,15})$/.exec(button);
  if (!asked) throw new Response(null, { status: 400 });
  const isRetry = asked[1] === 'retry';
  const isDone = await (isRetry ? retry : giveUp)(Number(asked[2]), actor, now);
  return redirect(to.failingMail({ xong: !isDone ? 'gone' : isRetry ? 'retried' : 'givenUp' }));
}

export default function FailingMailPage() {
  const { t, to } = useWords();
  const { mails, total, done, hasServer } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t('mail:failing.lead', { count: FAILING_AFTER })}>{t('mail:failing.title')}</PageTitle>
      {hasServer ? null : <Notice look="warn">{t('mail:failing.noServer')}</Notice>}
      {done ? (
        <Notice look={done === 'gone' ? 'warn' : 'good'} role="status">
          {t(`mail:failing.done.${done}`)}
        </Notice>
      ) : null}
      {mails.length === 0 ? (
        <p className="py-8 text-muted">{t('mail:failing.none')}</p>
      ) : (
        <form method="post" action={to.failingMail()}>
          {total > mails.length ? <p>{t('mail:failing.first', { shown: mails.length, count: total })}</p> : null}
          <FailingMailTable mails={mails} />
          <p className="mt-4">
            <Button name="do" value="retryAll" look="secondary">
              {t('mail:failing.retryAll', { count: mails.length })}
            </Button>
          </p>
        </form>
      )}
    </>
  );
}

export const ErrorBoundary = DeskError;
