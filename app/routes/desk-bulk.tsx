// One action on many cases: the count first, then what came of each. Codes travel in forms, so that no address holds a hundred of them.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BulkConfirm } from '../features/queue/bulk-page.tsx';
import { BulkDone } from '../features/queue/bulk-report.tsx';
import { bulkReport } from '../features/queue/index.server.ts';
import { answerBulkForm } from '../http/bulk-answer.server.ts';
import { readForm } from '../http/forms.server.ts';
import { queueAddress } from '../http/queue-way.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { NOTHING } from '../ui/error-summary.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('queue:bulk.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, to } = await atDeskWith(request, 'read:petition');
  const { searchParams } = new URL(request.url);
  const key = searchParams.get('ket-qua');
  const report = key ? await bulkReport(actor, key) : null;
  return json({ report, back: to.desk(queueAddress(searchParams.get('tu'))) });
}

export async function action({ request }: ActionFunctionArgs) {
  const at = await atDeskWith(request, 'note:petition');
  return answerBulkForm(at, new URL(request.url).searchParams.get('tu'), await readForm(request));
}

export default function Bulk() {
  const { t, say } = useWords();
  const tried = useActionData<typeof action>();
  const { report, back } = useLoaderData<typeof loader>();
  if (tried?.plan) return <BulkConfirm {...tried} />;
  if (!tried && report) return <BulkDone report={report} back={back} />;
  const why = Object.values(tried?.errors ?? NOTHING)[0] ?? 'queue:bulk.chooseCases';
  return (
    <>
      <p role="alert" className="font-semibold text-bad">
        {say(why)}
      </p>
      <p className="my-4">
        <a href={back}>{t('queue:back')}</a>
      </p>
    </>
  );
}

export const ErrorBoundary = DeskError;
