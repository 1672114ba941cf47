// /can-bo/nhap-don/cu-tri: a list of voters' petitions is uploaded; its format, and the lists of before.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { VOTERS_COLUMNS, type VotersColumn } from '../domain/voters-list.ts';
import { importsOf, uploadList } from '../features/entry/index.server.ts';
import { VotersColumns } from '../features/entry/voters-columns.tsx';
import { readSent } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { formatInstant } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { Button } from '../ui/form.tsx';
import { Badge, Notice, PageTitle, Section } from '../ui/page.tsx';
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
  const { files } = await readSent(request);
  const result = await uploadList(officer, files[0], now);
  if (result.ok) throw redirect(to.votersList(result.id));
  const { why, line = 0, column } = result;
  return json({ why, line, column: column ? VOTERS_COLUMNS[column as VotersColumn][0] : '' }, { status: 422 });
}

export default function Voters() {
  const { t, to } = useWords();
  const { lists } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageTitle lead={t('entry:voters.lead')}>{t('entry:voters.title')}</PageTitle>
      {refused ? (
        <Notice look="bad" role="alert" title={t('entry:voters.fileRefused')}>
          <p>{t(`entry:voters.file.${refused.why}`, { line: refused.line, column: refused.column })}</p>
        </Notice>
      ) : null}
      <form method="post" action={to.voters()} encType="multipart/form-data" className="max-w-2xl">
        <label htmlFor="list" className="mb-1 block font-semibold">
          {t('entry:voters.choose')}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id="list"
            type="file"
            name="list"
            accept=".csv,.txt,text/csv"
            className="block w-full min-w-0 rounded-md border border-edge bg-raised p-2 sm:flex-1"
          />
          <Button>{t('entry:voters.upload')}</Button>
        </div>
        <p className="mt-1 text-sm text-muted">{t('entry:voters.uploadHint')}</p>
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
