// /can-bo/nhap-don/cu-tri: a list of voters' petitions is uploaded; its format, and the lists of before.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { importsOf, uploadList } from '../features/entry/index.server.ts';
import { VotersColumns } from '../features/entry/voters-columns.tsx';
import { readImport } from '../http/sent-file.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { TABLE_FILES } from '../http/tables.ts';
import { formatInstant } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FaultTable } from '../ui/fault-table.tsx';
import { Button, TextField } from '../ui/form.tsx';
import { Badge, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('entry:voters.title')} – Hồi Âm` },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { officer } = await atDeskWith(request, 'enter:petition');
  const lists = (await importsOf(officer)).map(({ uploadedAt, appliedAt, ...one }) => ({
    ...one,
    uploadedAt: uploadedAt.getTime(),
    isApplied: appliedAt !== null,
  }));
  return json({ lists });
}

export async function action({ request }: ActionFunctionArgs) {
  const { officer, now, to } = await atDeskWith(request, 'enter:petition');
  const { file, why } = await readImport(request);
  if (!file) return json({ why, name: '', faults: [] }, { status: 422 });
  const result = await uploadList(officer, file, now);
  if (result.ok) throw redirect(to.votersList(result.id));
  return json({ why: '', name: file.name, faults: result.faults }, { status: 422 });
}

export default function Voters() {
  const { t, to } = useWords();
  const { lists } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageTitle lead={t('entry:voters.lead')}>{t('entry:voters.title')}</PageTitle>
      <ErrorSummary errors={refused?.why ? { file: refused.why } : undefined} />
      {refused?.faults.length ? <FaultTable faults={refused.faults} name={refused.name} /> : null}
      <form method="post" action={to.voters()} encType="multipart/form-data" className="max-w-2xl">
        <TextField
          name="file"
          type="file"
          accept={TABLE_FILES}
          label={t('entry:voters.choose')}
          hint={t('entry:voters.uploadHint')}
          error={refused?.why || undefined}
        />
        <Button>{t('entry:voters.upload')}</Button>
      </form>
      {lists.length > 0 ? (
        <Section title={t('entry:voters.before')}>
          <ul className="divide-y divide-line">
            {lists.map(({ id, fileName, uploadedAt, isApplied }) => (
              <li key={id} className="flex flex-wrap items-center gap-3 py-1">
                <a href={to.votersList(id)} className="inline-flex min-h-11 items-center">
                  {fileName}
                </a>
                <span className="text-muted">{formatInstant(uploadedAt)}</span>
                <Badge look={isApplied ? 'good' : 'warn'}>
                  {t(isApplied ? 'entry:voters.applied' : 'entry:voters.waiting')}
                </Badge>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <VotersColumns />
    </>
  );
}

export const ErrorBoundary = DeskError;
