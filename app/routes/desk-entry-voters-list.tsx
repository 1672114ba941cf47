// /can-bo/nhap-don/cu-tri/:list: the report on a list line by line, the button that carries it out, and what came of it.
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applyList, reportOf } from '../features/entry/index.server.ts';
import { VotersReportTable } from '../features/entry/voters-report.tsx';
import { type AtDesk, atDeskWith } from '../http/session.server.ts';
import { formatInstant } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { TableNotices } from '../ui/fault-table.tsx';
import { Button, ButtonLink } from '../ui/form.tsx';
import { Notice, PageTitle, Section } from '../ui/page.tsx';
import { DeskError } from './desk.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: `${wordsOf(languageOfPath(location.pathname))('entry:voters.title')} – Hồi Âm` },
];

async function atList(request: Request, list = ''): Promise<AtDesk & { id: number }> {
  const desk = await atDeskWith(request, 'enter:petition');
  const id = Number(list);
  if (!Number.isSafeInteger(id) || id < 1) throw new Response(null, { status: 404 });
  return { ...desk, id };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { officer, id, now } = await atList(request, params.list);
  const report = await reportOf(officer, id, now);
  if (!report) throw new Response(null, { status: 404 });
  return json({ report });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { officer, id, now, to } = await atList(request, params.list);
  if (!(await reportOf(officer, id, now))) throw new Response(null, { status: 404 });
  await applyList(officer, id, now);
  return redirect(to.votersList(id));
}

export default function VotersList() {
  const { t, to } = useWords();
  const { report } = useLoaderData<typeof loader>();
  const { id, fileName, lines, appliedAt, notices } = report;
  const count = (outcome: (typeof lines)[number]['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const needsLook = lines.filter(({ notes, outcome }) => notes.length > 0 || outcome === 'known');
  const others = lines.filter((line) => !needsLook.includes(line));
  const ready = count('ready');
  return (
    <>
      <PageTitle above={t('entry:voters.title')}>{fileName}</PageTitle>
      {appliedAt ? (
        <Notice look="good" role="status" title={t('entry:voters.done', { count: count('made') })}>
          <p>
            {t('entry:voters.doneHint', {
              at: formatInstant(appliedAt),
              known: count('known'),
              refused: count('refused'),
            })}
          </p>
        </Notice>
      ) : (
        <Notice title={t('entry:voters.ready', { count: ready })}>
          <p>
            {t('entry:voters.readyHint', { known: count('known'), refused: count('refused'), lines: lines.length })}
          </p>
        </Notice>
      )}
      <TableNotices notices={notices} />
      <div className="flex flex-wrap gap-3">
        {!appliedAt && ready > 0 ? (
          <form method="post" action={to.votersList(id)}>
            <Button>{t('entry:voters.apply', { count: ready })}</Button>
          </form>
        ) : null}
        <ButtonLink href={to.votersData(id)} look="secondary">
          {t('entry:voters.download')}
        </ButtonLink>
        <ButtonLink href={to.voters()} look="secondary">
          {t('entry:voters.other')}
        </ButtonLink>
      </div>
      {needsLook.length > 0 ? (
        <Section title={t('entry:voters.look', { count: needsLook.length })}>
          <VotersReportTable caption={t('entry:voters.look', { count: needsLook.length })} lines={needsLook} />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title={t('entry:voters.right', { count: others.length })}>
          <VotersReportTable caption={t('entry:voters.right', { count: others.length })} lines={others} />
        </Section>
      ) : null}
    </>
  );
}

export const ErrorBoundary = DeskError;
