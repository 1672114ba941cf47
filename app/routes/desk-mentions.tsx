// Where I was named: the notes of colleagues that wait for me.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mentionsFor } from '../features/casework/index.server.ts';
import { MentionList } from '../features/casework/mention-list.tsx';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('casework:mention.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await atDeskWith(request, 'read:petition');
  return json({ mentions: await mentionsFor(actor, language) });
}

export default function DeskMentions() {
  const { t } = useWords();
  const { mentions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle>{t('casework:mention.title')}</PageTitle>
      <MentionList mentions={mentions} />
    </>
  );
}

export const ErrorBoundary = DeskError;
