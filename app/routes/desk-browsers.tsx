// /can-bo/phien: where an officer is signed in, and the ending of it.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BrowserList } from '../features/accounts/browser-list.tsx';
import { browsersOf, endBrowser, endOtherBrowsers } from '../features/accounts/index.server.ts';
import { readForm } from '../http/forms.server.ts';
import { atDesk, sessionToken } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button } from '../ui/form.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('signin:browsers.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer, now } = await atDesk(request);
  const browsers = await browsersOf(officer, sessionToken(request) ?? '', now);
  return json({ browsers, isDone: new URL(request.url).searchParams.has('xong') });
}

/** No password is asked for: ending a session opens nothing to anybody. */
export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDesk(request);
  const key = (await readForm(request)).get('end');
  if (key === 'others') await endOtherBrowsers(officer, sessionToken(request) ?? '', now);
  else if (typeof key === 'string') await endBrowser(officer, key, now);
  return redirect(to.browsers({ xong: 1 }));
}

export default function Browsers() {
  const { t, to } = useWords();
  const { browsers, isDone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead={t('signin:browsers.lead')} above={<a href={to.security()}>{t('signin:security.title')}</a>}>
        {t('signin:browsers.title')}
      </PageTitle>
      {isDone ? (
        <Notice look="good" role="status">
          {t('signin:browsers.done')}
        </Notice>
      ) : null}
      <BrowserList browsers={browsers} />
      {browsers.length > 1 ? (
        <form method="post" className="mt-4">
          <Button look="danger" name="end" value="others">
            {t('signin:browsers.endOthers')}
          </Button>
        </form>
      ) : null}
    </>
  );
}

export const ErrorBoundary = DeskError;
