// /can-bo/ho-so/…/du-thao: the versions of an answer, and what changed from one to the other.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { compared, versionContent, versionList } from '../features/answers/index.server.ts';
import { Versions } from '../features/answers/version-list.tsx';
import { withoutSender } from '../features/inspection/index.server.ts';
import { atDesk } from '../http/session.server.ts';
import { placeAtDesk } from '../http/writing.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { PageTitle } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('letter:version.title')}, ${data?.code ?? ''} – Hồi Âm` },
];

/** Without a choice: the newest and the one before it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language, now } = await atDesk(request);
  const code = params.code ?? '';
  const place = await placeAtDesk(actor, code, now);
  const asked = new URL(request.url).searchParams;
  const number = (name: string) => Number(asked.get(name)) || null;
  const at = { petitionId: place.petitionId, round: number('lan') ?? place.round };
  const versions = await versionList(at);
  const to = number('den') ?? versions[0]?.number ?? 0;
  const from = number('tu') ?? versions[1]?.number ?? to;
  const [before, after] = await Promise.all([versionContent(at, from), versionContent(at, to)]);
  const covered = <T,>(changes: T) => withoutSender(actor, code, language, changes);
  return json({
    code,
    round: at.round,
    versions,
    compared: before && after && from !== to ? { from, to, changes: await covered(compared(before, after)) } : null,
    mayRestore: place.isOpen && at.round === place.round,
  });
}

export default function DeskVersions() {
  const { t, to } = useWords();
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <p>
        <a href={`${to.deskCase(data.code)}#answer`} className="inline-flex min-h-8 items-center text-sm">
          {t('letter:back', { code: data.code })}
        </a>
      </p>
      <PageTitle above={data.code} lead={t('letter:version.lead')}>
        {t('letter:version.title')}
      </PageTitle>
      <Versions {...data} />
    </>
  );
}

export const ErrorBoundary = DeskError;
