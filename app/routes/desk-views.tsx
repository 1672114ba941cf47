// /can-bo/che-do-xem: an officer's saved views; a head shares them with the unit.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { savedViewForm } from '../features/queue/forms.ts';
import { deleteView, mayShare, renameView, savedViews, shareView } from '../features/queue/index.server.ts';
import { SavedViews } from '../features/queue/saved-views.tsx';
import { checkForm, readForm, typedIn } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Notice, PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('queue:saved.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await atDeskWith(request, 'read:petition');
  const isDone = new URL(request.url).searchParams.has('xong');
  return json({ views: await savedViews(actor), mayShare: mayShare(actor), isDone });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, to, now } = await atDeskWith(request, 'read:petition');
  const form = await readForm(request);
  const no = (why: string) => json({ why, typed: typedIn(form) }, { status: 400 });
  const checked = checkForm(savedViewForm, form);
  if (!checked.ok) return no(Object.values(checked.errors)[0] ?? 'petition:form.missing');
  const { id, change, ten } = checked.value;
  const done = () => redirect(to.savedViews({ xong: 1 }));
  switch (change) {
    case 'delete':
      return (await deleteView(actor, id)) ? done() : no('queue:save.unknown');
    case 'rename': {
      const result = await renameView(actor, id, ten);
      return result.ok ? done() : no(`queue:save.${result.why}`);
    }
    default: {
      const result = await shareView(actor, id, change === 'share', now);
      return result.ok ? done() : no(`queue:save.${result.why}`);
    }
  }
}

export default function Views() {
  const { t, to, say } = useWords();
  const { views, mayShare: isSharing, isDone } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  return (
    <>
      <PageTitle lead={t('queue:saved.lead')}>{t('queue:saved.title')}</PageTitle>
      {tried ? (
        <Notice look="bad" role="alert">
          {say(tried.why)}
        </Notice>
      ) : isDone ? (
        <Notice look="good" role="status">
          {t('queue:saved.done')}
        </Notice>
      ) : null}
      <SavedViews views={views} isSharing={isSharing} />
      <p className="my-6">
        <a href={to.desk()}>{t('queue:back')}</a>
      </p>
    </>
  );
}

export const ErrorBoundary = DeskError;
